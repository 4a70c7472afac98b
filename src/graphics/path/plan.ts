import type { Frame } from '../../model/layout.ts';
import type { Room } from '../pieces.ts';
import type { Path } from './schema.ts';

/**
 * What a step asks of the path.
 * opening: the bare axis with one box on it. chain: which stages are covered and which is being added.
 * decentralised: two routes for a brand. leap: step by step or in one leap. middle: both sides move inwards.
 */
export interface Scene {
  readonly show: 'opening' | 'chain' | 'decentralised' | 'leap' | 'middle';
}

type Span = readonly [from: number, to: number];

/** Where things stand in a frame; every number is in units of the canvas. */
export interface Plan {
  readonly left: number;
  readonly right: number;
  /** Between columns, inside boxes, and the axis's thickness. */
  readonly gap: number;
  readonly pad: number;
  readonly bar: number;
  /** The last line at the bottom. */
  readonly foot: number;
  /** The axis's height in each scene. */
  readonly axis: Readonly<Record<Scene['show'], number>>;
  readonly opening: { readonly box: Span; readonly word: number; readonly name: number };
  readonly chain: {
    readonly box: Span;
    readonly name: number;
    readonly share: number;
    readonly big: number;
    readonly bar: number;
  };
  readonly routes: {
    readonly first: number;
    readonly second: number;
    readonly box: number;
    readonly candidates: Span;
  };
  readonly leap: {
    readonly tag: Span;
    readonly floor: number;
    readonly step: number;
    readonly rise: number;
    readonly box: Span;
    readonly apex: number;
  };
  readonly middle: {
    readonly head: number;
    readonly box: Span;
    readonly group: number;
    readonly centre: number;
    readonly most: number;
  };
}

export const plans: Record<Frame['name'], Plan> = {
  compact: {
    left: 12,
    right: 308,
    gap: 6,
    pad: 6,
    bar: 4,
    foot: 291,
    axis: { opening: 178, chain: 110, decentralised: 236, leap: 238, middle: 242 },
    opening: { box: [62, 164], word: 30, name: 36 },
    chain: { box: [8, 103], name: 34, share: 145, big: 22, bar: 16 },
    routes: { first: 10, second: 84, box: 44, candidates: [178, 218] },
    leap: { tag: [8, 32], floor: 130, step: 56, rise: 15, box: [176, 228], apex: 144 },
    middle: { head: 10, box: [50, 230], group: 86, centre: 76, most: 66 },
  },
  narrow: {
    left: 24,
    right: 576,
    gap: 10,
    pad: 9,
    bar: 5,
    foot: 384,
    axis: { opening: 244, chain: 128, decentralised: 318, leap: 318, middle: 326 },
    opening: { box: [96, 226], word: 42, name: 52 },
    chain: { box: [18, 117], name: 38, share: 186, big: 36, bar: 32 },
    routes: { first: 16, second: 112, box: 58, candidates: [240, 298] },
    leap: { tag: [16, 46], floor: 172, step: 62, rise: 26, box: [232, 304], apex: 192 },
    middle: { head: 16, box: [66, 312], group: 160, centre: 150, most: 92 },
  },
  wide: {
    left: 36,
    right: 804,
    gap: 16,
    pad: 16,
    bar: 7,
    foot: 692,
    axis: { opening: 428, chain: 290, decentralised: 588, leap: 592, middle: 588 },
    opening: { box: [180, 400], word: 60, name: 84 },
    chain: { box: [48, 272], name: 68, share: 408, big: 60, bar: 60 },
    routes: { first: 44, second: 222, box: 112, candidates: [438, 556] },
    leap: { tag: [44, 92], floor: 320, step: 108, rise: 52, box: [428, 566], apex: 356 },
    middle: { head: 44, box: [124, 560], group: 226, centre: 204, most: 150 },
  },
};

/** How much of the width the stage still to come has at least, and each end of the leap. */
export const nextPart = 0.32;

/** How much of the width the candidates of the second route share. */
export const candidatesPart = 0.55;

/** Where the one who leaps stands, and where it is to land. */
export function leapEnds(plan: Plan): { from: Room; to: Room } {
  const [y, bottom] = plan.leap.box;
  const width = (plan.right - plan.left) * nextPart;
  return {
    from: { x: plan.left, y, width, height: bottom - y },
    to: { x: plan.right - width, y, width, height: bottom - y },
  };
}

/** The columns of the axis, one for each stage. */
export function columns(data: Path, plan: Plan): (from: string, to: string, box: Span) => Room {
  const ids = Object.keys(data.stages);
  const room = plan.right - plan.left - plan.gap * (ids.length - 1);
  // However many stages there are, the one that is still to come has room for what is being built there.
  const next = Math.max(room / ids.length, (plan.right - plan.left) * nextPart);
  const widths = ids.map((stage) =>
    stage === data.chain.next.stage ? next : (room - next) / (ids.length - 1),
  );
  const starts = widths.map(
    (_, i) => plan.left + widths.slice(0, i).reduce((sum, width) => sum + width + plan.gap, 0),
  );
  return (from, to, [top, bottom]) => {
    const a = Math.min(ids.indexOf(from), ids.indexOf(to));
    const b = Math.max(ids.indexOf(from), ids.indexOf(to));
    return { x: starts[a]!, y: top, width: starts[b]! + widths[b]! - starts[a]!, height: bottom - top };
  };
}

/** What the chain's player covers: with two stages only, the end of its way is still to come. */
export function coveredTo(data: Path): string {
  const { from, to } = data.players[data.chain.player]!;
  return to === data.chain.next.stage ? from : to;
}

/** The players who come from the left and from the right, in the data's order. */
export function sides(data: Path): { left: string[]; right: string[] } {
  const ids = Object.keys(data.stages);
  const isLeft = (player: string) => {
    const { from, to } = data.players[player]!;
    return ids.indexOf(from) < ids.indexOf(to);
  };
  const all = Object.keys(data.players);
  return { left: all.filter(isLeft), right: all.filter((player) => !isLeft(player)) };
}
