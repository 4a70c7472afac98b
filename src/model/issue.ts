import type { z } from 'zod';
import { locales } from './locale.ts';
import * as say from './messages/schema.ts';
import type { Told } from './problem.ts';
import { toldOf } from './refuse.ts';

/** A deviation from a schema: where, and in our own words what. */
export interface Deviation {
  readonly path: readonly PropertyKey[];
  readonly told: Told;
}

/**
 * The schema library's issues as deviations in both languages; the one place that knows its issues.
 * @param schema to name what could have been meant by an unknown name
 * @param value the data that was checked
 */
export function deviationsOf(schema: z.core.$ZodType, value: unknown, issue: z.core.$ZodIssue): Deviation[] {
  const { path } = issue;
  const found = valueAt(value, path);
  const at = (told: Told): Deviation[] => [{ path, told }];
  const custom = toldOf(issue);
  if (custom) return at(custom);
  const rule = say.formats[issue.message as say.Format];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const open = namesAt(schema, path).filter((name) => !Object.hasOwn(found as object, name));
        return { path: [...path, key], told: say.unknownName(key, open) };
      });
    case 'invalid_value':
      if (found === undefined) return at(say.missingName(String(path.at(-1)), issue.values.join(' / ')));
      return at(say.wrongChoice(found, issue.values.map(String)));
    case 'invalid_type': {
      if (found === undefined) return at(say.missingName(String(path.at(-1) ?? ''), issue.expected));
      const number = typeof found === 'string' && found.trim() ? Number(found.replaceAll(',', '')) : NaN;
      return at(say.wrongType(found, issue.expected, Number.isNaN(number) ? undefined : number));
    }
    case 'invalid_key':
      return at(
        say.wrongFormat(
          say.formats[issue.issues[0]?.message as say.Format] ?? say.formats['format.id'],
          path.at(-1),
        ),
      );
    case 'too_small':
      if (rule) return at({ code: 'data.empty', message: rule });
      return at(say.wrongSize('least', issue.minimum, issue.inclusive ?? true, issue.origin, found));
    case 'too_big':
      return at(say.wrongSize('most', issue.maximum, issue.inclusive ?? true, issue.origin, found));
    case 'invalid_format':
      if (!rule && issue.format === 'url') return at(say.wrongAddress(found));
      return at(rule ? say.wrongFormat(rule, found) : say.otherwiseWrong(issue.format, found));
    default:
      return at(rule ? say.wrongFormat(rule, found) : say.otherwiseWrong(issue.message, found));
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

/** The names that an object at a path may have, as far as the schema tells. */
function namesAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let here: z.core.$ZodType | undefined = bare(schema);
  for (const key of path) {
    const def = defOf(here);
    if (def?.type === 'object') here = def.shape[String(key)];
    else if (def?.type === 'record') here = def.valueType;
    else if (def?.type === 'array') here = def.element;
    else return [];
    here = here && bare(here);
  }
  const def = defOf(here);
  return def?.type === 'object' ? Object.keys(def.shape) : [];
}

/** What a schema is made of; the union of all of the library's kinds of schema tells them apart by `type`. */
const defOf = (schema: z.core.$ZodType | undefined): z.core.$ZodTypes['_zod']['def'] | undefined =>
  (schema as z.core.$ZodTypes | undefined)?._zod.def;

/** A schema without what makes it optional. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const def = defOf(schema);
  return def?.type === 'optional' || def?.type === 'nullable' ? bare(def.innerType) : schema;
}

/**
 * A copy of the data with unknown names taken out and missing words filled in: no rule hangs on those, so that the
 * rules can be checked all the same.
 * @returns undefined when something else is wrong
 */
export function mend(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(value);
  for (const issue of issues) {
    const owner = valueAt(copy, issue.path.slice(0, -1));
    const isWord =
      (issue.code === 'invalid_type' && issue.expected === 'string') ||
      (issue.code === 'invalid_format' && issue.message === ('text.empty' satisfies say.Format));
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) delete (valueAt(copy, issue.path) as Record<string, unknown>)[key];
    else if (isWord && (locales as readonly PropertyKey[]).includes(issue.path.at(-1)!))
      (owner as Record<PropertyKey, unknown>)[issue.path.at(-1)!] = '…';
    else return undefined;
  }
  return copy;
}
