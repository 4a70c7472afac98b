import type { Locale } from '../model/locale.ts';
import { inAmount, measure, wrap } from './text.ts';

/** Headlines on cards and posters: how large they can be, and whether they fit at all. The check asks it too. */

/** The headline face is wider than the faces by which labels are measured (share.test.ts). */
const headlineWidth: Record<Locale, number> = { 'zh-Hans': 1.04, en: 1.18 };

/** Where a headline stands, in the units of its picture. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** The largest size, and the smallest that can still be read. */
  readonly size: number;
  readonly smallest: number;
}

/** The rooms for a headline on a link's card and on a poster. */
export const headlineRooms: Record<'card' | 'poster' | 'image', (locale: Locale) => Room> = {
  card: (locale) => ({ width: 500, height: 300, size: locale === 'en' ? 62 : 72, smallest: 34 }),
  poster: (locale) => ({ width: 936, height: 250, size: locale === 'en' ? 76 : 84, smallest: 40 }),
  image: () => ({ width: 552, height: 76, size: 27, smallest: 18 }),
};

/** The line above the headline on a card: the chapter's number and its short name. */
export const kickerRoom = { width: 500, size: 22 } as const;

const joiner = '\u2060';
/** Where an English line must not end: within an amount, after a hyphen. */
const within = new RegExp(`${inAmount.source}|(?<=\\w-)(?=\\w)`, 'g');

/** Text whose words and amounts, or whose clauses, a line break leaves whole: Chinese has no spaces to break at. */
function whole(text: string, locale: Locale, what: 'clause' | 'word'): string {
  if (locale === 'en') return text.replace(within, joiner);
  const units =
    what === 'clause'
      ? text.split(/(?<=[，。：；？！、])/)
      : [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  return units
    .map((unit) => [...unit].join(joiner))
    .join('')
    .replace(/(?<=\d)(?=[万亿千百元])|(?<=[万亿千百元])(?=[万亿元级])/g, joiner);
}

export interface Headline {
  readonly lines: string[];
  readonly size: number;
  readonly leading: number;
}

/**
 * A headline in the largest size that fits its room; in Chinese rather smaller than broken inside a clause.
 * @returns undefined when even the smallest does not fit
 */
export function headline(text: string, locale: Locale, room: Room): Headline | undefined {
  const leading = locale === 'en' ? 1.14 : 1.28;
  const width = room.width / headlineWidth[locale];
  const clauses = locale !== 'en' && /[，。：；？！、]./.test(text);
  const tries = clauses ? (['clause', 'word'] as const) : (['word'] as const);
  for (const what of tries)
    for (let size = room.size; size >= (what === 'clause' ? room.size * 0.7 : room.smallest); size -= 2) {
      const lines = wrap(whole(text, locale, what), width, size, 700);
      const fits = lines.every((line) => measure(line, size, 700) <= width);
      if (fits && lines.length * size * leading <= room.height)
        return { lines: lines.map((line) => line.replaceAll(joiner, '')), size, leading };
    }
  return undefined;
}

/**
 * How many characters of a headline would fit a card and a poster, when all of it does not.
 * @returns undefined for one that fits
 */
export function headlineLimit(text: string, locale: Locale): number | undefined {
  const fits = (part: string) =>
    Object.values(headlineRooms).every((room) => headline(part, locale, room(locale)));
  if (fits(text)) return undefined;
  const characters = [...text];
  let [least, most] = [0, characters.length];
  while (least < most - 1) {
    const middle = (least + most) >> 1;
    if (fits(characters.slice(0, middle).join(''))) least = middle;
    else most = middle;
  }
  return least;
}
