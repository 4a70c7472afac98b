import type { Field, Mark, Tone } from '../../model/layout.ts';
import { inside, line, type Room } from '../pieces.ts';
import { heightOf, widthOf, wrap } from '../text.ts';
import type { Setting } from './plan.ts';
import { tonesOf, type Stand } from './sides.ts';

/** Circles of goods in the row, and how many of them go: schematic, no count. */
const whole = 10;
const going = 3;
/** A circle's diameter, as a part of the pitch. */
const disc = 0.8;

/**
 * What is growth for one side and zero-sum for the other: the circles that the one may gain are those that leave
 * holes in the other's row: kept is full, gone and hoped for are rings.
 */
export function stakes(setting: Setting, { between, gap }: Stand): Mark[] {
  const { deal, frame, say } = setting;
  const { of, gain, loss, claim } = deal.stakes;
  const [first, second] = Object.keys(deal.parties) as [string, string];
  const loser = tonesOf(deal, of);
  const winner = tonesOf(deal, of === first ? second : first);
  const lost = wrap(say.pick(loss), between.width, frame.text * 1.15, 700);
  const words = heightOf(lost.length, frame.text * 1.15) + gap * 0.8;
  const pitch = Math.min(between.width / whole, (between.height - words - 2 * gap) / 2.9);
  const left = between.x + (between.width - pitch * whole) / 2;
  // Its words stand below the row's first circle, unless they need the whole width.
  const start = widthOf(lost, frame.text * 1.15, 700) <= pitch * whole ? left : between.x;
  const upwards = of === second;
  const top = between.y + gap;
  const bottom = between.y + between.height - gap - pitch;
  // The row stands next to its side, what it is called between them on the other half.
  const row = upwards ? bottom - words : top + words;
  const gained = upwards ? top : bottom;
  const x = left + pitch * (whole - going);
  const circles = (id: string, at: number, y: number, count: number, edge: Tone, hollow: boolean) =>
    circlesOf(`stakes.${id}`, { x: at, y, pitch, count }, edge, hollow, claim);
  const text = (id: string, words: string, room: Room, tone: Tone, anchor: 'start' | 'end') =>
    inside(`stakes.${id}.name`, words, room, frame, {
      size: frame.text * 1.15,
      smallest: frame.small,
      weight: 700,
      tone,
      anchor,
      claim,
    });
  const [from, to] = upwards
    ? [row - gap * 0.5, gained + pitch + gap * 0.3]
    : [row + pitch + gap * 0.5, gained - gap * 0.3];
  return [
    ...circles('kept', left, row, whole - going, loser.area, false),
    ...circles('lost', x, row, going, 'muted', true),
    ...circles('gained', x, gained, going, winner.area, true),
    ...Array.from({ length: going }, (_, i) =>
      line(`stakes.${i}`, x + pitch * (i + 0.5), from, x + pitch * (i + 0.5), to, {
        tone: 'muted',
        strokeWidth: frame.name === 'wide' ? 2.4 : 1.5,
        dashed: true,
        arrow: true,
        claim,
      }),
    ),
    text(
      'gain',
      say.pick(gain),
      { x: left, y: gained, width: x - left - gap, height: pitch },
      winner.text,
      'end',
    ),
    text(
      'loss',
      say.pick(loss),
      {
        x: start,
        y: upwards ? row + pitch : row - words,
        width: between.x + between.width - start,
        height: words,
      },
      loser.text,
      'start',
    ),
  ];
}

/** Goods sold, as circles: discs, or rings, which are discs with smaller ones in the paper's tone on them. */
function circlesOf(
  id: string,
  { x, y, pitch, count }: { x: number; y: number; pitch: number; count: number },
  edge: Tone,
  hollow: boolean,
  claim: string,
): Field[] {
  const cell = pitch * disc;
  const rim = Math.max(1.2, cell * 0.055);
  const inner = (pitch - cell) / 2;
  const base = {
    kind: 'field',
    shape: 'dot',
    flow: 'right',
    run: count,
    pitch,
    count,
    stroke: 'none',
    opacity: 1,
    claim,
  } as const;
  const edges: Field = { ...base, id: `${id}.edge`, x: x + inner, y: y + inner, cell, fill: edge };
  const at = { x: edges.x + rim, y: edges.y + rim, cell: cell - 2 * rim };
  return hollow ? [edges, { ...base, ...at, id: `${id}.face`, fill: 'paper' }] : [edges];
}
