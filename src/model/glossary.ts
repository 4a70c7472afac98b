import { z } from 'zod';
import { told } from './locale.ts';
import * as say from './messages/glossary.ts';
import type { Format } from './messages/schema.ts';
import type { Told } from './problem.ts';

/** Words that the converter to traditional Chinese is told: names, and what it would get wrong by itself. */

/**
 * A word in Han characters. The converter is given whole pages: any other character may be markup, an address or a
 * coordinate there.
 */
const word = z.string().regex(/^[\p{Unified_Ideograph}〇·]+$/u, 'format.han' satisfies Format);

/** The file of a story's glossary. */
export const glossary = z
  .strictObject({
    $schema: z.string().optional(),
    'zh-Hant': z
      .record(word, word)
      .describe(
        told(
          '简体写法到繁体写法，只用汉字',
          'From the simplified word to the traditional one, in Han characters alone',
        ),
      ),
  })
  .meta({
    description: told(
      '繁体版由程序从简体版转换；这里列出人名、公司名和程序会转错的词',
      'The traditional-Chinese edition is converted from the simplified one by a program; here are names, and words that it would get wrong',
    ),
  });

/** From a simplified word to the traditional one. */
export type Glossary = Readonly<Record<string, string>>;

/** What can be read of a glossary's file: its words in Han characters, whatever else is wrong. */
export function wordsIn(value: unknown): Glossary {
  const words = (value as { 'zh-Hant'?: object } | null)?.['zh-Hant'] ?? {};
  return Object.fromEntries(
    Object.entries(words).filter((pair) => pair.every((text) => word.safeParse(text).success)),
  ) as Glossary;
}

/** Characters that numbers are made of, and the simplified ones of the traditional among them. */
const numbers = new Set('〇零一二两三四五六七八九十百千万亿兆几半双廿卅');
const simplified: Readonly<Record<string, string>> = { 兩: '两', 萬: '万', 億: '亿', 幾: '几', 雙: '双' };

const numbersOf = (text: string): string =>
  [...text]
    .map((character) => simplified[character] ?? character)
    .filter((character) => numbers.has(character))
    .join('');

/**
 * Words that the glossary would make others of. Both editions say the same of every claim, so only the characters of
 * a word may differ; and pictures are laid out for as many as it has.
 * @param toSimplified a text in simplified characters
 */
export function checkGlossary(
  words: Glossary,
  toSimplified: (text: string) => string,
): (Told & { readonly word: string })[] {
  const isForm = (form: string, of: string) => form === of || toSimplified(form) === of;
  return Object.entries(words).flatMap(([word, form]) => {
    const counts = [numbersOf(word), numbersOf(form)] as const;
    if (counts[0] !== counts[1]) return [{ word, ...say.otherNumber(word, form, counts) }];
    const [of, characters] = [[...word], [...form]];
    const isSame = characters.every((one, i) => isForm(one, of[i]!));
    // Some characters stand for two simplified ones, by the word: 瞭 is 了 in 瞭解 alone.
    return characters.length === of.length && (isSame || isForm(form, word))
      ? []
      : [{ word, ...say.otherWord(word, form) }];
  });
}
