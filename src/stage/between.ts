import { positions, type Moving } from '../graphics/draw.ts';
import type { Field, Layout, Mark } from '../model/layout.ts';

/**
 * The picture between two pictures of one graphic, staged by meaning: what leaves fades first, what persists
 * moves then, what enters comes last. Only numbers move; words, colours and kinds are the target's at once.
 */

const leave = [0, 0.35] as const;
const move = [0.15, 0.8] as const;
const enter = [0.65, 1] as const;

const part = (t: number, [start, end]: readonly [number, number]) =>
  Math.min(1, Math.max(0, (t - start) / (end - start)));

/** Slow in, slow out. */
const ease = (t: number) => (t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2);

const mix = (a: number, b: number, t: number) => a + (b - a) * t;

/**
 * @param t progress of time, 0 to 1; at 1 the result is `to` itself
 * @returns a layout with the same marks
 */
export function between(from: Layout, to: Layout, t: number): Layout {
  if (t >= 1) return to;
  const moved = ease(part(t, move));
  return {
    ...to,
    marks: to.marks.map((target, i) => {
      const start = from.marks[i]!;
      if (start === target) return target;
      if (start.opacity === 0) return { ...target, opacity: target.opacity * part(t, enter) };
      if (target.opacity === 0) return { ...start, opacity: start.opacity * (1 - part(t, leave)) };
      return blend(start, target, moved);
    }),
  };
}

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
