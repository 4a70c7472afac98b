import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readJson } from '../../../src/model/json.ts';
import { isError, Problems, type Problem } from '../../../src/model/problem.ts';
import { systemLocale } from '../../../src/stories/language.ts';
import { active } from '../../../src/stories/index.ts';
import { inspect } from '../../../src/stories/load.ts';
import { schemasOf } from '../schemas.ts';
import { apply } from './apply.ts';
import { rewrite } from './edit.ts';
import { readFiles } from './files.ts';
import { mergeSheets, type Merge } from './merge.ts';
import { replaceAll, type Replacement } from './replace.ts';
import type { Data } from './rows.ts';
import { tablesOf } from './tables.ts';

/**
 * Brings sheets back into a story's data: everything is read, compared and checked first, and only then are the
 * files replaced, all of them or none.
 * @param names files, or folders of files, that a spreadsheet saved
 * @param root the project's folder
 * @returns the paths of the data files that changed, from the root
 * @throws Problems with everything that is wrong, by sheet, row and column; nothing is written then
 */
export async function bringIn(names: readonly string[], root = process.cwd()): Promise<string[]> {
  const tables = tablesOf(schemasOf(active));
  const { sheets, problems } = await readFiles(names, tables);
  const texts: Record<string, string> = {};
  const data: Record<string, Data> = {};
  for (const name of new Set(sheets.map(({ table }) => table.file))) {
    const file = fileOf(name);
    const text = await readFile(path.join(root, file), 'utf8');
    const json = readJson(file, text);
    problems.push(...json.problems);
    texts[name] = text;
    data[name] = json.value as Data;
  }
  if (problems.length) throw new Problems(problems, systemLocale());
  const { merges, problems: unclear } = mergeSheets(sheets, data);
  if (unclear.length) throw new Problems(unclear, systemLocale());

  const changed = merges.flatMap((merge): (Replacement & { merge: Merge })[] => {
    const before = texts[merge.file]!;
    const after = rewrite(before, apply(data[merge.file]!, merge));
    return after === before ? [] : [{ file: fileOf(merge.file), before, after, merge }];
  });
  if (!changed.length) return [];
  const found = (await checked(changed, root)).filter(isError);
  if (found.length)
    throw new Problems(
      found.map((problem) => inSheet(problem, merges)),
      systemLocale(),
    );
  await replaceAll(changed.map((one) => ({ ...one, file: path.join(root, one.file) })));
  return changed.map(({ file }) => file);
}

const fileOf = (name: string): string => `data/${active.slug}/${name}.json`;

/** What the check says of the story with other data, tried on a copy. */
async function checked(changed: readonly Replacement[], root: string): Promise<Problem[]> {
  const copy = await mkdtemp(path.join(tmpdir(), 'sheets-'));
  try {
    for (const folder of ['data', 'src/stories'])
      await cp(path.join(root, folder), path.join(copy, folder), { recursive: true });
    for (const { file, after } of changed) await writeFile(path.join(copy, file), after);
    return (await inspect(active, copy)).problems;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** The same problem at its cell, where the value came from a sheet. */
function inSheet(problem: Problem, merges: readonly Merge[]): Problem {
  const places = merges.find(({ file }) => fileOf(file) === problem.file)?.places;
  const keys = problem.path?.split('.') ?? [];
  for (let length = keys.length; places && length > 0; length--) {
    const place = places.get(keys.slice(0, length).join('.'));
    if (place) return { ...problem, ...place, path: `${place.path}  (${problem.path})` };
  }
  return problem;
}
