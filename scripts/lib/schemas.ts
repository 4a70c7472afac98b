import { z } from 'zod';
import { sources } from '../../src/model/claim.ts';
import { corrections } from '../../src/model/corrections.ts';
import { glossary } from '../../src/model/glossary.ts';
import type { AnyKind } from '../../src/model/graphic.ts';
import { told } from '../../src/model/locale.ts';
import { moved } from '../../src/model/moved.ts';
import type { Outline } from '../../src/model/story.ts';

/** Where the JSON Schemas lie, below the project's root. */
export const folder = 'schemas';

/** The path of a data file's schema from the project's root. */
export const fileOf = (name: string): string => `${folder}/${name}.schema.json`;

/** What a data file in `data/<story>/` says of its schema: the value of its `$schema`. */
export const reference = (name: string): string => `../../${fileOf(name)}`;

const limits = told(
  '编辑器据此补全和标错。跨字段的规则（各部分之和、代号是否存在、日期先后等）写不进 JSON Schema，由 npm run check 检查。',
  'Editors complete and mark errors with this file. Rules across fields (sums, unknown ids, dates in order and so on) cannot be written in JSON Schema: npm run check knows them all.',
);

/** One value's JSON Schema, as draft 7, which editors know best. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema of each data file of a story, made from the schemas that the check uses.
 * @returns schemas by the data file's name without `.json`
 */
export function schemasOf(
  story: Pick<Outline<Record<string, AnyKind>>, 'kinds'>,
): Record<string, JsonSchema> {
  const all: Record<string, z.ZodType> = { corrections, glossary, moved, sources };
  for (const [name, kind] of Object.entries(story.kinds)) all[name] = kind.schema;
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => {
      const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
      const { $schema, description, ...rest } = made;
      const told = [description, limits].filter(Boolean).join('\n\n');
      return [name, { $schema, title: `${name}.json`, description: told, ...rest } as JsonSchema];
    }),
  );
}

/** A schema as its file has it. */
export const print = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;
