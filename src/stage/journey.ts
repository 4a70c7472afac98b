import type { Box, Layout, Mark } from '../model/layout.ts';

/** What lies between two pictures of one graphic. */
export interface Journey {
  /** Whether anything that both show has another place or size. */
  readonly moves: boolean;
  /** By index: boxes that would pass over another one on their way, and the words in them. */
  readonly across: ReadonlySet<number>;
}

const known = new WeakMap<Layout, { to: Layout; journey: Journey }>();

/** Asked for in each frame of a transition, worked out in the first. */
export function journey(from: Layout, to: Layout): Journey {
  const found = known.get(from);
  if (found?.to === to) return found.journey;
  const result = workOut(from, to);
  known.set(from, { to, journey: result });
  return result;
}

const places = ['x', 'y', 'width', 'height', 'cell', 'pitch', 'r', 'run', 'count'];

function workOut(from: Layout, to: Layout): Journey {
  const lasting = [...to.marks.keys()].filter((i) => from.marks[i]!.opacity > 0 && to.marks[i]!.opacity > 0);
  const value = (mark: Mark, key: string) => (mark as unknown as Record<string, number>)[key];
  const moving = lasting.filter((i) =>
    places.some((key) => value(from.marks[i]!, key) !== value(to.marks[i]!, key)),
  );
  const isBox = (i: number) => to.marks[i]!.kind === 'box';
  const across = new Set<number>();
  for (const i of lasting.filter(isBox))
    for (const j of moving.filter(isBox)) {
      if (i === j || across.has(i) || across.has(j)) continue;
      const at = (t: number) => overlap(onTheWay(from, to, i, t), onTheWay(from, to, j, t));
      if (at(0) || at(1) || ![0.1, 0.25, 0.5, 0.75, 0.9].some(at)) continue;
      // The fainter of the two goes; what the picture is about keeps moving.
      const [a, b] = [to.marks[i] as Box, to.marks[j] as Box];
      across.add(weight(a) < weight(b) ? i : j);
    }
  const boxes = [...across];
  for (const i of lasting)
    if (
      !isBox(i) &&
      boxes.some((b) => within(from.marks[i]!, from.marks[b]!) && within(to.marks[i]!, to.marks[b]!))
    )
      across.add(i);
  return { moves: moving.length > 0, across };
}

/** How much a box stands out: filled, softly filled, or an outline. */
const weight = ({ fill }: Box): number =>
  fill === 'none' || fill === 'paper' ? 0 : fill.endsWith('-soft') ? 1 : 2;

type Place = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

function onTheWay(from: Layout, to: Layout, i: number, t: number): Place {
  const [a, b] = [from.marks[i] as Box, to.marks[i] as Box];
  const mix = (key: keyof Place) => a[key] + (b[key] - a[key]) * t;
  return { x: mix('x'), y: mix('y'), width: mix('width'), height: mix('height') };
}

/** Boxes that only touch do not overlap. */
const touch = 2;
const overlap = (a: Place, b: Place): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > touch &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > touch;

const within = (mark: Mark, box: Mark): boolean =>
  'x' in mark &&
  box.kind === 'box' &&
  mark.x >= box.x &&
  mark.x <= box.x + box.width &&
  mark.y >= box.y &&
  mark.y <= box.y + box.height;
