import { CannotFit } from '../model/graphic.ts';
import type { Frame, Label, Tone } from '../model/layout.ts';
import { fit, label, leading, measure, wrap } from './text.ts';

/** One text in a stack of texts. */
export interface Line {
  readonly id: string;
  readonly text: string;
  readonly size: number;
  /** Shrinks down to this size before it wraps into more lines than one; without it the size is fixed. */
  readonly smallest?: number;
  readonly lines?: number;
  readonly weight?: Label['weight'];
  readonly tone?: Tone;
  readonly claim?: string;
  /** Room above it, beyond the leading. */
  readonly gap?: number;
}

/** Scales are searched for, so the same texts are fitted over and over; null stands for one that does not fit. */
const fits = new Map<string, { lines: string[]; size: number } | null>();

/** Fits a text on one line if a moderate size allows it, else on more. @throws CannotFit */
function fitted(line: Line, width: number, where: string): { lines: string[]; size: number } {
  const weight = line.weight ?? 400;
  const smallest = line.smallest ?? line.size;
  for (let size = line.size; size >= Math.max(smallest, line.size * 0.75); size -= 0.5)
    if (measure(line.text, size, weight) <= width) return { lines: [line.text], size };
  const key = [line.text, width, line.size, smallest, weight, line.lines].join('|');
  let found = fits.get(key);
  if (found === undefined) {
    found = wrapped(line, width, smallest, where);
    if (fits.size > 5000) fits.clear();
    fits.set(key, found);
  }
  if (!found) throw new CannotFit(line.text, where);
  return found;
}

function wrapped(line: Line, width: number, smallest: number, where: string) {
  const most = line.lines ?? 6;
  // Two lines in a smaller size read better than three in a larger one.
  for (const lines of most > 2 ? [2, most] : [most]) {
    try {
      return fit(line.text, { width, lines, size: line.size, smallest, weight: line.weight ?? 400, where });
    } catch (error) {
      if (!(error instanceof CannotFit)) throw error;
    }
  }
  return null;
}

/**
 * Texts below one another from (x, y), y being the top edge.
 * @returns the labels and the height that they take
 */
export function stack(
  texts: readonly Line[],
  x: number,
  y: number,
  width: number,
  frame: Frame,
  where: string,
): { labels: Label[]; height: number } {
  const labels: Label[] = [];
  let at = y;
  for (const line of texts) {
    const { lines, size } = fitted(line, width, `${where} in the ${frame.name} frame`);
    at += line.gap ?? 0;
    labels.push(
      label(line.id, frame, {
        x,
        y: at + size * 0.96,
        size,
        lines,
        ...(line.weight ? { weight: line.weight } : {}),
        ...(line.tone ? { tone: line.tone } : {}),
        ...(line.claim ? { claim: line.claim } : {}),
      }),
    );
    at += size * leading * lines.length;
  }
  return { labels, height: at - y };
}

/** A text in as many lines as it takes at one size. @throws CannotFit when a word is wider than the width */
export function exactly(text: string, width: number, size: number, where: string): string[] {
  const lines = wrap(text, width, size);
  if (lines.some((line) => measure(line, size) > width)) throw new CannotFit(text, where);
  return lines;
}
