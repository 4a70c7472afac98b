import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { leading } from '../text.ts';
import { plans } from './dots.ts';
import type { Viewers } from './schema.ts';
import { exactly, stack } from '../stack.ts';
import { words } from './words.ts';

/** Trade lies on a few hosts: a picture of the words, without data. Equal, for nothing is said of who has more. */
const columns = 3;
const tail = 24;

/** Trade on a few hosts, drawn without numbers, over the two doubts about the whole. */
export function doubts(data: Viewers, frame: Frame, say: Say): Mark[] {
  const plan = plans[frame.name];
  const { few, overrated, daily } = data.doubts;
  const width = plan.right - plan.left;
  const size = frame.small;
  const marks: Mark[] = [];
  const title = stack(
    [
      {
        id: 'few',
        text: say.pick(data.claims[few]!.label),
        size: frame.text * 1.2,
        smallest: size,
        lines: 3,
        weight: 700,
        claim: few,
      },
    ],
    plan.left,
    plan.top,
    width,
    frame,
    'above the hosts',
  );

  // Below: what is doubted, in two columns that stand on one line.
  const gutter = plan.gap * 1.6;
  const column = (width - gutter) / 2;
  const claim = data.claims[daily]!;
  const below = (y: number) => [
    stack(
      [
        {
          id: 'overrated',
          text: say.pick(data.claims[overrated]!.label),
          size: frame.text,
          smallest: size,
          lines: 6,
          claim: overrated,
        },
      ],
      plan.left,
      y,
      column,
      frame,
      'as a doubt',
    ),
    stack(
      [
        { id: 'daily.name', text: say.pick(claim.label), size, tone: 'muted', claim: daily },
        ...(claim.hedge
          ? [
              {
                id: 'daily.hedge',
                text: say.pick(claim.hedge),
                size: frame.text,
                smallest: size,
                lines: 3,
                claim: daily,
              },
            ]
          : []),
        {
          id: 'daily.amount',
          text: say.claim(claim),
          size: plan.amount * 0.9,
          smallest: size,
          lines: 3,
          weight: 700,
          claim: daily,
        },
      ],
      plan.left + column + gutter,
      y,
      column,
      frame,
      'as a doubt',
    ),
  ];
  const low = exactly(say.pick(words.schematic), width, size, `under the hosts in the ${frame.name} frame`);
  const note = plan.bottom - (low.length - 1) * size * leading;
  const heights = below(0).map(({ height }) => height);
  const statements = note - size * 0.84 - plan.gap - Math.max(...heights);
  const rule = statements - plan.gap * 0.8;

  // Between the title and the rule: the hosts, and what they sell.
  const names = rule - plan.gap * 0.7;
  const row = { compact: 11, narrow: 16, wide: 25 }[frame.name];
  const heads = names - size * 1.3 - row;
  const top = plan.top + title.height + size * 0.5;
  const height = Math.max(20, heads - row - 4 - top);
  const base = top + height;
  const first = width * 0.44;
  const slot = first / columns;
  for (let i = 0; i < columns; i++) {
    const x = plan.left + i * slot;
    marks.push(
      {
        kind: 'box',
        id: `trade.${i}`,
        x,
        y: base - height,
        width: slot * 0.82,
        height,
        radius: 0,
        fill: 'ink',
        stroke: 'none',
        strokeWidth: 0,
        claim: few,
        opacity: 1,
      },
      {
        kind: 'disc',
        id: `seller.${i}`,
        x: x + slot * 0.41,
        y: heads,
        r: row,
        fill: 'ink',
        stroke: 'none',
        opacity: 1,
      },
    );
  }
  const start = plan.left + first + plan.gap;
  const pitch = (plan.right - start) / (tail - 1 + 0.7);
  marks.push(
    {
      kind: 'box',
      id: 'trade.rest',
      x: start,
      y: base - Math.max(3, height * 0.035),
      width: plan.right - start,
      height: Math.max(3, height * 0.035),
      radius: 0,
      fill: 'muted',
      stroke: 'none',
      strokeWidth: 0,
      claim: few,
      opacity: 1,
    },
    {
      kind: 'field',
      id: 'seller.rest',
      shape: 'dot',
      x: start,
      y: heads - pitch * 0.35,
      cell: pitch * 0.7,
      pitch,
      run: tail,
      flow: 'right',
      count: tail,
      fill: 'muted',
      stroke: 'none',
      opacity: 1,
    },
    {
      kind: 'link',
      id: 'doubts.rule',
      x1: plan.left,
      y1: rule,
      x2: plan.right,
      y2: rule,
      reveal: 1,
      bend: 'straight',
      tone: 'rule',
      strokeWidth: 1,
      opacity: 1,
    },
    ...(['few', 'others'] as const).map((which, i): Mark => ({
      kind: 'label',
      id: `seller.${which}`,
      x: i ? start : plan.left,
      y: names,
      size,
      lines: [say.pick(words[which])],
      anchor: 'start',
      tone: i ? 'muted' : 'ink',
      weight: 600,
      opacity: 1,
    })),
    ...title.labels,
    ...below(statements).flatMap(({ labels }) => labels),
    {
      kind: 'label',
      id: 'schematic',
      x: plan.left,
      y: note,
      size,
      lines: low,
      anchor: 'start',
      tone: 'muted',
      weight: 400,
      opacity: 1,
    },
  );
  return marks;
}
