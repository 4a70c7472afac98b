import LineBreaker from 'linebreak';
import { CannotFit } from '../model/graphic.ts';
import type { Frame, Label, Tone } from '../model/layout.ts';
import { advances } from './advances.ts';

/**
 * Measuring and wrapping without a browser. English is set in a face that comes with the page, by whose own advances
 * it is measured. Beside Han, and in a word alone that may stand in a Chinese picture, readers' fonts differ: there
 * widths are upper estimates, the advance widths of Arial (the widest of the usual system faces at its weight) plus a
 * margin, and a full em for Han.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u00AD\u200B\u2060]/, 0],
  [/[ijl'|]/, 0.24],
  [/[ !,./:;\\It\[\]fr]/, 0.31],
  [/[\-()“”‘’·]/, 0.36],
  [/[abcdeghknopqsuvxyzJL0-9+<>=~$?#–]/, 0.56],
  [/[ABEFHKNPRSTUVXYZCD&]/, 0.72],
  [/[GOQmwM]/, 0.83],
  [/[W%@—→←↑↓…]/, 1],
];
const han = /[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/;
const margin = 1.05;
const lineHeight = 1.3;

/** Layouts try many sizes and widths for the same words: what depends on the words alone is worked out once. */
function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? work(text);
    // Bounded, so that a server that runs for days does not fill up.
    if (known.size > 20_000) known.clear();
    known.set(text, found);
    return found;
  };
}

/** The width of one line of text, in units of the canvas; never less than what a browser will need. */
export function measure(text: string, size: number, weight: Label['weight'] = 400): number {
  return (weight > 400 ? boldEms(text) : plainEms(text)) * size;
}
const plainEms = remembered((text) => englishEms(text, advances.regular) ?? emsOf(text, 1));
const boldEms = remembered((text) => englishEms(text, advances.bold) ?? emsOf(text, 1.07));

/** What kerning may add, and what a fallback is wider once its size is adjusted. */
const slack = 1.02;

/** The width of English words; nothing for what may be drawn in another face. */
function englishEms(text: string, known: ReadonlyMap<string, number>): number | undefined {
  if (!text.includes(' ') || han.test(text)) return undefined;
  let em = 0;
  for (const char of text) {
    const advance = known.get(char);
    // Astral characters, accents: whatever face has them.
    em += advance === undefined ? emsOf(char, 1.07) : advance * slack;
  }
  return em;
}

/** @param bold how much wider than at the usual weight */
function emsOf(text: string, bold: number): number {
  let em = 0;
  let before = '';
  for (const char of text) {
    const wide = han.test(char) || char.codePointAt(0)! > 0xffff;
    em += wide ? 1 : (widths.find(([pattern]) => pattern.test(char))?.[1] ?? 0.72) * margin * bold;
    // Browsers that space Han and Latin apart (text-autospace) add an eighth of an em.
    if (before && wide !== han.test(before) && /[\p{L}\p{N}]/u.test(char) && /[\p{L}\p{N}]/u.test(before))
      em += 0.125;
    before = char;
  }
  return em;
}

/** A single letter's hyphen, as in "e-commerce": a line that ends with it reads as an error. */
const afterLetter = /(?<=(?<!\p{L})\p{L})-(?=\p{L})/gu;

/** A text of the same length that no line breaks after a single letter's hyphen. */
export const unbroken = (text: string): string => text.replace(afterLetter, '\u2011');

/** Within an English amount, as in "RMB 20 billion": a line that ends there leaves half a figure. */
export const inAmount = /(?<=RMB )(?=\d)|(?<=\d )(?=(?:m|b|tr)illion)/g;

/**
 * The places where a line may end, after the Unicode rules: words, Han characters, never before a full stop; nor
 * within an amount, nor after a single letter's hyphen.
 */
const pieces = remembered((text: string): readonly string[] => {
  const breaker = new LineBreaker(unbroken(text));
  const parts: string[] = [];
  const whole = new Set([...text.matchAll(inAmount)].map(({ index }) => index));
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (/\d[万亿]/.test(text.slice(next.position - 1, next.position + 1)) || whole.has(next.position))
      continue;
    parts.push(text.slice(from, next.position));
    from = next.position;
  }
  return parts.filter(Boolean);
});

/** A line that ends at a soft hyphen shows it; soft hyphens inside a line vanish. */
const shown = (line: string) =>
  line
    .trimEnd()
    .replace(/\u00AD(?=.)/g, '')
    .replace(/\u00AD$/, '-');

function greedy(parts: readonly string[], width: number, size: number, weight: Label['weight']): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line && measure(shown(line + part), size, weight) > width) {
      lines.push(shown(line));
      line = part;
    } else line += part;
  }
  if (line) lines.push(shown(line));
  return lines;
}

/** The same for a text that has no other room: "e-" and "commerce" apart, "300" and "million". */
const smallPieces = (text: string): readonly string[] =>
  pieces(text).flatMap((part) => part.replace(afterLetter, '-\n').replace(inAmount, '\n').split('\n'));

/**
 * Wraps text to a width, in as few lines as it takes and those as even as they can be.
 * A single word wider than the width stays whole: compare `measure` where that matters. Only one like "e-commerce",
 * or an amount, is divided then.
 */
export function wrap(text: string, width: number, size: number, weight: Label['weight'] = 400): string[] {
  const whole = staysWhole(text, width, size, weight);
  return evenly(whole ? pieces(text) : smallPieces(text), width, size, weight);
}

/** Whether a width has room for every word and every amount of a text in one piece. */
export const staysWhole = (
  text: string,
  width: number,
  size: number,
  weight: Label['weight'] = 400,
): boolean => pieces(text).every((part) => measure(shown(part), size, weight) <= width);

/** Lines of parts that stay whole: as few as they take, and as even as they can be. */
function evenly(parts: readonly string[], width: number, size: number, weight: Label['weight']): string[] {
  const loose = greedy(parts, width, size, weight);
  if (loose.length < 2) return loose;
  let low = width / 2;
  let high = width;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (
      greedy(parts, middle, size, weight).length > loose.length ||
      greedy(parts, middle, size, weight).some((line) => measure(line, size, weight) > middle)
    )
      low = middle;
    else high = middle;
  }
  return greedy(parts, high, size, weight);
}

/** The width of a wrapped text. */
export const widthOf = (lines: readonly string[], size: number, weight: Label['weight'] = 400): number =>
  Math.max(0, ...lines.map((line) => measure(line, size, weight)));

/** The height of n lines. */
export const heightOf = (lines: number, size: number): number => size * (1 + (lines - 1) * lineHeight);

/** From one baseline to the next, as a multiple of the text size. */
export const leading = lineHeight;

/**
 * Wraps a label into a room, taking the largest size from `size` down to `smallest` that fits; a word like
 * "e-commerce", or an amount, is divided only when no size avoids it.
 * @throws CannotFit naming the label when even the smallest does not
 */
export function fit(
  text: string,
  room: {
    width: number;
    lines: number;
    size: number;
    smallest: number;
    weight?: Label['weight'];
    where: string;
  },
): { lines: string[]; size: number } {
  const weight = room.weight ?? 400;
  for (const parts of [pieces(text), smallPieces(text)])
    for (let size = room.size; size >= room.smallest; size -= 0.5) {
      const lines = evenly(parts, room.width, size, weight);
      if (lines.length <= room.lines && widthOf(lines, size, weight) <= room.width) return { lines, size };
    }
  throw new CannotFit(text, room.where);
}

/** A label that is not shown: every scene has the same marks. */
export function label(
  id: string,
  frame: Pick<Frame, 'text'>,
  more: Partial<Omit<Label, 'kind' | 'id'>> & { lines: readonly string[]; x: number; y: number },
): Label {
  const defaults = {
    size: frame.text,
    anchor: 'start',
    tone: 'ink' as Tone,
    weight: 400,
    opacity: 1,
  } as const;
  return { kind: 'label', id, ...defaults, ...more };
}

/** The base unit for countable squares: 1, 2 or 5 times a power of ten, so that at most `limit` are in view. */
export function unitFor(total: number, limit: number): number {
  for (let power = 10 ** Math.floor(Math.log10(total / limit)); ; power *= 10)
    for (const digit of [1, 2, 5]) if (total / (digit * power) <= limit) return digit * power;
}
