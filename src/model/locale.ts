import { z } from 'zod';

/** The languages in which the story is written. The first is the default and is served at the root. */
export const locales = ['zh-Hans', 'en'] as const;

/** An edition's language, as a BCP 47 tag. */
export type Locale = (typeof locales)[number];

/**
 * The editions that are published: one in each language that is written, and one in traditional Chinese, which is
 * never written but made from the simplified one.
 */
export const published = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** An edition that readers open, as a BCP 47 tag. */
export type Published = (typeof published)[number];

/** The folder of each edition, below the site's; the first stands in that itself. */
export const folders: Readonly<Record<Published, string>> = {
  'zh-Hans': '',
  'zh-Hant': 'zh-hant/',
  en: 'en/',
};

/** The language in which an edition's words are written. */
export const writtenIn = (tag: Published): Locale => (tag === 'zh-Hant' ? 'zh-Hans' : tag);

/** The same text in every language of the story. */
export type Localized = Record<Locale, string>;

/** What a field is for, in both languages, as an editor shows it beside the field: from here into the JSON Schema. */
export const told = (zh: string, en: string): string => `${zh}\n\n${en}`;

/** A label as it is written in data: one line with something to read. `checkTexts` looks at its characters. */
export const line = z.string().regex(/\S/, 'text.empty');

/** The schema of a text in every language. */
export const localized = z.strictObject({ 'zh-Hans': line, en: line }).meta({
  id: 'Text',
  description: told('同一段文字的两种语言，各占一行', 'The same text in both languages, one line each'),
});
