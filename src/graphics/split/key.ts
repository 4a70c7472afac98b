import type { Mark } from '../../model/layout.ts';
import { box } from '../pieces.ts';
import { label, leading, widthOf, wrap } from '../text.ts';
import type { Geometry } from './geometry.ts';
import { fillOf, isPaired, run, side, type Setting } from './plan.ts';
import { words } from './words.ts';

/** The key's two texts, what one square stands for and one column, as lines beside the squares. */
export function keyLines({ plan, frame, say }: Setting, unit: number): [string[], string[]] {
  const lines = (word: string, value: number) =>
    wrap(`${word} = ${say.quantity({ exact: value }, 'CNY')}`, plan.key, frame.small);
  return [lines(say.pick(words.oneSquare), unit), lines(say.pick(words.oneColumn), unit * run)];
}

/** The width of the key beside the squares, with its own square. */
export const keyWidth = (lines: readonly (readonly string[])[], small: number): number =>
  Math.max(...lines.map((text) => widthOf(text, small))) + small + 6;

/** Where the key stands; the words that stand below or beside it start from here. */
export interface Key {
  readonly x: number;
  readonly size: number;
  readonly lines: readonly [readonly string[], readonly string[]];
  /** The baselines of its two texts, and of what may come next. */
  readonly first: number;
  readonly second: number;
  readonly end: number;
}

/** The key beside the one agreement, or below it where two stand side by side. */
export function keyAt(
  { plan, scene, frame }: Setting,
  lines: readonly [string[], string[]],
  at: Pick<Geometry, 'left' | 'nextLeft' | 'pitch' | 'top' | 'bottom' | 'width'>,
): Key {
  const size = Math.min(at.pitch * side, frame.small);
  const below = isPaired(scene);
  const x = below ? plan.left : at.left + at.width + plan.gutter;
  const first = below ? at.bottom + frame.small * 1.5 : at.top + frame.small;
  const square = below
    ? wrap(lines[0].join(' '), at.nextLeft - plan.gutter / 2 - x - size - 6, frame.small)
    : lines[0];
  const second = first + (square.length + 0.35) * frame.small * leading;
  const end = second + lines[1].length * frame.small * leading;
  return { x, size, lines: [square, lines[1]], first, second, end };
}

/**
 * The key: what one square stands for, and one column. Beside the one agreement and below two it is not the same
 * mark: it would fly across the squares.
 */
export function key({ deal, scene, frame }: Setting, { key: at, squares }: Geometry): Mark[] {
  const paired = isPaired(scene);
  const { status } = deal.claims[deal.agreements.framework.total]!;
  const { small } = frame;
  const text = { x: at.x + at.size + 6, size: small, tone: 'muted' } as const;
  const shown = squares && scene.show !== 'gap';
  const square = (id: string, here: boolean): Mark[] => [
    box(
      id,
      { x: at.x, y: at.first - at.size * 0.88, width: at.size, height: at.size },
      { radius: 0, strokeWidth: 1, ...fillOf(paired ? status : undefined, 'deal'), opacity: here ? 1 : 0 },
    ),
    label(`${id}-label`, frame, { ...text, y: at.first, lines: at.lines[0], opacity: here ? 1 : 0 }),
  ];
  const column = {
    x: at.x + at.size * 0.3,
    y: at.second - small * 0.8,
    width: at.size * 0.4,
    height: small * leading * (at.lines[1].length - 1) + small * 0.9,
  };
  const opacity = paired ? 0 : 1;
  return [
    ...square('key', shown && !paired),
    ...square('key-below', shown && paired),
    box('key-column', column, { radius: 0, fill: 'deal', stroke: 'none', opacity }),
    label('key-column-label', frame, { ...text, y: at.second, lines: at.lines[1], opacity }),
  ];
}
