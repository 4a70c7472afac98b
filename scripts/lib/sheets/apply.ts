import type { Changes, Merge } from './merge.ts';
import { record, rowWith, valueAt, type Data } from './rows.ts';

/** Data with what the sheets change; everything else is the same, key order included. */
export function apply(data: Data, merge: Merge): Data {
  let out = data;
  for (const changes of merge.records.values()) out = set(out, changes.path, changed(out, changes));
  for (const { path, value } of merge.lists.values()) out = set(out, path, value);
  return out;
}

function changed(data: Data, { path, columns, rows, removed, order }: Changes): Data {
  const before = record(data, path);
  const old = Object.keys(before);
  const ids = [...(order?.ids ?? old)];
  for (const id of rows.keys()) if (!ids.includes(id) && !old.includes(id)) ids.push(id);
  return Object.fromEntries(
    ids
      .filter((id) => !removed.has(id))
      .map((id) => {
        const base = Object.hasOwn(before, id) ? before[id] : undefined;
        const values = rows.get(id);
        return [id, values ? rowWith(columns, base, values) : base];
      }),
  );
}

function set(data: Data, [key, ...rest]: readonly string[], value: unknown): Data {
  if (key === undefined) return value as Data;
  const inner = (valueAt(data, [key]) ?? {}) as Data;
  return { ...data, [key]: set(inner, rest, value) };
}
