import { encode, type Value } from './cell.ts';
import { headsOf, type Column, type Table } from './tables.ts';

/** A data file's content. */
export type Data = Readonly<Record<string, unknown>>;

/** What stands in data at a path. */
export const valueAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    data,
  );

/** The records of a table, by id. */
export const record = (data: Data, path: readonly string[]): Readonly<Record<string, Data>> =>
  (valueAt(data, path) ?? {}) as Record<string, Data>;

/** A table's rows as they go out, the heads first. */
export function rowsOf(table: Table, data: Data): (string | number | boolean)[][] {
  const all = record(data, table.path);
  const row = (keys: readonly string[], entry: Data | undefined) => [
    ...keys,
    ...table.columns.map((column) => encode(entry && (valueAt(entry, column.path) as Value))),
  ];
  const rows = table.lists
    ? table.lists.owners.flatMap((owner) =>
        (valueAt(data, [...table.lists!.path, owner, table.lists!.list]) as string[]).map((part) =>
          row([owner, part], all[part]),
        ),
      )
    : Object.entries(all).map(([id, entry]) => row([id], entry));
  return [headsOf(table), ...rows];
}

/**
 * A record with other values in some columns: keys that were there keep their order, new ones go where the schema
 * has them, a group that becomes empty goes.
 * @param values by the column's head; a column that is not among them keeps its value
 */
export function rowWith(
  columns: readonly Column[],
  base: Data | undefined,
  values: ReadonlyMap<string, { readonly value: Value }>,
  depth = 0,
): Data {
  const out: Record<string, unknown> = { ...base };
  const schemaOrder = [...new Set(columns.map(({ path }) => path[depth]!))];
  for (const key of schemaOrder) {
    const within = columns.filter(({ path }) => path[depth] === key);
    const [leaf] = within;
    let value: unknown = base?.[key];
    if (leaf!.path.length === depth + 1) {
      const change = values.get(leaf!.head);
      if (change) value = change.value;
    } else if (within.some(({ head }) => values.has(head))) {
      const inner = rowWith(within, value as Data | undefined, values, depth + 1);
      value = Object.keys(inner).length ? inner : undefined;
    }
    if (value === undefined) delete out[key];
    else out[key] = value;
  }
  const order = Object.keys(base ?? {}).filter((key) => key in out);
  for (const key of schemaOrder.filter((one) => one in out && !order.includes(one))) {
    const before = schemaOrder.slice(0, schemaOrder.indexOf(key)).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return Object.fromEntries(order.map((key) => [key, out[key]]));
}
