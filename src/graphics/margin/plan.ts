import type { Frame } from '../../model/layout.ts';

/**
 * What a step asks of the merchants' picture.
 * share: what is left of the price. use: the doors that most go through.
 */
export interface Scene {
  readonly show: 'share' | 'use';
}

/** Where things stand in a frame; every number is in units of the canvas. */
export interface Plan {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly foot: number;
  readonly gap: number;
  readonly pad: number;
  /** The price column's width and a party's. */
  readonly column: number;
  readonly party: number;
  /** The merchants' box before the doors, how far the wall is, how thick it and the arrows are. */
  readonly crowd: number;
  readonly wall: number;
  readonly thick: number;
  readonly strong: number;
}
export const plans: Record<Frame['name'], Plan> = {
  compact: {
    left: 12,
    right: 308,
    top: 10,
    bottom: 256,
    foot: 291,
    gap: 8,
    pad: 6,
    column: 158,
    party: 78,
    crowd: 82,
    wall: 128,
    thick: 7,
    strong: 4,
  },
  narrow: {
    left: 24,
    right: 576,
    top: 18,
    bottom: 352,
    foot: 384,
    gap: 12,
    pad: 9,
    column: 286,
    party: 150,
    crowd: 150,
    wall: 262,
    thick: 12,
    strong: 6,
  },
  wide: {
    left: 36,
    right: 804,
    top: 44,
    bottom: 630,
    foot: 692,
    gap: 18,
    pad: 14,
    column: 400,
    party: 230,
    crowd: 210,
    wall: 376,
    thick: 18,
    strong: 9,
  },
};

/** How things are tied to one another here: by curves in ink. */
export const curved = { bend: 'horizontal', tone: 'ink', strokeWidth: 2 } as const;
