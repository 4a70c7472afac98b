import { id } from '../../../src/model/claim.ts';
import type { Problem, Told } from '../../../src/model/problem.ts';
import { suggest } from '../../../src/model/suggest.ts';
import type { Cell } from './cell.ts';
import { headsOf, keysOf, type Column, type Table } from './tables.ts';
import * as words from './words.ts';

/** A table as it came back from a spreadsheet. */
export interface Sheet {
  /** The file that it came in. */
  readonly file: string;
  readonly table: Table;
  /** The first row are the heads. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Where something stands in a sheet. */
export type Place = Pick<Problem, 'file' | 'line' | 'column' | 'path'>;

/** A row under its keys: the id, or the agreement and the part. */
export interface Row {
  readonly keys: readonly string[];
  readonly place: Place;
  readonly cells: readonly { readonly column: Column; readonly cell: Cell; readonly place: Place }[];
}

/** 0 is A, 26 is AA. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const isEmpty = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/**
 * Finds columns by their heads and rows by their keys, in whatever order they stand. Columns that were taken out
 * are not told of; rows without any text are no rows.
 */
export function readSheet({ file, table, rows }: Sheet): { rows: Row[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const place = (row: number, column: number, head?: string): Place => ({
    file,
    line: row + 1,
    column: column + 1,
    path: `${table.name}!${letters(column)}${row + 1}${head === undefined ? '' : ` ${head}`}`,
  });
  const fail = (at: Place, told: Told) => problems.push({ ...at, ...told });
  const known = headsOf(table);
  const heads = (rows[0] ?? []).map((cell) => (isEmpty(cell) ? '' : String(cell).normalize('NFKC').trim()));
  heads.forEach((head, i) => {
    if (!head) return;
    if (!known.includes(head)) fail(place(0, i), words.unknownHead(head, suggest(head, known)));
    else if (heads.indexOf(head) < i) fail(place(0, i), words.twiceHead(head));
  });
  const keys = keysOf(table).map((head) => ({ head, index: heads.indexOf(head) }));
  for (const { head, index } of keys) if (index < 0) fail(place(0, 0), words.noHead(head));
  if (problems.length) return { rows: [], problems };
  const columns = table.columns
    .map((column) => ({ column, index: heads.indexOf(column.head) }))
    .filter(({ index }) => index >= 0);

  const seen = new Map<string, number>();
  const found = rows.slice(1).flatMap((cells, i): Row[] => {
    const row = i + 1;
    if (cells.every(isEmpty)) return [];
    cells.forEach((cell, column) => {
      if (!heads[column] && !isEmpty(cell)) fail(place(row, column), words.beyond());
    });
    const named = keys.map(({ head, index }) => {
      const text = isEmpty(cells[index]) ? '' : String(cells[index]).normalize('NFKC').trim();
      const at = place(row, index, head);
      if (!text) fail(at, words.noId(head));
      else if (!id.safeParse(text).success) fail(at, words.badId(text));
      else return text;
      return undefined;
    });
    if (named.includes(undefined)) return [];
    const name = named.join(' ');
    const at = place(row, keys.at(-1)!.index, keys.at(-1)!.head);
    const first = seen.get(name);
    if (first !== undefined) fail(at, words.twiceId(name, first));
    seen.set(name, first ?? row + 1);
    return [
      {
        keys: named as string[],
        place: at,
        cells: columns.map(({ column, index }) => ({
          column,
          cell: cells[index] ?? null,
          place: place(row, index, column.head),
        })),
      },
    ];
  });
  return { rows: found, problems };
}
