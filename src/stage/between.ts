import { positions, type Moving } from '../graphics/draw.ts';
import type { Field, Layout, Mark } from '../model/layout.ts';
import { journey } from './journey.ts';

/**
 * The picture between two pictures of one graphic, staged by meaning in three thirds that overlap a little:
 * what goes, and every line and word that is not the same any more, leaves; boxes, squares and unchanged words
 * move; lines and new words come. Only numbers move; words and kinds are the target's when they appear, and a
 * field that changes its colour does so while it moves. A box that would pass over another does not travel either.
 */

const leave = [0, 0.35] as const;
const move = [0.2, 0.8] as const;
const enter = [0.62, 1] as const;
const swap = [
  [0, 0.5],
  [0.35, 1],
] as const;

const part = (t: number, [start, end]: readonly [number, number]) =>
  Math.min(1, Math.max(0, (t - start) / (end - start)));

/** Slow in, slow out. */
const ease = (t: number) => (t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2);

const mix = (a: number, b: number, t: number) => a + (b - a) * t;

/**
 * @param t progress of time, 0 to 1; at 1 the result is `to` itself
 * @returns a layout with the same marks in the same order, and after them those whose old colours still fade
 */
export function between(from: Layout, to: Layout, t: number): Layout {
  if (t >= 1) return to;
  const moved = ease(part(t, move));
  // Where nothing moves there is nothing to wait for: the old picture gives way to the new one.
  const { moves, across } = journey(from, to);
  const [gone, come] = moves ? [leave, enter] : swap;
  const fading: Mark[] = [];
  const marks = to.marks.map((target, i) => {
    const start = from.marks[i]!;
    if (start === target) return target;
    const going = { ...start, opacity: start.opacity * (1 - part(t, gone)) };
    const coming = { ...target, opacity: target.opacity * part(t, come) };
    if (start.opacity === 0) return coming;
    if (target.opacity === 0) return going;
    // Of one mark with two looks the first is gone before the second comes.
    if (across.has(i) || isReplaced(start, target)) {
      const until = Math.min(gone[1], come[0]);
      return t < come[0] ? { ...start, opacity: start.opacity * (1 - part(t, [0, until])) } : coming;
    }
    const mixed = blend(start, target, moved);
    if (recoloured(start, target))
      fading.push({
        ...mixed,
        ...coloursOf(start as Field),
        id: `${target.id} as it was`,
        opacity: start.opacity * (1 - moved),
      } as Mark);
    return mixed;
  });
  return { ...to, marks: fading.length ? [...marks, ...fading] : marks };
}

/** A line that runs elsewhere and words that read otherwise do not travel: the old go, the new come. */
function isReplaced(start: Mark, target: Mark): boolean {
  if (start.kind === 'link' && target.kind === 'link')
    return (['x1', 'y1', 'x2', 'y2'] as const).some((end) => Math.abs(start[end] - target[end]) > 0.5);
  if (start.kind === 'label' && target.kind === 'label')
    return start.anchor !== target.anchor || start.lines.join('\n') !== target.lines.join('\n');
  return false;
}

const coloursOf = ({ fill, stroke, hatched = false }: Field) => ({ fill, stroke, hatched });

/** A field that fades from one look to another: its old look lies over the new one until it is gone. */
const recoloured = (start: Mark, target: Mark): boolean =>
  start.kind === 'field' &&
  target.kind === 'field' &&
  JSON.stringify(coloursOf(start)) !== JSON.stringify(coloursOf(target));

/** Numbers that say how a field is filled: the units' own places are tweened instead. */
const steps = new Set(['count', 'run', 'skip']);

function blend(start: Mark, target: Mark, t: number): Mark {
  const mixed: Record<string, unknown> = { ...target };
  for (const [key, value] of Object.entries(target)) {
    const other = (start as unknown as Record<string, unknown>)[key];
    if (typeof value === 'number' && typeof other === 'number' && !steps.has(key))
      mixed[key] = mix(other, value, t);
  }
  if (target.kind === 'field' && start.kind === 'field') mixed.at = units(start, target, t);
  return mixed as unknown as Mark;
}

/** Each unit flies from its old place to its new one, whatever rows and columns it stands in. */
function units(start: Moving<Field>, target: Field, t: number): readonly number[] {
  const a = positions(start);
  const b = positions(target);
  return b.map((value, i) => mix(a[i] ?? a[a.length - 2 + (i % 2)] ?? value, value, t));
}
