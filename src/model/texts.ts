import type { RootContent } from 'mdast';
import type { Claims } from './claim.ts';
import { localized, type Locale, type Localized } from './locale.ts';
import { texts } from './markdown.ts';
import { passagesOf, type Article, type Passage } from './prose.ts';
import { say } from './say.ts';

/**
 * A reference to a text in the data: {organisation:head.name}. It prints, and cites nothing.
 * {~organisation:head.field} prints it without its capital, for the middle of an English sentence.
 */
export const textReference = /\{(~?)([a-z][a-z0-9-]*):([a-zA-Z][\w-]*(?:\.[\w-]+)*)\}/g;

/** Whether a text still has a reference in it, as one to data that cannot be read. */
export const refersToText = (text: string): boolean => text.search(textReference) >= 0;

/** Every text in a graphic's data by its path, as in `head.name`, so that prose never types a name the data has. */
export function textsIn(data: unknown, path: readonly string[] = []): Record<string, Localized> {
  if (typeof data !== 'object' || data === null) return {};
  const text = localized.safeParse(data);
  if (text.success) return { [path.join('.')]: text.data };
  return Object.assign({}, ...Object.entries(data).map(([key, value]) => textsIn(value, [...path, key])));
}

export const dateInWords = (date: string): Localized => ({
  'zh-Hans': say['zh-Hans'].date(date),
  en: say.en.date(date),
});

/**
 * What other texts of the data may print of a graphic, by `graphic:path`: its texts that refer to none themselves, its
 * lists of names, and its dates, as in `deal:claims.archived.value`.
 */
export function namesIn(
  graphic: string,
  data: { readonly claims: Claims },
  lists: Readonly<Record<string, Localized>> = {},
): Record<string, Localized> {
  const dates = Object.entries(data.claims).flatMap(([id, { value }]) =>
    value?.date === undefined ? [] : [[`claims.${id}.value`, dateInWords(value.date)] as const],
  );
  return Object.fromEntries(
    [...Object.entries({ ...textsIn(data), ...lists }), ...dates]
      .filter(([, text]) => !Object.values(text).some((words) => words.includes('{')))
      .map(([at, text]) => [`${graphic}:${at}`, text]),
  );
}

/** A text with its references to texts printed; one that leads nowhere stays as it is. */
const printTexts = (text: string, locale: Locale, known: Readonly<Record<string, Localized>>): string =>
  // A soft hyphen is for narrow boxes, not for sentences.
  text.replace(textReference, (found, small: string, graphic: string, path: string) => {
    if (!Object.hasOwn(known, `${graphic}:${path}`)) return found;
    const words = known[`${graphic}:${path}`]![locale].replaceAll('\u00ad', '');
    return small ? words.charAt(0).toLocaleLowerCase(locale) + words.slice(1) : words;
  });

/** Data with the references in its texts printed, so that a label never types a name the data has. */
export function withNames<T>(data: T, known: Readonly<Record<string, Localized>>): T {
  if (typeof data !== 'object' || data === null) return data;
  const text = localized.safeParse(data);
  if (text.success)
    return Object.fromEntries(
      Object.entries(text.data).map(([locale, words]) => [
        locale,
        printTexts(words, locale as Locale, known),
      ]),
    ) as T;
  if (Array.isArray(data)) return data.map((inner) => withNames(inner, known)) as T;
  return Object.fromEntries(
    Object.entries(data).map(([key, inner]) => [key, withNames(inner as unknown, known)]),
  ) as T;
}

/**
 * An article with its references to texts printed.
 * @param known every text that may be printed, by `graphic:path`
 */
export function withTexts(article: Article, known: Readonly<Record<string, Localized>>): Article {
  const print = (text: string) => printTexts(text, article.locale, known);
  const printed = structuredClone(article);
  for (const { passage: frozen } of passagesOf(printed)) {
    const passage = frozen as { -readonly [Key in keyof Passage]: Passage[Key] };
    passage.title = print(passage.title);
    if (passage.label) passage.label = print(passage.label);
    for (const node of texts(passage.nodes as RootContent[])) node.value = print(node.value);
    if (passage.guess)
      passage.guess = {
        ...passage.guess,
        question: print(passage.guess.question),
        options: passage.guess.options.map(({ answer, reveal }) => ({
          answer: print(answer),
          reveal: print(reveal),
        })),
      };
  }
  return printed;
}
