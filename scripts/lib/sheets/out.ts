import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readJson } from '../../../src/model/json.ts';
import { Problems, type Problem } from '../../../src/model/problem.ts';
import { systemLocale } from '../../../src/stories/language.ts';
import { active } from '../../../src/stories/index.ts';
import { schemasOf } from '../schemas.ts';
import { printCsv } from './csv.ts';
import { legend } from './files.ts';
import { rowsOf, type Data } from './rows.ts';
import { headsOf, tablesOf, type Table } from './tables.ts';
import * as words from './words.ts';
import { printXlsx, readXlsx } from './xlsx.ts';

/**
 * Writes a story's tables for a spreadsheet: each as a CSV, and all of them in one workbook.
 * @param folder made if it is not there
 * @param replace whether files with other content may be overwritten
 * @returns the names of the files written
 * @throws Problems when the data cannot be read, or when a sheet that someone may have edited would be overwritten
 */
export async function takeOut(folder: string, replace = false, root = process.cwd()): Promise<string[]> {
  const problems: Problem[] = [];
  const sheets: { table: Table; rows: (string | number | boolean)[][] }[] = [];
  const schemas = schemasOf(active);
  for (const name of Object.keys(schemas)) {
    const file = `data/${active.slug}/${name}.json`;
    const json = readJson(file, await readFile(path.join(root, file), 'utf8'));
    problems.push(...json.problems);
    if (json.problems.length) continue;
    for (const table of tablesOf({ [name]: schemas[name]! }))
      sheets.push({ table, rows: rowsOf(table, json.value as Data) });
  }
  if (problems.length) throw new Problems(problems, systemLocale());

  const workbook = [
    ...sheets.map(({ table, rows }) => ({ name: table.name, rows })),
    { name: legend, rows: legendOf(sheets.map(({ table }) => table)) },
  ];
  const files = new Map<string, string | Buffer>(
    sheets.map(({ table, rows }) => [`${table.name}.csv`, printCsv(rows)]),
  );
  files.set(`${active.slug}.xlsx`, await printXlsx(workbook));
  await mkdir(folder, { recursive: true });
  for (const [name, content] of replace ? [] : files) {
    const there = await readFile(path.join(folder, name)).catch(() => undefined);
    if (there && !(await isSame(there, content)))
      problems.push({ file: path.join(folder, name), ...words.wouldOverwrite() });
  }
  if (problems.length) throw new Problems(problems, systemLocale());
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    await writeFile(`${file}.next`, content);
    await rename(`${file}.next`, file);
  }
  return [...files.keys()];
}

/** Workbooks carry the time at which they were made, so it is their cells that count. */
async function isSame(there: Buffer, content: string | Buffer): Promise<boolean> {
  if (typeof content === 'string') return there.equals(Buffer.from(content));
  return JSON.stringify(await readXlsx(there)) === JSON.stringify(await readXlsx(content));
}

/** What each column is for and what may stand in it. */
function legendOf(tables: readonly Table[]): string[][] {
  const rows = tables.flatMap((table) =>
    headsOf(table).map((head) => {
      const column = table.columns.find((one) => one.head === head);
      const [zh = '', en = ''] = (column?.description ?? '').split('\n\n');
      return [table.name, head, column?.choices.join(' | ') ?? '', zh, en];
    }),
  );
  return [['table', 'column', 'one of', '说明', 'what it is'], ...rows];
}
