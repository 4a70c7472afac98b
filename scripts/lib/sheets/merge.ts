import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../../../src/model/problem.ts';
import { suggest } from '../../../src/model/suggest.ts';
import { decode, type Value } from './cell.ts';
import { readSheet, type Place, type Row, type Sheet } from './read.ts';
import { record, valueAt, type Data } from './rows.ts';
import type { Column, Table } from './tables.ts';
import * as words from './words.ts';

/** What one cell changes. */
interface Change {
  readonly value: Value;
  readonly place: Place;
}

/** What sheets change in one set of records. */
export interface Changes {
  readonly path: readonly string[];
  readonly columns: readonly Column[];
  /** By the record's id, then by the column's head; a record without changes is a new one. */
  readonly rows: Map<string, Map<string, Change>>;
  readonly removed: Set<string>;
  order?: { readonly ids: readonly string[]; readonly place: Place };
}

/** What sheets change in one data file, and where each of its values stands in them. */
export interface Merge {
  readonly file: string;
  readonly records: Map<string, Changes>;
  readonly lists: Map<
    string,
    { readonly path: readonly string[]; readonly value: string[]; readonly place: Place }
  >;
  readonly places: Map<string, Place>;
}

/**
 * Compares sheets with the data. A cell that says what the data says changes nothing, so that the same claim may
 * stand in several sheets and be changed in one of them.
 * @param data the files as they are, by name
 * @returns what changes in each file, and what is wrong with the sheets
 */
export function mergeSheets(
  sheets: readonly Sheet[],
  data: Readonly<Record<string, Data>>,
): { merges: Merge[]; problems: Problem[] } {
  const merges = new Map<string, Merge>();
  const problems: Problem[] = [];
  for (const sheet of sheets) {
    const { table } = sheet;
    const read = readSheet(sheet);
    problems.push(...read.problems);
    if (read.problems.length) continue;
    const merge = merges.get(table.file) ?? {
      file: table.file,
      records: new Map(),
      lists: new Map(),
      places: new Map(),
    };
    merges.set(table.file, merge);
    const key = table.path.join('.');
    const changes = merge.records.get(key) ?? {
      path: table.path,
      columns: table.columns,
      rows: new Map(),
      removed: new Set(),
    };
    merge.records.set(key, changes);
    const base = data[table.file]!;
    for (const row of read.rows) problems.push(...mergeRow(row, table, base, merge, changes));
    problems.push(
      ...(table.lists
        ? mergeLists(read.rows, table, base, merge, changes)
        : mergeOrder(read.rows, sheet, base, changes)),
    );
  }
  for (const { records } of merges.values())
    for (const { path, rows, removed } of records.values())
      for (const id of removed)
        for (const { place } of [...(rows.get(id)?.values() ?? [])].slice(0, 1))
          problems.push({ ...place, ...words.removedElsewhere([...path, id].join('.')) });
  return { merges: [...merges.values()], problems };
}

function mergeRow(
  { keys, cells, place }: Row,
  table: Table,
  data: Data,
  merge: Merge,
  changes: Changes,
): Problem[] {
  const problems: Problem[] = [];
  const name = keys.at(-1)!;
  const all = record(data, table.path);
  const base = Object.hasOwn(all, name) ? all[name] : undefined;
  const rowPath = [...table.path, name].join('.');
  const changed = changes.rows.get(name) ?? new Map<string, Change>();
  if (!base) changes.rows.set(name, changed);
  if (!merge.places.has(rowPath)) merge.places.set(rowPath, place);
  // A claim that becomes a part by its id alone keeps what it says.
  const isBorrowed = table.lists && base && !partsOf(data, table, keys[0]!).includes(name);
  for (const { column, cell, place: at } of cells) {
    const before = base && (valueAt(base, column.path) as Value);
    const read = decode(column, cell, before);
    if ('problem' in read) {
      problems.push({ ...at, ...read.problem });
      continue;
    }
    const isChanged = !isDeepStrictEqual(read.value, before) && !(isBorrowed && read.value === undefined);
    // A mistake in a group of fields is shown at the first of them that says something.
    if (read.value !== undefined || isChanged)
      for (let length = column.path.length; length > 0; length--) {
        const path = [rowPath, ...column.path.slice(0, length)].join('.');
        if (!merge.places.has(path) || (isChanged && length === column.path.length))
          merge.places.set(path, at);
      }
    if (!isChanged) continue;
    const other = changed.get(column.head);
    if (other && !isDeepStrictEqual(other.value, read.value))
      problems.push({ ...at, ...words.contradiction(`${rowPath}.${column.head}`, nameOf(other.place)) });
    changed.set(column.head, { value: read.value, place: at });
    changes.rows.set(name, changed);
  }
  return problems;
}

/** The rows of a table are all the records there are, in their order. */
function mergeOrder(rows: readonly Row[], { file, table }: Sheet, data: Data, changes: Changes): Problem[] {
  const ids = rows.map(({ keys }) => keys[0]!);
  const before = Object.keys(record(data, table.path));
  if (isDeepStrictEqual(ids, before)) return [];
  const place: Place = { file, path: table.name };
  const other = changes.order;
  changes.order = { ids, place };
  for (const id of before) if (!ids.includes(id)) changes.removed.add(id);
  return other && !isDeepStrictEqual(other.ids, ids)
    ? [{ ...place, ...words.contradiction(table.path.join('.'), nameOf(other.place)) }]
    : [];
}

/** The rows of the table of parts are all the parts of each agreement; a part that is in none any more is no claim. */
function mergeLists(
  rows: readonly Row[],
  table: Table,
  data: Data,
  merge: Merge,
  changes: Changes,
): Problem[] {
  const problems: Problem[] = [];
  const { owners, path, list } = table.lists!;
  for (const { keys, place } of rows)
    if (!owners.includes(keys[0]!))
      problems.push({ ...place, ...words.unknownOwner(keys[0]!, suggest(keys[0]!, owners)) });
  const kept = new Set(rows.map(({ keys }) => keys[1]!));
  for (const owner of owners) {
    const mine = rows.filter(({ keys }) => keys[0] === owner);
    const value = mine.map(({ keys }) => keys[1]!);
    const before = partsOf(data, table, owner);
    const at = [...path, owner, list];
    const key = at.join('.');
    const first = mine[0]?.place;
    if (first) for (const [i, { place }] of mine.entries()) merge.places.set(`${key}.${i}`, place);
    if (first) merge.places.set(key, first);
    if (isDeepStrictEqual(value, before)) continue;
    const place = first ?? { file: rows[0]?.place.file ?? table.name, path: table.name };
    const other = merge.lists.get(key);
    if (other && !isDeepStrictEqual(other.value, value))
      problems.push({ ...place, ...words.contradiction(key, nameOf(other.place)) });
    merge.lists.set(key, { path: at, value, place });
    for (const part of before) if (!kept.has(part)) changes.removed.add(part);
  }
  return problems;
}

/** The parts that an agreement has in the data. */
export function partsOf(data: Data, { lists }: Table, owner: string): readonly string[] {
  const found = lists && valueAt(data, [...lists.path, owner, lists.list]);
  return Array.isArray(found) ? (found as string[]) : [];
}

const nameOf = ({ file, path }: Place): string => [file, path].filter(Boolean).join(' ');
