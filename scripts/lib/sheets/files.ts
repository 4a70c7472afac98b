import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem, Told } from '../../../src/model/problem.ts';
import { suggest } from '../../../src/model/suggest.ts';
import { readCsv } from './csv.ts';
import type { Sheet } from './read.ts';
import type { Table } from './tables.ts';
import * as words from './words.ts';
import { readXlsx } from './xlsx.ts';

/** The sheet that explains the columns; it goes out and is not read. */
export const legend = 'columns';

/** Reads files, or all the files of folders, that a spreadsheet saved. */
export async function readFiles(
  names: readonly string[],
  tables: readonly Table[],
): Promise<{ sheets: Sheet[]; problems: Problem[] }> {
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const found = await filesOf(name);
    if ('problem' in found) problems.push({ file: name, ...found.problem });
    else
      for (const file of found.files) {
        const read = await readOne(file, tables);
        sheets.push(...read.sheets);
        problems.push(...read.problems);
      }
  }
  return { sheets, problems };
}

async function filesOf(name: string): Promise<{ files: string[] } | { problem: Told }> {
  const found = await stat(name).catch(() => undefined);
  if (!found) return { problem: words.noFile() };
  if (!found.isDirectory()) return { files: [name] };
  // Excel keeps a lock beside an open workbook, "~$deal.xlsx".
  const files = (await readdir(name)).filter((file) => /^[^~.].*\.(csv|xlsx)$/i.test(file)).sort();
  return files.length
    ? { files: files.map((file) => path.join(name, file)) }
    : { problem: words.nothingFound() };
}

async function readOne(
  file: string,
  tables: readonly Table[],
): Promise<{ sheets: Sheet[]; problems: Problem[] }> {
  const fail = (told: Told, at?: string): { sheets: Sheet[]; problems: Problem[] } => ({
    sheets: [],
    problems: [{ file, ...(at !== undefined && { path: at }), ...told }],
  });
  const extension = path.extname(file).toLowerCase();
  // "deal.claims (1).csv", "deal.claims 副本.csv": what is copied is still that table.
  const [own = ''] = /^[a-z0-9.-]*[a-z0-9]/i.exec(path.basename(file, path.extname(file))) ?? [];
  const tableOf = (name: string) => tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  const unknown = (name: string) =>
    words.unknownTable(
      name,
      suggest(
        name,
        tables.map((table) => table.name),
      ),
    );
  if (extension === '.csv') {
    const table = tableOf(own);
    if (!table) return fail(unknown(own));
    const read = readCsv(await readFile(file));
    if ('problem' in read) return fail(read.problem);
    const { rows, isGb18030 } = read.csv;
    // Bytes of a Western encoding are mostly sound GB18030 too, but not sensible.
    const isEnglish = (rows[0] ?? []).map((head) => /(^|\.)en$/.test(head));
    const isOdd =
      isGb18030 && rows.some((row) => row.some((cell, i) => isEnglish[i] && /\p{Script=Han}/u.test(cell)));
    return isOdd ? fail(words.wrongEncoding()) : { sheets: [{ file, table, rows }], problems: [] };
  }
  if (extension !== '.xlsx') return fail(words.otherFormat(extension));
  const read = await readXlsx(await readFile(file));
  if ('problem' in read) return fail(read.problem);
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  for (const { name, rows } of read.sheets) {
    if (name === legend || rows.every((row) => row.every((cell) => cell === null))) continue;
    const table = tableOf(name) ?? (read.sheets.length === 1 ? tableOf(own) : undefined);
    if (table) sheets.push({ file, table, rows });
    else problems.push(...fail(unknown(name), name).problems);
  }
  return { sheets, problems };
}
