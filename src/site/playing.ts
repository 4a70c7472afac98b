import { putter } from '../interactive/script.ts';
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
 * traditional character for each that differs, and whole words where a character is written in two ways.
 */
export async function charactersForPlay(): Promise<Record<string, string>> {
  const convert = converter((await storyNow()).glossary);
  return charactersOf(Object.values(sources).join('\n'), convert);
}

/**
 * What the conversion changes in a text: its characters with what becomes of them, and the runs of it that these
 * alone would not give. `script` puts them in, the longest first.
 */
export function charactersOf(text: string, convert: (text: string) => string): Record<string, string> {
  const runs = [...new Set([...text.matchAll(/[\p{Script=Han}“”]+/gu)].map(([run]) => run))];
  const found: Record<string, string> = {};
  for (const run of runs) {
    const characters = [...run];
    const converted = [...convert(run)];
    if (converted.length !== characters.length) continue;
    for (const [i, character] of characters.entries())
      if (character !== converted[i]) found[character] ??= converted[i]!;
  }
  // A run that is added may stand within another, which then needs its own, too.
  const wrong = () => {
    const put = putter(found);
    return runs.filter((run) => put(run) !== convert(run));
  };
  for (let rest = wrong(); rest.length; rest = wrong()) for (const run of rest) found[run] = convert(run);
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}
