import type { FrameName } from '../../model/layout.ts';
import { rect, type Rect } from './parts.ts';

/** Where things stand in a frame; every number is in units of the canvas. */
export interface Plan {
  readonly left: number;
  readonly width: number;
  readonly gap: number;
  readonly pad: number;
  /** The largest heading, the name of a unit. */
  readonly title: number;
  readonly name: number;
  /** More first-level units than these are listed by name, because their boxes would be too small to read. */
  readonly capacity: number;
  readonly before: { homes: Rect; apart: number; rest: Rect; listHomes: Rect; list: Rect; key: number };
  readonly after: { title: number; grid: Rect; note: Rect };
  readonly lines: { leaders: Rect; widest: number; disc: number; grid: Rect };
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
    title: 20,
    name: 16,
    capacity: 9,
    before: {
      homes: rect(12, 10, 296, 190),
      apart: 20,
      rest: rect(12, 212, 296, 46),
      listHomes: rect(12, 10, 296, 118),
      list: rect(12, 136, 296, 128),
      key: 289,
    },
    after: { title: 28, grid: rect(12, 42, 296, 208), note: rect(12, 256, 296, 36) },
    lines: { leaders: rect(12, 22, 296, 52), widest: 144, disc: 12, grid: rect(12, 150, 296, 140) },
    head: {
      from: rect(12, 10, 144, 168),
      newest: rect(184, 10, 124, 168),
      notFrom: rect(12, 190, 144, 100),
      note: rect(168, 190, 140, 100),
      disc: 22,
    },
    people: {
      newest: rect(90, 8, 140, 36),
      origins: rect(12, 92, 296, 106),
      notes: rect(12, 206, 296, 88),
      strand: 2,
    },
    remit: { newest: rect(12, 8, 296, 36), list: rect(12, 54, 144, 238), products: rect(164, 54, 144, 238) },
    intent: {
      merchants: rect(12, 12, 76, 214),
      users: rect(232, 12, 76, 214),
      newest: rect(88, 12, 144, 122),
      unwanted: rect(88, 148, 144, 78),
      note: rect(12, 238, 296, 52),
    },
  },
  narrow: {
    left: 24,
    width: 552,
    gap: 14,
    pad: 8,
    title: 30,
    name: 22,
    capacity: 15,
    before: {
      homes: rect(24, 20, 552, 252),
      apart: 48,
      rest: rect(24, 290, 552, 52),
      listHomes: rect(24, 20, 552, 170),
      list: rect(24, 206, 552, 140),
      key: 378,
    },
    after: { title: 46, grid: rect(24, 66, 552, 278), note: rect(24, 354, 552, 28) },
    lines: { leaders: rect(24, 34, 552, 74), widest: 200, disc: 16, grid: rect(24, 198, 552, 182) },
    head: {
      from: rect(24, 20, 228, 222),
      newest: rect(348, 20, 228, 222),
      notFrom: rect(24, 262, 228, 116),
      note: rect(272, 262, 304, 116),
      disc: 36,
    },
    people: {
      newest: rect(190, 18, 220, 62),
      origins: rect(24, 176, 552, 122),
      notes: rect(24, 312, 552, 72),
      strand: 3,
    },
    remit: { newest: rect(24, 18, 552, 52), list: rect(24, 90, 280, 290), products: rect(332, 90, 244, 290) },
    intent: {
      merchants: rect(24, 24, 112, 272),
      users: rect(464, 24, 112, 272),
      newest: rect(136, 24, 328, 152),
      unwanted: rect(136, 196, 328, 100),
      note: rect(24, 318, 552, 56),
    },
  },
  wide: {
    left: 36,
    width: 768,
    gap: 20,
    pad: 14,
    title: 46,
    name: 30,
    capacity: 20,
    before: {
      homes: rect(36, 44, 768, 450),
      apart: 72,
      rest: rect(36, 528, 768, 84),
      listHomes: rect(36, 44, 768, 300),
      list: rect(36, 372, 768, 240),
      key: 668,
    },
    after: { title: 92, grid: rect(36, 132, 768, 488), note: rect(36, 644, 768, 32) },
    lines: { leaders: rect(36, 72, 768, 124), widest: 276, disc: 30, grid: rect(36, 366, 768, 310) },
    head: {
      from: rect(36, 48, 318, 392),
      newest: rect(486, 48, 318, 392),
      notFrom: rect(36, 488, 318, 184),
      note: rect(382, 488, 422, 184),
      disc: 64,
    },
    people: {
      newest: rect(260, 44, 320, 120),
      origins: rect(36, 348, 768, 204),
      notes: rect(36, 580, 768, 96),
      strand: 5,
    },
    remit: {
      newest: rect(36, 44, 768, 96),
      list: rect(36, 180, 410, 496),
      products: rect(484, 180, 320, 496),
    },
    intent: {
      merchants: rect(36, 60, 168, 484),
      users: rect(636, 60, 168, 484),
      newest: rect(204, 60, 432, 270),
      unwanted: rect(204, 374, 432, 170),
      note: rect(36, 580, 768, 80),
    },
  },
};
