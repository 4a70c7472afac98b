import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Claim, Source } from '../model/claim.ts';
import { checkCorrections } from '../model/corrections-check.ts';
import { corrections as correctionsSchema } from '../model/corrections.ts';
import { checkJson, readJson, type Json } from '../model/json.ts';
import { unsoundRecord } from '../model/messages/corrections.ts';
import type { Problem } from '../model/problem.ts';
import { sayFor } from '../model/say.ts';
import { record as recordSchema, unpublished } from '../model/record.ts';
import type { Past } from '../model/telling.ts';
import type { Place } from './overlay.ts';
import { dataFolder, readText } from './read.ts';

/**
 * Where a story's published versions lie: the record of its claims, and the lasting files of its last sites.
 * @returns a path from the project's root; publishing builds from the versions to be, which lie elsewhere
 */
export const publishedFolder = (slug: string): string => process.env['PUBLISHED_DIR'] ?? `published/${slug}`;

/** The day it is here, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Reads a data file that a story may do without. */
export async function readPart<T>(
  root: string,
  file: string,
  check: (json: Json) => { data?: T; problems: Problem[] },
): Promise<{ data?: T; json?: Json; problems: Problem[] }> {
  if (!existsSync(path.join(root, file))) return { problems: [] };
  const read = await readText(root, file);
  if (read.text === undefined) return { problems: read.problems };
  const json = readJson(file, read.text);
  return { json, ...check(json) };
}

/** What a story's data says now, as far as it could be read. */
interface Present {
  /** By `graphic.claim`. */
  readonly claims: Readonly<Record<string, Claim>>;
  /** The data files, by graphic. */
  readonly files: Readonly<Record<string, Json>>;
  /**
   * Whether all of them could be read: what could not is told already, and is not gone; and claims print names from each
   * other's files, without which they would seem to read otherwise.
   */
  readonly isWhole: boolean;
  readonly sources: Readonly<Record<string, Source>>;
}

/**
 * Reads what was published of a story and the entries that explain what has changed since, and checks that nothing
 * has changed without one. A story that was never published has neither file; what is laid over one is tried out,
 * and has no past.
 */
export async function readPast(
  slug: string,
  { root, over }: Place,
  { claims, files, isWhole, sources }: Present,
): Promise<{ past: Past; problems: Problem[] }> {
  const derived = derivedOf(claims, files);
  const nothing: Past = { record: unpublished, entries: [], derived };
  if (over !== undefined) return { past: nothing, problems: [] };
  const entriesFile = `${dataFolder(slug)}/corrections.json`;
  const recordFile = `${publishedFolder(slug)}/record.json`;
  const entries = await readPart(root, entriesFile, (json) => checkJson(json, correctionsSchema));
  const record = await readPart(root, recordFile, (json) => {
    const { data, problems } = checkJson(json, recordSchema);
    return { data, problems: problems.map((problem) => ({ ...problem, fix: unsoundRecord(recordFile) })) };
  });
  const problems = [...entries.problems, ...record.problems];
  if (problems.length) return { past: nothing, problems };
  const past: Past = { record: record.data ?? unpublished, entries: entries.data?.entries ?? [], derived };
  if (!isWhole) return { past, problems: [] };
  const now = { claims, derived };
  for (const found of checkCorrections(
    past.record,
    now,
    past.entries,
    entriesFile,
    today(),
    sayFor(sources),
  )) {
    const { entry, claim, ...what } = found;
    const [graphic = '', id = ''] = claim?.split('.') ?? [];
    const json = entry === undefined ? files[graphic] : entries.json;
    const at = entry === undefined ? ['claims', id] : ['entries', entry];
    problems.push(
      json
        ? { file: json.file, ...json.at(at), path: at.join('.'), ...what }
        : { file: entriesFile, ...what },
    );
  }
  return { past, problems };
}

/** The claims that no data file has: graphics work them out. */
function derivedOf(claims: Present['claims'], files: Present['files']): ReadonlySet<string> {
  return new Set(
    Object.keys(claims).filter((key) => {
      const [graphic, id] = key.split('.') as [string, string];
      const data = files[graphic]?.value as { claims?: object } | undefined;
      return !Object.hasOwn(data?.claims ?? {}, id);
    }),
  );
}
