import { storyNow } from './editions.ts';
import { converter } from './traditional.ts';

/** The files with the words of what a reader plays with, as they are written. */
const sources = import.meta.glob<string>(['../interactive/**/{words,texts}.ts', '../model/say.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * What those files need on a page in traditional Chinese, as their converter is too large for a reader: the
 * traditional character for each that differs.
 * @throws Error where a character is written in two ways, depending on the word that it stands in
 */
export async function charactersForPlay(): Promise<Record<string, string>> {
  const convert = converter((await storyNow()).glossary);
  return charactersOf(Object.values(sources).join('\n'), convert);
}

/** The characters of a text that the conversion changes, with what it makes of them. */
export function charactersOf(text: string, convert: (text: string) => string): Record<string, string> {
  const found = new Map<string, string>();
  for (const [run] of text.matchAll(/[\p{Script=Han}“”]+/gu)) {
    const converted = [...convert(run)];
    for (const [i, character] of [...run].entries()) {
      const now = converted[i]!;
      const known = found.get(character) ?? now;
      if (known !== now)
        throw new Error(
          `“${character}” in “${run}” is ${now} here and ${known} elsewhere; use another word.`,
        );
      found.set(character, now);
    }
  }
  return Object.fromEntries([...found].filter(([character, now]) => character !== now).sort());
}
