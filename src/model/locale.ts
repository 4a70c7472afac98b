import { z } from 'zod';

/** The languages in which the story is written. The first is the default and is served at the root. */
export const locales = ['zh-Hans', 'en'] as const;

/** An edition's language, as a BCP 47 tag. */
export type Locale = (typeof locales)[number];

/** The same text in every language of the story. */
export type Localized = Record<Locale, string>;

/** A label as it is written in data: not empty, on one line, free of control characters. */
export const line = z
  .string()
  .trim()
  .min(1, 'Expected some text, found an empty one')
  .refine((text) => !/\p{Cc}/u.test(text), 'Expected one line of text without control characters');

/** The schema of a text in every language. */
export const localized = z.strictObject({ 'zh-Hans': line, en: line });
