import type { Field, Link } from '../../model/layout.ts';
import type { Geometry } from './geometry.ts';
import { line } from '../pieces.ts';
import {
  columns,
  columnsOf,
  fillOf,
  gap,
  isNextShown,
  isPaired,
  run,
  side,
  type Piece,
  type Setting,
} from './plan.ts';

/** A part of the first agreement and where its squares stand once the parts are apart. */
export interface Placed {
  readonly piece: Piece;
  readonly x: number;
  readonly width: number;
}

/** The parts of an agreement side by side. */
export function placedFrom(
  pieces: readonly Piece[],
  left: number,
  { unit, pitch }: { unit: number; pitch: number },
): Placed[] {
  let x = left;
  return pieces.map((piece) => {
    const at = x;
    const width = columns(piece.value / unit) * pitch;
    x += width + pitch * gap;
    return { piece, x: at, width };
  });
}

/** The first agreement, in one pile or in its parts. */
export function firstSquares({ deal, scene }: Setting, at: Geometry): Field[] {
  const { unit, pitch, left } = at;
  const apart = scene.show !== 'pile';
  let before = 0;
  return at.placed.map(({ piece, x }) => {
    const count = piece.value / unit;
    const skip = apart ? 0 : Math.round(before) % run;
    const inPile = left + Math.floor(before / run + 1e-9) * pitch;
    const status = isPaired(scene) ? deal.claims[piece.claim]!.status : undefined;
    before += count;
    return {
      ...field(piece, count, pitch),
      x: apart ? x : inPile,
      y: at.top,
      ...(skip ? { skip } : {}),
      ...fillOf(status, apart ? piece.tone : 'deal'),
      opacity: at.squares ? 1 : 0,
    };
  });
}

/** The next agreement: its parts, or all of it where they are not known. */
export function nextSquares({ deal, scene }: Setting, at: Geometry): Field[] {
  const { unit, both } = at;
  return placedFrom(at.next, at.nextLeft, { unit, pitch: both }).map(({ piece, x }) => ({
    ...field(piece, piece.value / unit, both),
    x,
    y: at.top,
    ...fillOf(deal.claims[piece.claim]!.status, piece.tone),
    opacity: isNextShown(scene) ? 1 : 0,
  }));
}

/** Two strokes through an agreement that came to nothing. */
export function strikes({ deal, scene }: Setting, at: Geometry): Link[] {
  const { total } = deal.agreements.renewal;
  const collapsed = deal.claims[total]!.status === 'collapsed';
  const right = at.nextLeft + columnsOf(at.next, at.unit) * at.both;
  const bottom = at.top + run * at.both;
  const more = {
    tone: 'muted',
    strokeWidth: 2,
    claim: total,
    opacity: collapsed && isNextShown(scene) ? 1 : 0,
  } as const;
  return [
    line('renewal.strike-down', at.nextLeft, at.top, right, bottom, more),
    line('renewal.strike-up', at.nextLeft, bottom, right, at.top, more),
  ];
}

const field = ({ id, claim }: Piece, count: number, pitch: number) =>
  ({
    kind: 'field',
    id,
    claim,
    shape: 'square',
    cell: pitch * side,
    pitch,
    run,
    flow: 'down',
    count,
  }) as const;
