import { amountOf, type Status } from '../../model/claim.ts';
import type { Field, Frame, Tone } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { unitFor } from '../text.ts';
import type { AgreementId, Deal } from './schema.ts';

/**
 * What a step asks of the deal.
 * pile: the first agreement as one heap. split: its parts. expired: where it stands now, with its term on a time axis.
 * renewal: beside the next agreement. gap: both on the time axis, and what lies between them. needs: what each side has
 * that the other needs. stakes: what is growth for one and zero-sum for the other.
 */
export type Scene = {
  readonly show: 'pile' | 'split' | 'expired' | 'renewal' | 'gap' | 'needs' | 'stakes';
};

/** Squares in a column: a column is ten units, so that columns can be counted too. */
export const run = 10;
/** The side of a square, as a share of the way from one to the next. */
export const side = 0.84;
/** Between two parts, in columns. */
export const gap = 0.6;
/** Squares that stand closer cannot be counted. */
export const smallest = 2;
/** At most so many squares are in view at once. */
const limit = 400;
const shades: readonly Tone[] = ['deal', 'deal-3', 'deal-2'];
/** Shades repeat after so many parts. */
export const distinct = shades.length;

/** Where things stand in a frame; every number is in units of the canvas. */
export interface Plan {
  readonly left: number;
  readonly right: number;
  readonly headline: number;
  readonly amount: number;
  readonly squares: number;
  readonly tallest: number;
  readonly axis: number;
  /** Between the first agreement and what stands beside it. */
  readonly gutter: number;
  /** How wide a line of the key may be. */
  readonly key: number;
}
export const plans: Record<Frame['name'], Plan> = {
  compact: {
    left: 12,
    right: 308,
    headline: 24,
    amount: 24,
    squares: 66,
    tallest: 178,
    axis: 262,
    gutter: 22,
    key: 128,
  },
  narrow: {
    left: 24,
    right: 576,
    headline: 34,
    amount: 30,
    squares: 88,
    tallest: 240,
    axis: 356,
    gutter: 44,
    key: 128,
  },
  wide: {
    left: 36,
    right: 804,
    headline: 64,
    amount: 44,
    squares: 140,
    tallest: 470,
    axis: 620,
    gutter: 60,
    key: 260,
  },
};

/** What every part of a picture is made for. */
export interface Setting {
  readonly deal: Deal;
  readonly scene: Scene;
  readonly plan: Plan;
  readonly frame: Frame;
  readonly say: Say;
}

/** The scenes with the agreements' squares; the others are about the two sides. */
export const isOfSquares = ({ show }: Scene): boolean => show !== 'needs' && show !== 'stakes';

/** The scenes that show where the first agreement stands, beside the next one or its place. */
export const isPaired = ({ show }: Scene): boolean => show !== 'pile' && show !== 'split';

/** The scenes in which the next agreement stands. */
export const isNextShown = ({ show }: Scene): boolean => show === 'renewal' || show === 'gap';

/** The parts of an agreement as fields to draw; an agreement without known parts is one field. */
export interface Piece {
  readonly id: string;
  readonly claim: string;
  readonly value: number;
  readonly tone: Tone;
}

export function piecesOf(deal: Deal, name: AgreementId): Piece[] {
  const { total, parts } = deal.agreements[name];
  const value = (claim: string) => amountOf(deal.claims[claim]!.value!)!;
  if (!parts.length) return [{ id: `${name}.whole`, claim: total, value: value(total), tone: 'deal' }];
  return parts.map((part, i) => ({
    id: `${name}.${part}`,
    claim: part,
    value: value(part),
    tone: shades[i % shades.length]!,
  }));
}

/** The value of one square in yuan; the same in every scene and frame of one build. */
export function unitOf(deal: Deal): number {
  const totals = (['framework', 'renewal'] as const).map((name) =>
    amountOf(deal.claims[deal.agreements[name].total]!.value!)!,
  );
  return unitFor(
    totals.reduce((a, b) => a + b, 0),
    limit,
  );
}

/** How a status looks: settled is solid, over is faded, open is hatched, come to nothing is an empty outline. */
export function fillOf(status: Status | undefined, tone: Tone): Pick<Field, 'fill' | 'stroke' | 'hatched'> {
  if (status === 'negotiating' || status === 'target') return { fill: 'none', stroke: 'open', hatched: true };
  if (status === 'expired') return { fill: 'deal-soft', stroke: 'deal-3' };
  if (status === 'collapsed') return { fill: 'none', stroke: 'rule' };
  return { fill: tone, stroke: 'none' };
}

/** Columns that so many squares take. */
export const columns = (count: number): number => Math.ceil(count / run - 1e-9);

/** Columns that the parts take side by side, with the gaps between them. */
export const columnsOf = (pieces: readonly Piece[], unit: number): number =>
  pieces.reduce((sum, piece) => sum + columns(piece.value / unit), 0) + (pieces.length - 1) * gap;
