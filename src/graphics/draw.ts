import type { Disc, Field, Link } from '../model/layout.ts';

/** From numbers to SVG paths; small and free of d3, because it also runs in the reader's browser. */

const short = (n: number) => Math.round(n * 100) / 100;

/** A field in flight may carry each unit's place itself. */
export type Moving<M> = M & { readonly at?: readonly number[] };

/** Where each unit of a field stands: x and y of its upper left corner, alternating. */
export function positions(field: Moving<Field>): readonly number[] {
  if (field.at) return field.at;
  const at: number[] = [];
  for (let i = 0; i < field.count; i++) {
    const place = i + (field.skip ?? 0);
    const along = (place % field.run) * field.pitch;
    const across = Math.floor(place / field.run) * field.pitch;
    if (field.flow === 'down') at.push(field.x + across, field.y + along);
    else at.push(field.x + along, field.y + across);
  }
  return at;
}

/**
 * A field as one path. Squares are closed outlines; dots are points of no length, which a round line cap turns
 * into discs of the stroke's width. The last unit is cut to the fraction that is left.
 */
export function fieldPath(field: Moving<Field>): string {
  const at = positions(field);
  const { cell } = field;
  let path = '';
  let lastX = 0;
  let lastY = 0;
  for (let i = 0; i < at.length; i += 2) {
    const x = short(at[i]! + (field.shape === 'dot' ? cell / 2 : 0));
    const y = short(at[i + 1]! + (field.shape === 'dot' ? cell / 2 : 0));
    // Relative moves repeat, and what repeats compresses to almost nothing.
    path += i ? `m${short(x - lastX)} ${short(y - lastY)}` : `M${x} ${y}`;
    lastX = x;
    lastY = y;
    if (field.shape === 'dot') path += 'h0';
    else {
      const left = field.count - i / 2;
      const height = short(left < 1 ? cell * left : cell);
      path += `h${short(cell)}v${height}h${short(-cell)}z`;
    }
  }
  return path;
}

/** A link's curve. */
export function linkPath({ x1, y1, x2, y2, bend }: Link): string {
  if (bend === 'straight') return `M${x1} ${y1}L${x2} ${y2}`;
  const mx = short((x1 + x2) / 2);
  const my = short((y1 + y2) / 2);
  return bend === 'vertical'
    ? `M${x1} ${y1}C${x1} ${my} ${x2} ${my} ${x2} ${y2}`
    : `M${x1} ${y1}C${mx} ${y1} ${mx} ${y2} ${x2} ${y2}`;
}

/** The arrow head at a link's end, along the way the curve arrives. */
export function arrowPath({ x1, y1, x2, y2, bend, strokeWidth }: Link): string {
  // A thick line's head needs arms that stand out from it.
  const size = Math.max(4 + strokeWidth * 1.5, strokeWidth * 2.8);
  const angle =
    bend === 'vertical'
      ? Math.atan2(Math.sign(y2 - y1), 0)
      : bend === 'horizontal'
        ? Math.atan2(0, Math.sign(x2 - x1))
        : Math.atan2(y2 - y1, x2 - x1);
  const side = (turn: number) =>
    `${short(x2 - size * Math.cos(angle + turn))} ${short(y2 - size * Math.sin(angle + turn))}`;
  return `M${side(0.5)}L${x2} ${y2}L${side(-0.5)}`;
}

/** A person: head and shoulders inside the disc. */
export function personPath({ x, y, r }: Disc): string {
  const head = short(r * 0.3);
  const top = short(y - r * 0.52);
  const foot = short(y + r * 0.62);
  const half = short(r * 0.55);
  return (
    `M${short(x - head)} ${short(top + head)}a${head} ${head} 0 1 0 ${short(head * 2)} 0a${head} ${head} 0 1 0 ${short(-head * 2)} 0z` +
    `M${short(x - half)} ${foot}c0 ${short(-r * 0.72)} ${short(half * 2)} ${short(-r * 0.72)} ${short(half * 2)} 0z`
  );
}
