import type { FrameName } from '../../model/layout.ts';
import { rect, type Rect } from './parts.ts';

/** Where things stand in a frame; every number is in units of the canvas. */
export interface Plan {
  readonly left: number;
  readonly width: number;
  readonly gap: number;
  readonly pad: number;
  /** The question that the scene answers, at the same place in every scene, and its size. */
  readonly question: Rect;
  readonly asked: number;
  /** The name of a unit. */
  readonly name: number;
  /** More first-level units than these are listed by name, because their boxes would be too small to read. */
  readonly capacity: number;
  readonly before: { homes: Rect; apart: number; rest: Rect; key: number };
  readonly after: { count: Rect; title: number; grid: Rect; note: Rect };
  /** `abreast`: more leaders than these stand below one another. `step`: from one of their lines to the next. */
  readonly lines: {
    leaders: Rect;
    widest: number;
    abreast: number;
    step: number;
    disc: number;
    stroke: number;
    grid: Rect;
  };
  readonly head: { from: Rect; newest: Rect; notFrom: Rect; note: Rect; disc: number };
  readonly people: { newest: Rect; origins: Rect; notes: Rect; strand: number };
  readonly remit: { newest: Rect; list: Rect; products: Rect };
  readonly intent: { merchants: Rect; users: Rect; newest: Rect; unwanted: Rect; note: Rect };
}

// Each frame is composed by itself: the phone's is not a smaller desktop's.
export const plans: Record<FrameName, Plan> = {
  compact: {
    left: 12,
    width: 296,
    gap: 8,
    pad: 4,
    question: rect(12, 8, 296, 16),
    asked: 13,
    name: 16,
    capacity: 9,
    before: { homes: rect(12, 32, 296, 176), apart: 20, rest: rect(12, 218, 296, 42), key: 289 },
    after: {
      count: rect(12, 26, 296, 25),
      title: 20,
      grid: rect(12, 58, 296, 194),
      note: rect(12, 258, 296, 36),
    },
    lines: {
      leaders: rect(12, 44, 296, 54),
      widest: 144,
      abreast: 2,
      step: 12,
      disc: 12,
      stroke: 3,
      grid: rect(12, 166, 296, 126),
    },
    head: {
      from: rect(12, 30, 140, 166),
      newest: rect(178, 30, 130, 166),
      notFrom: rect(12, 208, 140, 34),
      note: rect(12, 250, 296, 46),
      disc: 20,
    },
    people: {
      newest: rect(90, 30, 140, 34),
      origins: rect(12, 104, 296, 110),
      notes: rect(12, 217, 296, 80),
      strand: 2,
    },
    remit: { newest: rect(12, 30, 296, 30), list: rect(20, 66, 134, 224), products: rect(162, 74, 138, 210) },
    intent: {
      merchants: rect(12, 30, 76, 214),
      users: rect(232, 30, 76, 214),
      newest: rect(88, 30, 144, 118),
      unwanted: rect(88, 158, 144, 86),
      note: rect(12, 254, 296, 40),
    },
  },
  narrow: {
    left: 24,
    width: 552,
    gap: 14,
    pad: 8,
    question: rect(24, 14, 552, 22),
    asked: 16,
    name: 22,
    capacity: 15,
    before: { homes: rect(24, 48, 552, 234), apart: 48, rest: rect(24, 298, 552, 48), key: 380 },
    after: {
      count: rect(24, 38, 552, 36),
      title: 28,
      grid: rect(24, 88, 552, 258),
      note: rect(24, 358, 552, 28),
    },
    lines: {
      leaders: rect(24, 62, 552, 74),
      widest: 200,
      abreast: 4,
      step: 24,
      disc: 16,
      stroke: 3,
      grid: rect(24, 216, 552, 164),
    },
    head: {
      from: rect(24, 48, 228, 206),
      newest: rect(348, 48, 228, 206),
      notFrom: rect(24, 278, 228, 52),
      note: rect(24, 342, 552, 44),
      disc: 32,
    },
    people: {
      newest: rect(190, 48, 220, 54),
      origins: rect(24, 190, 552, 118),
      notes: rect(24, 318, 552, 68),
      strand: 3,
    },
    remit: {
      newest: rect(24, 48, 552, 46),
      list: rect(44, 108, 264, 260),
      products: rect(334, 112, 224, 254),
    },
    intent: {
      merchants: rect(24, 48, 112, 254),
      users: rect(464, 48, 112, 254),
      newest: rect(136, 48, 328, 146),
      unwanted: rect(136, 210, 328, 92),
      note: rect(24, 322, 552, 60),
    },
  },
  wide: {
    left: 36,
    width: 768,
    gap: 20,
    pad: 14,
    question: rect(36, 34, 768, 34),
    asked: 25,
    name: 30,
    capacity: 20,
    before: { homes: rect(36, 92, 768, 424), apart: 72, rest: rect(36, 548, 768, 76), key: 680 },
    after: {
      count: rect(36, 74, 768, 56),
      title: 44,
      grid: rect(36, 152, 768, 470),
      note: rect(36, 644, 768, 36),
    },
    lines: {
      leaders: rect(36, 128, 768, 120),
      widest: 276,
      abreast: 4,
      step: 36,
      disc: 30,
      stroke: 5,
      grid: rect(36, 394, 768, 290),
    },
    head: {
      from: rect(36, 92, 318, 356),
      newest: rect(486, 92, 318, 356),
      notFrom: rect(36, 500, 318, 88),
      note: rect(36, 608, 768, 76),
      disc: 58,
    },
    people: {
      newest: rect(260, 92, 320, 104),
      origins: rect(36, 366, 768, 196),
      notes: rect(36, 588, 768, 96),
      strand: 5,
    },
    remit: {
      newest: rect(36, 92, 768, 84),
      list: rect(68, 208, 372, 448),
      products: rect(470, 208, 304, 448),
    },
    intent: {
      merchants: rect(36, 92, 168, 456),
      users: rect(636, 92, 168, 456),
      newest: rect(204, 92, 432, 256),
      unwanted: rect(204, 378, 432, 170),
      note: rect(36, 588, 768, 96),
    },
  },
};
