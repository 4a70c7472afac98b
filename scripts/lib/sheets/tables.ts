import type { JsonSchema } from '../schemas.ts';
import { locales } from '../../../src/model/locale.ts';

/** What a column holds, which says how a spreadsheet's habits are undone. */
export type ColumnKind = 'text' | 'word' | 'date' | 'number' | 'boolean' | 'list';

/** One field of a row: `value.exact` is the head and, split at its dots, the path inside the row's data. */
export interface Column {
  readonly head: string;
  readonly path: readonly string[];
  readonly kind: ColumnKind;
  /** The words that may stand here; empty where any may. */
  readonly choices: readonly string[];
  /** A list that must be there even when it is empty. */
  readonly required: boolean;
  readonly description: string;
}

/** A part of a data file as rows and columns; its name is the sheet's and, with `.csv`, the file's. */
export interface Table {
  readonly name: string;
  /** The data file's name without `.json`. */
  readonly file: string;
  /** Where its records stand in the file; a row's id is the record's key. */
  readonly path: readonly string[];
  /** Without those that name the row. */
  readonly columns: readonly Column[];
  /**
   * A table of the parts of each agreement: a row names the agreement and the claim that is one of its parts,
   * and shows that claim. Its records are the claims.
   */
  readonly lists?: {
    readonly path: readonly string[];
    readonly owners: readonly string[];
    readonly list: string;
  };
}

/** The columns by which a table names its rows. */
export const keysOf = (table: Table): readonly string[] => (table.lists ? ['agreement', 'part'] : ['id']);

/** Every head of a table, in order. */
export const headsOf = (table: Table): string[] => [
  ...keysOf(table),
  ...table.columns.map(({ head }) => head),
];

/**
 * The tables of a story's data files, read off their schemas: one for each set of records with ids, and one for the
 * parts of agreements. What has no place in a cell (a list of texts, a history) is in no column and stays as it is.
 * @param schemas the schemas of the data files, by name
 */
export function tablesOf(schemas: Readonly<Record<string, JsonSchema>>): Table[] {
  return Object.entries(schemas).flatMap(([file, root]) => {
    const tables = recordsIn(file, root, root, []);
    const claims = tables.find(({ path }) => path.join('.') === 'claims');
    const agreements = child(root, root, 'agreements');
    const owners = Object.keys(agreements?.properties ?? {}).filter((owner) =>
      child(root, child(root, agreements, owner), 'parts'),
    );
    if (claims && owners.length)
      tables.push({
        ...claims,
        name: `${file}.parts`,
        lists: { path: ['agreements'], owners, list: 'parts' },
      });
    return tables;
  });
}

function recordsIn(file: string, root: JsonSchema, at: JsonSchema, path: readonly string[]): Table[] {
  return Object.entries(at.properties ?? {}).flatMap(([key, value]) => {
    const schema = resolve(root, value);
    const here = [...path, key];
    const entry = resolve(root, schema?.additionalProperties);
    if (!schema || !entry?.properties) return schema ? recordsIn(file, root, schema, here) : [];
    return [{ name: [file, ...here].join('.'), file, path: here, columns: columnsIn(root, entry, []) }];
  });
}

function columnsIn(root: JsonSchema, at: JsonSchema, path: readonly string[]): Column[] {
  return Object.entries(at.properties ?? {}).flatMap(([key, value]) => {
    const schema = resolve(root, value);
    const here = [...path, key];
    if (!schema) return [];
    if (schema.properties) return columnsIn(root, schema, here);
    const kind = kindOf(root, schema, key);
    if (!kind) return [];
    const choices = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
    return [
      {
        head: here.join('.'),
        path: here,
        kind,
        choices: choices.map(String),
        required: at.required?.includes(key) ?? false,
        description: schema.description ?? at.description ?? '',
      },
    ];
  });
}

function kindOf(root: JsonSchema, schema: JsonSchema, key: string): ColumnKind | undefined {
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  if (schema.type === 'boolean') return 'boolean';
  if (schema.type === 'string') {
    if ((locales as readonly string[]).includes(key)) return 'text';
    return schema.pattern?.startsWith('^\\d{4}') ? 'date' : 'word';
  }
  const items = schema.type === 'array' && !Array.isArray(schema.items) && resolve(root, schema.items);
  return items && items.type === 'string' ? 'list' : undefined;
}

const child = (root: JsonSchema, at: JsonSchema | undefined, key: string): JsonSchema | undefined =>
  resolve(root, at?.properties?.[key]);

/** A schema with its references followed; what stands beside a reference, a description, goes before what is found. */
function resolve(root: JsonSchema, schema: unknown): JsonSchema | undefined {
  if (!schema || typeof schema !== 'object') return undefined;
  const { allOf, $ref, ...rest } = schema as JsonSchema;
  const [, name] = /^#\/definitions\/(.+)$/.exec($ref ?? '') ?? [];
  const base =
    name === undefined
      ? {}
      : resolve(root, (root.definitions as Record<string, unknown> | undefined)?.[name]);
  return Object.assign({}, base, ...(allOf ?? []).map((part) => resolve(root, part)), rest) as JsonSchema;
}
