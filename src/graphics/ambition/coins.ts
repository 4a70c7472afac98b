import { amountOf } from '../../model/claim.ts';
import type { Field, Frame, Tone } from '../../model/layout.ts';
import { unitFor } from '../text.ts';
import type { Ambition } from './schema.ts';

/** At most so many coins are in view at once. */
const limit = 150;
/** A coin's diameter, as a part of the pitch. */
export const coin = 0.84;

const value = (data: Ambition, claim: string) => amountOf(data.claims[claim]!.value!)!;

/** What one coin stands for, in yuan of goods sold; the same in every scene and frame. */
export const unitOf = (data: Ambition): number =>
  unitFor(value(data, data.target) + value(data, data.threat), limit);

/** A volume in coins. One too small for a coin still gets one: there is something. */
export const coinsOf = (data: Ambition, claim: string): number =>
  Math.max(1, Math.round(value(data, claim) / unitOf(data)));

/** Columns to try: such that rows are full, or in fives, which count well. */
export const columnsFor = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => i + 1).filter(
    (n) => n % 5 === 0 || n === count || (count % n === 0 && count < 25),
  );

/** Coins as rings: a disc of one tone with a smaller one of another on top. */
export function coins(
  id: string,
  at: { x: number; y: number; pitch: number; run: number; count: number },
  tones: { edge: Tone; face: Tone },
  claim?: string,
): Field[] {
  const ring = coin * at.pitch;
  const rim = Math.max(1.2, ring * 0.055);
  const of = claim ? { claim } : {};
  const base = { kind: 'field', shape: 'dot', flow: 'right', stroke: 'none', opacity: 1 } as const;
  return [
    { ...base, ...at, id: `${id}.edge`, cell: ring, fill: tones.edge, ...of },
    {
      ...base,
      ...at,
      id: `${id}.face`,
      x: at.x + rim,
      y: at.y + rim,
      cell: Math.max(0.2, ring - 2 * rim),
      fill: tones.face,
      ...of,
    },
  ];
}

/** Where things stand in a frame, in units of the canvas. */
export interface Plan {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly amount: number;
  readonly gap: number;
}
export const plans: Record<Frame['name'], Plan> = {
  compact: { left: 12, right: 308, top: 6, bottom: 294, amount: 26, gap: 7 },
  narrow: { left: 24, right: 576, top: 14, bottom: 388, amount: 36, gap: 12 },
  wide: { left: 36, right: 804, top: 32, bottom: 690, amount: 64, gap: 22 },
};
