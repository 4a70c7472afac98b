import { amountOf, type Claim } from '../../model/claim.ts';
import type { Field, Label, Mark } from '../../model/layout.ts';
import { inside, line, type Room } from '../pieces.ts';
import { heightOf, unitFor, widthOf, wrap } from '../text.ts';
import type { Setting } from './plan.ts';
import type { Deal } from './schema.ts';
import { tonesOf, type Stand } from './sides.ts';
import { words } from './words.ts';

/** At most so many dots for one need: they are to be counted. */
const limit = 40;
/** Dots in a row. */
const row = 5;
/** A dot's diameter, as a part of the pitch. */
const dot = 0.72;

type Need = Deal['needs'][string];

/** What one dot stands for: the same for all needs that are counted in one unit. */
function unitOf(deal: Deal, { claim: id }: Need): number {
  const { unit } = deal.claims[id]!;
  const amounts = Object.values(deal.needs)
    .map(({ claim }) => deal.claims[claim]!)
    .filter((claim) => claim.unit === unit && claim.value)
    .map((claim) => amountOf(claim.value!) ?? 0);
  return unitFor(Math.max(...amounts), limit);
}

/** Whether a need is drawn in dots: it has an amount. */
const isCounted = (claim: Claim): boolean => claim.value !== undefined && !!amountOf(claim.value);

/** A need in dots, and whether there are more than those; nothing for one without a figure. */
export function dotsFor(deal: Deal, need: Need): { count: number; more: boolean } | undefined {
  const { value } = deal.claims[need.claim]!;
  const amount = value && amountOf(value);
  if (!amount) return undefined;
  return { count: Math.max(1, Math.round(amount / unitOf(deal, need))), more: value.over !== undefined };
}

/** What each side has and the other needs, as a stream from one to the other: counted in dots where a figure is known. */
export function needs(setting: Setting, stand: Stand): Mark[] {
  const { between, gap } = stand;
  const { deal } = setting;
  const all = Object.entries(deal.needs);
  // Streams stand in the order of the data, each in a lane of its own; one with a figure to tell needs more room.
  const shares = all.map(([, { claim }]) => (isCounted(deal.claims[claim]!) ? 1.2 : 1));
  const free = between.width - gap * 2 * (all.length - 1);
  const unit = free / shares.reduce((a, b) => a + b, 0);
  let x = between.x;
  return all.flatMap((need, i) => {
    const lane = { ...between, x, width: unit * shares[i]! };
    x += lane.width + gap * 2;
    return stream(setting, need, lane, gap);
  });
}

function stream(setting: Setting, [id, need]: [string, Need], lane: Room, gap: number): Mark[] {
  const { deal, frame } = setting;
  const claim = deal.claims[need.claim]!;
  const { area } = tonesOf(deal, need.from);
  const down = Object.keys(deal.parties)[0] === need.from;
  const strength = { compact: 4, narrow: 5, wide: 8 }[frame.name];
  const counted = isCounted(claim);
  const dots = counted ? dotsOf(setting, id, need, lane, gap) : undefined;
  const wide = dots?.width ?? strength * 5;
  const middle = lane.x + wide / 2;
  // A counted stream ends in an arrow; one without a figure is an arrow.
  const [start, end] = down
    ? [dots?.bottom ?? lane.y, lane.y + lane.height]
    : [dots ? dots.top : lane.y + lane.height, lane.y];
  const away = down ? gap : -gap;
  const arrow = line(`need.${id}`, middle, start + (dots ? away * 0.6 : away), middle, end - away, {
    tone: area,
    strokeWidth: strength,
    arrow: true,
    claim: need.claim,
  });
  const text = { ...lane, x: lane.x + wide + gap * 1.6, width: lane.width - wide - gap * 1.6 };
  return [...(dots?.marks ?? []), arrow, ...told(setting, id, need, text, gap)];
}

/** The dots of a need, next to the side that has them; after a bound more of them, faint. */
function dotsOf(setting: Setting, id: string, need: Need, lane: Room, gap: number) {
  const { deal } = setting;
  const claim = deal.claims[need.claim]!;
  const { area, soft } = tonesOf(deal, need.from);
  const count = Math.max(1, Math.round(amountOf(claim.value!)! / unitOf(deal, need)));
  const more = claim.value!.over !== undefined ? 3 : 0;
  const rows = Math.ceil(count / row) + (more ? 1 : 0);
  const pitch = Math.min((lane.height * 0.72 - gap) / rows, (lane.width * 0.4) / row);
  const down = Object.keys(deal.parties)[0] === need.from;
  const height = pitch * rows;
  const top = down ? lane.y + gap : lane.y + lane.height - gap - height;
  const field = (name: string, from: number, n: number, fill: Field['fill']): Field => ({
    kind: 'field',
    id: `need.${id}.${name}`,
    shape: 'dot',
    x: lane.x + (pitch * (1 - dot)) / 2,
    y: from,
    cell: pitch * dot,
    pitch,
    run: row,
    flow: 'right',
    count: n,
    fill,
    stroke: 'none',
    opacity: 1,
    claim: need.claim,
  });
  const marks = [field('dots', top, count, area)];
  if (more)
    marks.push({
      ...field('more', top + (rows - 1) * pitch, more, soft),
      x: lane.x + pitch * (1 + (1 - dot) / 2),
    });
  return { marks, width: pitch * row, top, bottom: top + height };
}

/** What a need is: its name, and its figure as the largest words of the picture. */
function told(
  setting: Setting,
  id: string,
  { name, claim: of, from }: Need,
  room: Room,
  gap: number,
): Mark[] {
  const { deal, frame, say } = setting;
  const claim = deal.claims[of]!;
  const { text: tone } = tonesOf(deal, from);
  const style = { smallest: frame.small, anchor: 'start', align: 'top', tone, claim: of } as const;
  const texts = [
    { part: 'name', text: say.pick(name), size: frame.text * 1.3, weight: 600 as const },
    ...(isCounted(claim)
      ? [
          {
            part: 'amount',
            text: say.claim(claim),
            size: frame.text * (frame.name === 'wide' ? 2.6 : 1.6),
            weight: 700 as const,
          },
          ...(claim.unit === 'user'
            ? [{ part: 'unit', text: say.pick(words.dailyUsers), size: frame.text, weight: 400 as const }]
            : []),
        ]
      : []),
  ];
  const labels: Label[] = [];
  let y = room.y;
  for (const { part, text, size, weight } of texts) {
    // A word wider than the room makes its text smaller, never a figure in three lines.
    const found = inside(
      `need.${id}.${part}`,
      text,
      { ...room, y, height: room.height - (y - room.y) },
      frame,
      {
        ...style,
        size: sizeFor(text, room.width, size, frame.small, weight),
        weight,
      },
    );
    labels.push(found);
    y += heightOf(found.lines.length, found.size) + gap * 0.7;
  }
  const drop = (room.height - (y - gap * 0.7 - room.y)) / 2;
  return labels.map((label) => ({ ...label, y: label.y + drop }));
}

/** The largest size at which a text takes one line, if a little less is enough; else two; else what it takes. */
function sizeFor(
  text: string,
  width: number,
  size: number,
  smallest: number,
  weight: Label['weight'],
): number {
  for (const [lines, least] of [
    [1, size * 0.7],
    [2, size * 0.7],
    [3, smallest],
  ] as const)
    for (let at = size; at >= Math.max(least, smallest); at -= 0.5) {
      const wrapped = wrap(text, width, at, weight);
      if (wrapped.length <= lines && widthOf(wrapped, at, weight) <= width) return at;
    }
  return smallest;
}

/** What a dot stands for. */
export function needsNote(setting: Setting): string {
  const { deal, say } = setting;
  const counted = Object.values(deal.needs).filter(({ claim }) => isCounted(deal.claims[claim]!));
  const keys = counted.map((need) => {
    const claim = deal.claims[need.claim]!;
    const space = say.locale === 'en' ? ' ' : '';
    const users = claim.unit === 'user' ? space + say.pick(words.dailyUsers) : '';
    return `${say.pick(words.oneDot)} = ${say.quantity({ exact: unitOf(deal, need) }, claim.unit!)}${users}`;
  });
  const bound = counted.some(({ claim }) => deal.claims[claim]!.value!.over !== undefined);
  const all = [...new Set(keys), ...(bound ? [say.pick(words.beyond)] : []), say.pick(words.shops)];
  return all.join(say.locale === 'en' ? '; ' : '；');
}
