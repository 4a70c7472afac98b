/**
 * A picture as numbers and ready-made words: what a graphic computes at build time and a figure draws.
 * Every scene of a graphic has the same marks (id and kind) in the same order; one that a scene does not
 * show has opacity 0. So a picture is a pure function of the scene, and any two can be tweened.
 */

/** A canvas with its own composition. Pages choose one by media queries in em; files by name. */
export interface Frame {
  readonly name: FrameName;
  readonly width: number;
  readonly height: number;
  /** The size of ordinary labels, in units of the canvas; none is smaller than `small`. */
  readonly text: number;
  readonly small: number;
}
export type FrameName = 'compact' | 'narrow' | 'wide';

/** compact: phones from 320 px, and large text. narrow: tablets held upright. wide: beside the text. */
export const frames: Record<FrameName, Frame> = {
  compact: { name: 'compact', width: 320, height: 300, text: 13, small: 12 },
  narrow: { name: 'narrow', width: 600, height: 400, text: 15, small: 13 },
  wide: { name: 'wide', width: 840, height: 720, text: 19, small: 16 },
};
export const frameNames = Object.keys(frames) as FrameName[];

/** The same thing for every frame. */
export const inEachFrame = <T>(make: (frame: FrameName) => T): Record<FrameName, T> =>
  Object.fromEntries(frameNames.map((name) => [name, make(name)])) as Record<FrameName, T>;

/** Colours by meaning; theme.ts gives each its value in the light and the dark scheme. */
export const tones = [
  'none',
  'paper',
  'ink',
  'muted',
  'rule',
  'bytedance',
  'bytedance-soft',
  'alibaba',
  'alibaba-text',
  'alibaba-soft',
  'deal',
  'deal-2',
  'deal-3',
  'deal-soft',
  'open',
  'open-text',
] as const;
export type Tone = (typeof tones)[number];

interface Common {
  readonly id: string;
  readonly opacity: number;
  /** The claim that the mark shows, as graphic-local id. */
  readonly claim?: string;
}

/** A rectangle. */
export interface Box extends Common {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: Tone;
  readonly stroke: Tone;
  readonly strokeWidth: number;
  readonly dashed?: boolean;
  /** Hatched instead of filled: not settled. */
  readonly hatched?: boolean;
}

/** Words, already wrapped; x and y are the anchor on the first line's baseline. */
export interface Label extends Common {
  readonly kind: 'label';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: Tone;
  readonly weight: 400 | 600 | 700;
}

/** A curve between two points, drawn from its start for `reveal` (0 to 1) of its length. */
export interface Link extends Common {
  readonly kind: 'link';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly reveal: number;
  /** How the curve leaves its ends: vertically, horizontally, or straight on. */
  readonly bend: 'vertical' | 'horizontal' | 'straight';
  readonly tone: Tone;
  readonly strokeWidth: number;
  readonly dashed?: boolean;
  /** Ends in an arrow head. */
  readonly arrow?: boolean;
}

/**
 * Countable units of one size, filled column by column (or row by row) from (x, y): `count` of them, the last
 * one cut when count is not whole. One mark, however many units: it is expanded when drawn.
 */
export interface Field extends Common {
  readonly kind: 'field';
  readonly shape: 'square' | 'dot';
  readonly x: number;
  readonly y: number;
  /** The side of a square or the diameter of a dot. */
  readonly cell: number;
  /** From one unit's start to the next one's. */
  readonly pitch: number;
  /** Units in a column (flow "down") or in a row (flow "right") before the next begins. */
  readonly run: number;
  readonly flow: 'down' | 'right';
  readonly count: number;
  /** Places left free in the first run, so that two fields can share one. */
  readonly skip?: number;
  readonly fill: Tone;
  readonly stroke: Tone;
  readonly hatched?: boolean;
}

/** A person. */
export interface Disc extends Common {
  readonly kind: 'disc';
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly fill: Tone;
  readonly stroke: Tone;
}

export type Mark = Box | Label | Link | Field | Disc;

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Pictures are rounded to a hundredth of a unit, so that the same data gives the same bytes everywhere. */
export const round = (n: number): number => Math.round(n * 100) / 100 || 0;

/** A layout from marks, rounded. */
export function layout(frame: Frame, marks: readonly Mark[]): Layout {
  return {
    width: frame.width,
    height: frame.height,
    marks: marks.map(
      (mark) =>
        Object.fromEntries(
          Object.entries(mark)
            .filter(([, value]) => value !== undefined)
            .map(([key, value]) => [key, typeof value === 'number' ? round(value) : value]),
        ) as unknown as Mark,
    ),
  };
}
