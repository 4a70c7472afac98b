import { attributionKinds, statuses, type AttributionKind, type Status } from '../model/claim.ts';
import type { CorrectionKind } from '../model/corrections.ts';
import type { Locale, Localized } from '../model/locale.ts';
import { say } from '../model/say.ts';
import { isRecord, resolved, type Schema } from './items.ts';
import type { Choice, Choices } from './references.ts';
import { nameOf, words } from './words.ts';

/** What a form's schema is made with. */
export interface Making {
  /** The file's schema, in which references are looked up. */
  readonly root: Schema;
  readonly locale: Locale;
  /** What fields that name something may name. */
  readonly choices: Choices;
}

/**
 * An item's schema as the form library wants it: references looked up, names and explanations in one language, the
 * forms of a quantity as a choice of one, ids as a choice of those that there are. Limits and patterns are left out:
 * what is wrong is said by the check, in its own words, and an input that refuses a keystroke would hide what was
 * meant.
 * @param values what the data has at this place, once or in each entry of a list
 * @param key what the field is called in the data
 */
export function formSchema(schema: Schema, making: Making, values: readonly unknown[], key = ''): Schema {
  const { root, locale, choices: choicesOf } = making;
  const found = resolved(schema, root);
  const title = key && nameOf(key, locale);
  const description = oneLanguage(found.description, locale);
  const head = { ...(title && { title }), ...(description && { description }) };
  const inner = (child: Schema, name: string, own: readonly unknown[]) =>
    formSchema(child, making, own, name);
  const at = (name: string) => values.map((value) => (isRecord(value) ? value[name] : undefined));
  if (found.idOf !== undefined) {
    const options = withUnknown(choicesOf(found.idOf), values, locale);
    return {
      ...head,
      type: 'string',
      ...(options.length && { oneOf: options.map(({ id, title }) => ({ const: id, title })) }),
    };
  }
  if (found.enum)
    return {
      ...head,
      type: 'string',
      oneOf: found.enum.map((value) => ({ const: value, title: wordFor(key, String(value), locale) })),
    };
  if (found.properties) {
    const properties = Object.fromEntries(
      Object.entries(found.properties).map(([name, child]) => [name, inner(child, name, at(name))]),
    );
    const forms = found.oneOf?.filter(({ required }) => required);
    if (forms?.length)
      return {
        ...head,
        oneOf: forms.map(({ required = [] }) => ({
          type: 'object',
          title: required.map((name) => nameOf(name, locale)).join(' – '),
          properties: Object.fromEntries(required.map((name) => [name, properties[name]!])),
          required,
          additionalProperties: false,
        })),
      };
    return {
      ...head,
      type: 'object',
      properties,
      ...(found.required && { required: found.required }),
      additionalProperties: false,
    };
  }
  const entries = values.flatMap((value) =>
    isRecord(value) || Array.isArray(value) ? Object.values(value) : [],
  );
  if (found.items) return { ...head, type: 'array', items: inner(found.items, '', entries) };
  if (isRecord(found.additionalProperties))
    return {
      ...head,
      type: 'object',
      additionalProperties: inner(found.additionalProperties as Schema, '', entries),
    };
  const choices = found.oneOf ?? found.anyOf;
  if (choices) return { ...head, oneOf: choices.map((choice) => inner(choice, key, values)) };
  return { ...head, ...(found.type !== undefined && { type: found.type }) };
}

/** What may be chosen, and what stands in the data without being there: a form that lost it would hide the mistake. */
function withUnknown(choices: readonly Choice[], values: readonly unknown[], locale: Locale): Choice[] {
  const unknown = [...new Set(values)].filter(
    (value): value is string =>
      typeof value === 'string' && value !== '' && !choices.some(({ id }) => id === value),
  );
  return [...choices, ...unknown.map((id) => ({ id, title: words[locale].notThere(id) }))];
}

/** Explanations are written in both languages, one after the other, as `told` makes them. */
function oneLanguage(text: string | undefined, locale: Locale): string | undefined {
  const [zh, en] = text?.split('\n\n') ?? [];
  return locale === 'en' ? (en ?? zh) : zh;
}

const correctionWords: Record<CorrectionKind, Localized> = {
  update: { 'zh-Hans': '更新', en: 'Update' },
  correction: { 'zh-Hans': '更正', en: 'Correction' },
  clarification: { 'zh-Hans': '澄清', en: 'Clarification' },
};

/** A word of the data as the page says it; one that it does not say stands as it is. */
function wordFor(key: string, value: string, locale: Locale): string {
  const word =
    key === 'status'
      ? statuses.some((status) => status === value)
        ? say[locale].status(value as Status)
        : undefined
      : key === 'kind'
        ? attributionKinds.some((kind) => kind === value)
          ? say[locale].kind(value as AttributionKind)
          : Object.hasOwn(correctionWords, value)
            ? correctionWords[value as CorrectionKind][locale]
            : undefined
        : undefined;
  return word ? `${word} (${value})` : value;
}

/**
 * Which form of a choice a value has, for the library that asks: the one whose fields are all there and that knows
 * every field which is. Everything else is sound here; the check knows better.
 */
export function matches(schema: unknown, value: unknown): boolean {
  if (!isRecord(schema)) return schema !== false;
  if (Object.hasOwn(schema, 'const')) return schema['const'] === value;
  if (typeof schema['type'] === 'string' && schema['type'] !== 'object')
    return typeof value === schema['type'] || (schema['type'] === 'array' && Array.isArray(value));
  const { properties, required } = schema as Schema;
  if (!isRecord(value)) return schema['type'] !== 'object';
  return (
    (required ?? []).every((key) => value[key] !== undefined) &&
    (schema['additionalProperties'] !== false ||
      Object.keys(value).every((key) => value[key] === undefined || Object.hasOwn(properties ?? {}, key)))
  );
}

/**
 * What a form holds, as data: fields left empty are absent, and so is what consists of nothing else. An empty field
 * is never saved as an empty text.
 * @param was what the data had there, whose own empty objects and texts stay
 */
export function withoutEmpty(value: unknown, was?: unknown): unknown {
  if (Array.isArray(value))
    return value.map((item, i) => withoutEmpty(item, Array.isArray(was) ? was[i] : undefined) ?? '');
  if (!isRecord(value)) return value === null || (value === '' && was !== '') ? undefined : value;
  const old = isRecord(was) ? was : undefined;
  const kept = Object.entries(value).flatMap(([key, child]) => {
    const clean = withoutEmpty(child, old?.[key]);
    return clean === undefined ? [] : [[key, clean] as const];
  });
  if (!kept.length && !(old && !Object.keys(old).length)) return undefined;
  return Object.fromEntries(kept);
}

/** A text's languages stand beside each other, with room for several lines. */
export function uiSchemaOf(schema: Schema): Record<string, unknown> {
  if (schema.items) return { items: uiSchemaOf(schema.items) };
  if (isRecord(schema.additionalProperties))
    return { additionalProperties: uiSchemaOf(schema.additionalProperties as Schema) };
  const properties = Object.entries(schema.properties ?? {});
  // The choice itself has a heading, and no label of its own for who does not see that.
  if (schema.oneOf && schema.title)
    return { combinationFieldOptionSelector: { 'ui:options': { select: { 'aria-label': schema.title } } } };
  const isText = properties.some(([key]) => key === 'zh-Hans');
  return {
    ...(isText && { 'ui:options': { layouts: { 'object-properties': { class: 'pair' } } } }),
    ...Object.fromEntries(
      properties.map(([key, child]) => [
        key,
        isText ? { 'ui:components': { textWidget: 'textareaWidget' } } : uiSchemaOf(child),
      ]),
    ),
  };
}
