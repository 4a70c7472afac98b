import { CannotFit } from '../../model/graphic.ts';
import type { Box, Frame, Label, Link, Mark, Tone } from '../../model/layout.ts';
import { label, leading, widthOf, unbroken, wrap } from '../text.ts';

/** What the scenes are put together from: rectangles, boxes and stacked words. */

/** A scene's own marks: links lie under boxes, labels on top of both. */
export interface Layers {
  readonly links: Mark[];
  readonly boxes: Mark[];
  readonly labels: Mark[];
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });
export const inset = ({ x, y, width, height }: Rect, by: number, down = by): Rect =>
  rect(x + by, y + down, Math.max(0, width - 2 * by), Math.max(0, height - 2 * down));
export const centre = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });

/** Equal cells in an area, row by row. */
export function cells(area: Rect, count: number, columns: number, gap: number): Rect[] {
  const rows = Math.max(1, Math.ceil(count / columns));
  const width = (area.width - (columns - 1) * gap) / columns;
  const height = (area.height - (rows - 1) * gap) / rows;
  return Array.from({ length: count }, (_, i) =>
    rect(
      area.x + (i % columns) * (width + gap),
      area.y + Math.floor(i / columns) * (height + gap),
      width,
      height,
    ),
  );
}

export const box = (id: string, at: Rect, more: Partial<Box> = {}): Box => ({
  kind: 'box',
  id,
  ...at,
  radius: 4,
  fill: 'none',
  stroke: 'none',
  strokeWidth: 1.5,
  opacity: 1,
  ...more,
});

/** Not so: a cross over what it denies. */
export function cross(id: string, x: number, y: number, r: number, more: Partial<Link>): Link[] {
  return [r, -r].map((way) => ({
    kind: 'link',
    id: `${id}.${way > 0 ? 'down' : 'up'}`,
    x1: x - r,
    y1: y - way,
    x2: x + r,
    y2: y + way,
    reveal: 1,
    bend: 'straight',
    tone: 'ink',
    strokeWidth: 2,
    opacity: 1,
    ...more,
  }));
}

/** One text of a stack. */
export interface Item {
  readonly id: string;
  readonly text: string;
  readonly size: number;
  /** The smallest size it may take; `frame.small` if not given. */
  readonly smallest?: number;
  readonly weight?: Label['weight'];
  readonly tone?: Tone;
  readonly claim?: string | undefined;
  readonly opacity?: number;
  /** Room above it, as a part of its size. */
  readonly gap?: number;
}
interface Stacking {
  readonly frame: Frame;
  readonly anchor?: Label['anchor'];
  readonly rise?: 'top' | 'middle' | 'bottom';
  /** Where the words stand, for the message when they do not fit. */
  readonly where: string;
}

const above = 0.84;
const below = 0.22;
const soft = /\u00AD/g;
/** Every scene lays out the same words, most of them unseen: what was wrapped once is not wrapped again. */
const known = new Map<string, string[]>();

/** Wraps without ending a line after a single letter's hyphen, however narrow the room: here texts become smaller. */
function wrapped(text: string, width: number, size: number, weight: Label['weight']): string[] {
  const key = `${width} ${size} ${weight} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const lines = wrap(unbroken(text), width, size, weight).map((line) => line.replaceAll('\u2011', '-'));
  if (known.size > 5000) known.clear();
  known.set(key, lines);
  return lines;
}

/**
 * Texts under each other in a room, as large as it allows; a word is divided only when no size avoids it.
 * @throws CannotFit when even the smallest sizes need more room and the texts are shown
 */
export function stack(
  room: Rect,
  items: readonly Item[],
  { frame, anchor = 'middle', rise = 'middle', where }: Stacking,
): Label[] {
  const attempt = (scale: number, divide: boolean) => {
    const set = items.map((item) => {
      const size = Math.max(item.smallest ?? frame.small, Math.round(item.size * scale * 2) / 2);
      const text = divide ? item.text : item.text.replace(soft, '');
      return { item, size, lines: wrapped(text, room.width, size, item.weight ?? 400) };
    });
    const height = set.reduce(
      (sum, { item, size, lines }, i) =>
        sum + size * (above + below + (lines.length - 1) * leading + (i ? (item.gap ?? 0.38) : 0)),
      0,
    );
    const wide = set.find(({ item, size, lines }) => widthOf(lines, size, item.weight ?? 400) > room.width);
    return { set, height, culprit: (wide ?? (height > room.height + 0.01 ? set.at(-1) : undefined))?.item };
  };
  let found = attempt(1, false);
  for (const divide of [false, true])
    for (let scale = 1; found.culprit && scale > 0.3; scale -= 0.04) found = attempt(scale, divide);
  const { culprit, set, height } = found;
  if (culprit && items.some(({ opacity }) => opacity !== 0))
    throw new CannotFit(culprit.text.replace(soft, ''), `${where} in the ${frame.name} frame`);
  let y = room.y + (rise === 'top' ? 0 : (room.height - height) * (rise === 'middle' ? 0.5 : 1));
  const x = room.x + (anchor === 'start' ? 0 : anchor === 'middle' ? room.width / 2 : room.width);
  return set.map(({ item, size, lines }, i) => {
    y += size * (above + (i ? (item.gap ?? 0.38) : 0));
    const mark = label(item.id, frame, {
      x,
      y,
      size,
      lines,
      anchor,
      weight: item.weight ?? 400,
      tone: item.tone ?? 'ink',
      opacity: item.opacity ?? 1,
      ...(item.claim ? { claim: item.claim } : {}),
    });
    y += size * (below + (lines.length - 1) * leading);
    return mark;
  });
}

/** The largest size at which every one of the texts fits a room of its own, so that equals look equal. */
export function commonSize(texts: readonly string[], room: Rect, size: number, smallest: number): number {
  for (const divide of [false, true])
    for (let at = size; at >= smallest; at -= 0.5) {
      const fits = texts.every((text) => {
        const lines = wrapped(divide ? text : text.replace(soft, ''), room.width, at, 700);
        const height = at * (above + below + (lines.length - 1) * leading);
        return lines.length <= 2 && widthOf(lines, at, 700) <= room.width && height <= room.height;
      });
      if (fits) return at;
    }
  return smallest;
}

/** Where a label's last line ends. */
export const bottomOf = ({ y, size, lines }: Label): number =>
  y + size * (below + (lines.length - 1) * leading);

/** A heading with a number or a name in it; English begins it with a capital. */
export function heading(text: string, n: string): string {
  const filled = text.replace('{n}', n);
  return filled[0]!.toUpperCase() + filled.slice(1);
}
