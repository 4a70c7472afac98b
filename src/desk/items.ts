import type { Locale } from '../model/locale.ts';

/** What the desk lists and edits one at a time: a claim, a unit, a part, one setting of a graphic. */
export interface Item {
  /** The data file's name, as in `deal`. */
  readonly name: string;
  /** The file's path from the root. */
  readonly file: string;
  /** Where it lies in the file. */
  readonly path: readonly (string | number)[];
  /** Its schema. */
  readonly schema: Schema;
  readonly value: unknown;
}

/** Items that lie together under one key; new ones may be added where the schema allows any id. */
export interface Group {
  readonly name: string;
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly items: readonly Item[];
  /** The schema of a new entry, and whether it is a list. */
  readonly entry?: Schema;
  readonly isList: boolean;
}

/** A JSON Schema as `schemasOf` makes them, as far as the desk reads it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
  /** What a text names, as `idOf` in the data's schemas says. */
  readonly idOf?: string;
  readonly [key: string]: unknown;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A schema with its reference looked up; what stands beside a reference wins. */
export function resolved(schema: Schema, root: Schema): Schema {
  if (schema.$ref !== undefined) {
    const { $ref, ...own } = schema;
    const name = /^#\/definitions\/(.+)$/.exec($ref)?.[1];
    const found = name === undefined ? undefined : root.definitions?.[name];
    if (!found) throw new TypeError(`The schema has no definition for ${$ref}`);
    return { ...resolved(found, root), ...own };
  }
  if (schema.allOf?.length === 1) {
    const { allOf, ...own } = schema;
    return { ...resolved(allOf[0]!, root), ...own };
  }
  return schema;
}

const isText = (schema: Schema): boolean => schema.properties?.['zh-Hans'] !== undefined;
const entryOf = ({ additionalProperties }: Schema): Schema | undefined =>
  isRecord(additionalProperties) ? (additionalProperties as Schema) : undefined;

/**
 * A data file's items, in groups, in the order of the file's schema.
 * @param value the file's data; where it lacks what the schema has, there is a group without items or an item without a value
 */
export function groupsOf(name: string, file: string, value: unknown, root: Schema): Group[] {
  const data = isRecord(value) ? value : {};
  const any = entryOf(root);
  if (any) {
    const own = new Set(Object.keys(root.properties ?? {}));
    const ids = Object.keys(data).filter((key) => !own.has(key));
    return [groupOf({ name, file, path: [], ids, data, entry: resolved(any, root) })];
  }
  return Object.entries(root.properties ?? {}).flatMap(([key, property]): Group[] => {
    if (key === '$schema') return [];
    const schema = resolved(property, root);
    const inner = data[key];
    const path = [key];
    const entry = entryOf(schema);
    if (schema.items && resolved(schema.items, root).type === 'object') {
      const list = Array.isArray(inner) ? inner : [];
      const each = resolved(schema.items, root);
      return [
        {
          name,
          file,
          path,
          isList: true,
          entry: each,
          items: list.map((one, i) => ({ name, file, path: [key, i], schema: each, value: one as unknown })),
        },
      ];
    }
    if (entry) {
      const ids = isRecord(inner) ? Object.keys(inner) : [];
      return [groupOf({ name, file, path, ids, data: inner, entry: resolved(entry, root) })];
    }
    const parts = Object.entries(schema.properties ?? {}).map(
      ([id, part]) => [id, resolved(part, root)] as const,
    );
    // An object of objects, as the two agreements of a deal: each is edited by itself.
    if (!isText(schema) && parts.length && parts.every(([, part]) => part.type === 'object' && !isText(part)))
      return [
        {
          name,
          file,
          path,
          isList: false,
          items: parts.map(([id, part]) => ({
            name,
            file,
            path: [key, id],
            schema: part,
            value: isRecord(inner) ? inner[id] : undefined,
          })),
        },
      ];
    return [{ name, file, path, isList: false, items: [{ name, file, path, schema, value: inner }] }];
  });
}

function groupOf({
  ids,
  data,
  entry,
  ...group
}: Pick<Group, 'name' | 'file' | 'path'> & {
  ids: readonly string[];
  data: unknown;
  entry: Schema;
}): Group {
  const items = ids.map((id) => ({
    name: group.name,
    file: group.file,
    path: [...group.path, id],
    schema: entry,
    value: isRecord(data) ? data[id] : undefined,
  }));
  return { ...group, isList: false, entry, items };
}

/** What an item is called in a list: its own label or name, else its id. */
export function titleOf({ value, path }: Pick<Item, 'value' | 'path'>, locale: Locale): string {
  const id = path.map(String).join('.');
  if (!isRecord(value)) return id;
  for (const key of ['label', 'name', 'title', 'text', 'publisher']) {
    const text = value[key];
    if (isRecord(text) && typeof text[locale] === 'string' && text[locale]) return text[locale];
    if (typeof text === 'string' && text) return text;
  }
  return id;
}

/** An item's address on the desk, and the way back to its place. */
export const keyOf = ({ name, path }: Pick<Item, 'name' | 'path'>): string => [name, ...path].join('/');

/** Everything that is written in a value, for a search. */
export const wordsIn = (value: unknown): string =>
  value !== null && typeof value === 'object'
    ? Object.values(value).map(wordsIn).join(' ')
    : value === undefined || value === null
      ? ''
      : String(value);
