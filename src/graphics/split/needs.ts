import type { Label, Link, Mark } from '../../model/layout.ts';
import { fit, label, leading, wrap } from '../text.ts';
import type { Setting } from './plan.ts';
import type { Deal } from './schema.ts';
import { words } from './words.ts';

/** The sides' colours, in the order of the data. */
const tones = ['bytedance', 'alibaba'] as const;
const toneOf = ({ parties }: Deal, party: string) => tones[Object.keys(parties).indexOf(party)]!;

/** The two parties' boxes, in units of the canvas. */
interface Boxes {
  readonly places: Readonly<Record<string, number>>;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How strongly something about a party is drawn. */
  readonly strength: (about: string) => number;
}

/** Two parties, an arrow for each thing that one has and the other needs, and the hold over merchants. */
export function needs(setting: Setting): Mark[] {
  const { deal, frame } = setting;
  const boxes = boxesAt(setting);
  return [
    ...Object.keys(deal.parties).flatMap((party) => partyBox(setting, boxes, party)),
    ...Object.entries(deal.needs).flatMap((need, i) => arrow(setting, boxes, need, i)),
    ...hold(setting, boxes, frame.height * 0.78),
  ];
}

function boxesAt({ deal, scene, frame }: Setting): Boxes {
  const focus = scene.show === 'needs' ? scene.focus : undefined;
  const k = { compact: 1, narrow: 1.36, wide: 2.05 }[frame.name];
  const centre = frame.width / 2;
  const half = Math.min(centre - 10, 150 * k);
  const width = 104 * k;
  return {
    places: Object.fromEntries(
      Object.keys(deal.parties).map((party, i) => [party, i ? centre + half - width : centre - half]),
    ),
    y: frame.height * 0.3,
    width,
    height: 54 * k,
    strength: (about) => (scene.show !== 'needs' ? 0 : !focus || about === focus ? 1 : 0.28),
  };
}

/** From the middle of a box to the first baseline of lines that are centred on it. */
const centred = ({ lines, size }: { lines: readonly string[]; size: number }) =>
  size * 0.36 - ((lines.length - 1) * size * leading) / 2;

/** A party and its name. */
function partyBox({ deal, frame, say }: Setting, boxes: Boxes, party: string): Mark[] {
  const tone = toneOf(deal, party);
  const { places, y, width, height } = boxes;
  const opacity = boxes.strength(party);
  const text = fit(say.pick(deal.parties[party]!), {
    width: width - 8,
    lines: 2,
    size: frame.text * 1.15,
    smallest: frame.small,
    weight: 700,
    where: `in the box of a party in the ${frame.name} frame`,
  });
  return [
    {
      kind: 'box',
      id: `party.${party}`,
      x: places[party]!,
      y,
      width,
      height,
      radius: 3,
      fill: `${tone}-soft`,
      stroke: tone,
      strokeWidth: 1.5,
      opacity,
    },
    label(`party.${party}.name`, frame, {
      x: places[party]! + width / 2,
      y: y + height / 2 + centred(text),
      ...text,
      anchor: 'middle',
      weight: 700,
      opacity,
    }),
  ];
}

/** What one party has and the other needs: the first above the boxes' middle, the next below, and so on. */
function arrow(
  setting: Setting,
  { places, y, width, height, strength }: Boxes,
  [id, need]: [string, Deal['needs'][string]],
  i: number,
): Mark[] {
  const { deal, frame } = setting;
  const { from, claim } = need;
  const above = i % 2 === 0;
  const rank = Math.floor(i / 2);
  const arrowY = y + height * (above ? 0.3 : 0.7);
  const tone = toneOf(deal, from);
  const [left, right] = Object.values(places) as [number, number];
  const inner = [left + width + 8, right - 8] as const;
  const [x1, x2] = places[from] === left ? inner : [inner[1], inner[0]];
  const lines = wrap(needText(setting, need), frame.width - 20, frame.text, 600);
  const step = frame.text * leading;
  const labelY = above
    ? y - frame.text * 0.9 - (lines.length - 1 + rank) * step
    : y + height + frame.text * 1.7 + rank * step;
  const opacity = strength(Object.keys(deal.parties)[0]!);
  return [
    link(`need.${id}`, { claim, x1, x2, y1: arrowY, y2: arrowY, tone, opacity }),
    label(`need.${id}.name`, frame, {
      x: frame.width / 2,
      y: labelY,
      lines,
      anchor: 'middle',
      weight: 600,
      tone: tone === 'alibaba' ? 'alibaba-text' : tone,
      claim,
      opacity,
    }),
  ];
}

/** A need and, where its claim has one, its figure. */
function needText({ deal, say }: Setting, { name, claim: id }: Deal['needs'][string]): string {
  const claim = deal.claims[id]!;
  if (!claim.value) return say.pick(name);
  const space = say.locale === 'en' ? ' ' : '';
  const users = claim.unit === 'user' ? space + say.pick(words.dailyUsers) : '';
  return say.pair(say.pick(name), say.claim(claim) + users);
}

/** The hold over merchants hangs below the party that has it. */
function hold(setting: Setting, boxes: Boxes, y: number): Mark[] {
  const { deal, frame, say } = setting;
  const { places, width, height } = boxes;
  const { claim, of } = deal.leverage;
  const left = places[of]!;
  const x = left + width / 2;
  const opacity = boxes.strength(of);
  const rows = Math.ceil(Object.keys(deal.needs).length / 2);
  const afterNeeds = boxes.y + height + frame.text * (1.7 + leading * rows);
  const y1 = Math.min(afterNeeds, y - 20);
  return [
    link('leverage', { claim, x1: x, x2: x, y1, y2: y - 6, tone: toneOf(deal, of), opacity }),
    {
      kind: 'box',
      id: 'merchants',
      x: left,
      y,
      width,
      height: height * 0.72,
      radius: 3,
      fill: 'paper',
      stroke: 'ink',
      strokeWidth: 1.2,
      opacity,
    },
    label('merchants.name', frame, {
      x,
      y: y + height * 0.36 + frame.text * 0.36,
      lines: [say.pick(deal.leverage.over)],
      anchor: 'middle',
      weight: 600,
      opacity,
    }),
    holdLabel(setting, left, y + height * 0.36, opacity),
  ];
}

/** What the hold is, to the left of the merchants. */
function holdLabel({ deal, frame, say }: Setting, left: number, middle: number, opacity: number): Label {
  const { leverage } = deal;
  const text = fit(say.pick(leverage.name), {
    width: left - 20,
    lines: 3,
    size: frame.text,
    smallest: frame.small,
    weight: 600,
    where: `beside the merchants in the ${frame.name} frame`,
  });
  return label('leverage.name', frame, {
    x: left - 10,
    y: middle + centred(text),
    ...text,
    anchor: 'end',
    weight: 600,
    tone: 'alibaba-text',
    claim: leverage.claim,
    opacity,
  });
}

const link = (
  id: string,
  more: Pick<Link, 'x1' | 'x2' | 'y1' | 'y2' | 'tone' | 'opacity'> & { claim: string },
): Link => ({ kind: 'link', id, reveal: 1, bend: 'straight', strokeWidth: 2.2, arrow: true, ...more });
