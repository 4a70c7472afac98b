import { CannotFit } from '../model/graphic.ts';
import type { Box, Frame, Label, Link, Tone } from '../model/layout.ts';
import { heightOf, label, leading, staysWhole, widthOf, wrap } from './text.ts';

/** A rectangle that something has to itself. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const inset = ({ x, y, width, height }: Room, by: number): Room => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

interface Style {
  readonly size: number;
  readonly smallest: number;
  readonly weight?: Label['weight'];
  readonly tone?: Tone;
  readonly anchor?: Label['anchor'];
  /** Where in the room the words stand. */
  readonly align?: 'top' | 'middle' | 'bottom';
  readonly opacity?: number;
  readonly claim?: string | undefined;
}

/**
 * Words in a room, as large as it lets them be.
 * @throws CannotFit when even the smallest size is too large
 */
export function inside(id: string, text: string, room: Room, frame: Frame, style: Style): Label {
  const { weight = 400, anchor = 'middle', align = 'middle' } = style;
  const sizes = (least: number) =>
    Array.from(
      { length: Math.max(0, Math.floor((style.size - least) * 2 + 1)) },
      (_, i) => style.size - i / 2,
    );
  // Rather somewhat smaller than with a word or an amount in two.
  const tries = [
    ...sizes(Math.max(style.smallest, style.size * 0.75)).filter((size) =>
      staysWhole(text, room.width, size, weight),
    ),
    ...sizes(style.smallest),
  ];
  for (const size of tries) {
    const lines = wrap(text, room.width, size, weight);
    const height = heightOf(lines.length, size);
    if (height > room.height + 0.01 || widthOf(lines, size, weight) > room.width) continue;
    const free = room.height - height;
    const top = room.y + (align === 'top' ? 0 : align === 'bottom' ? free : free / 2);
    return label(id, frame, {
      x: room.x + (anchor === 'start' ? 0 : anchor === 'end' ? room.width : room.width / 2),
      y: top + size * 0.86,
      size,
      lines,
      anchor,
      weight,
      tone: style.tone ?? 'ink',
      opacity: style.opacity ?? 1,
      ...(style.claim ? { claim: style.claim } : {}),
    });
  }
  throw new CannotFit(
    text,
    `in "${id}" (${Math.round(room.width)} by ${Math.round(room.height)}) in the ${frame.name} frame`,
  );
}

/** Where a label's last line ends. */
export const bottomOf = ({ y, size, lines }: Label): number =>
  y + size * ((lines.length - 1) * leading + 0.14);

/** A box that fills a room; without more said, a plain neutral one. */
export const box = (id: string, room: Room, more: Partial<Box> = {}): Box => ({
  kind: 'box',
  id,
  ...room,
  radius: 3,
  fill: 'paper',
  stroke: 'ink',
  strokeWidth: 1.2,
  opacity: 1,
  ...more,
});

/** A straight line; with more said, a curve, an arrow. */
export const line = (
  id: string,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  more: Partial<Link> = {},
): Link => ({
  kind: 'link',
  id,
  x1,
  y1,
  x2,
  y2,
  reveal: 1,
  bend: 'straight',
  tone: 'muted',
  strokeWidth: 1.5,
  opacity: 1,
  ...more,
});
