import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { curved } from './plan.ts';
import { box, inside, line } from '../pieces.ts';
import type { Plan } from './plan.ts';
import type { Merchants } from './schema.ts';

/** Which of a group's items have a counterpart in the next group: only some, as the report has it. */
const ties: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 1],
    [2, 0],
    [3, 3],
  ],
  [
    [1, 0],
    [3, 4],
  ],
];
const rows = 5;

/** Groups in columns; lines join the few that suit each other, and only those are dark. */
export function fitting(data: Merchants, shown: boolean, plan: Plan, frame: Frame, say: Say): Mark[] {
  const opacity = shown ? 1 : 0;
  const { claim, finding, groups } = data.fit;
  const all = Object.entries(groups);
  const width = plan.right - plan.left;
  const top = plan.top + frame.text * 2.6;
  const bottom = plan.bottom - frame.text * 2;
  const pitch = (bottom - top) / rows;
  const size = Math.min(plan.item, pitch * 0.84);
  // The outer columns stand at the edges of the frame, the others evenly between.
  const centre = (i: number) => plan.left + size / 2 + (i * (width - size)) / (all.length - 1);
  // The names above: the outer ones run inwards from the edge, the others stand over their column.
  const step = (width - size) / (all.length - 1);
  const inner = step * 0.38;
  const outer = all.length === 2 ? width / 2 - plan.gap : step + size / 2 - inner - plan.gap * 0.5;
  const y = (row: number) => top + pitch * (row + 0.5);
  const lines: Mark[] = [];
  const items: Mark[] = [];
  const names: Mark[] = [];
  all.forEach(([group, { name, shape }], i) => {
    const after = i < all.length - 1 ? ties[i % ties.length]! : [];
    const before = i ? ties[(i - 1) % ties.length]! : [];
    after.forEach(([a, b], k) => {
      lines.push(
        line(`tie.${group}.${k}`, centre(i) + size / 2, y(a), centre(i + 1) - size / 2, y(b), {
          ...curved,
          strokeWidth: frame.name === 'wide' ? 3 : 2,
          opacity,
          claim,
        }),
      );
    });
    for (let row = 0; row < rows; row++) {
      const tied = after.some(([a]) => a === row) || before.some(([, b]) => b === row);
      const tones = tied
        ? ({ fill: 'ink', stroke: 'ink' } as const)
        : ({ fill: 'rule', stroke: 'muted' } as const);
      const id = `group.${group}.${row}`;
      items.push(
        shape === 'person'
          ? { kind: 'disc', id, x: centre(i), y: y(row), r: size / 2, ...tones, opacity, claim }
          : box(
              id,
              { x: centre(i) - size / 2, y: y(row) - size / 2, width: size, height: size },
              { ...tones, strokeWidth: 1.5, opacity, claim },
            ),
      );
    }
    const anchor = i === 0 ? 'start' : i === all.length - 1 ? 'end' : 'middle';
    const own = anchor === 'middle' ? inner * 2 : outer;
    const x = i === 0 ? plan.left : anchor === 'end' ? plan.right - own : centre(i) - inner;
    names.push(
      inside(
        `group.${group}.name`,
        say.pick(name),
        { x, y: plan.top, width: own, height: frame.text * 2.4 },
        frame,
        {
          size: frame.text * (frame.name === 'wide' ? 1.4 : 1.15),
          smallest: frame.small,
          weight: 700,
          anchor,
          opacity,
          claim,
        },
      ),
    );
  });
  return [
    ...lines,
    ...items,
    ...names,
    inside(
      'fit.finding',
      say.pick(finding),
      { x: plan.left, y: bottom + plan.gap * 0.5, width, height: plan.bottom - bottom },
      frame,
      {
        size: frame.text * (frame.name === 'wide' ? 1.3 : 1.05),
        smallest: frame.small,
        weight: 700,
        tone: 'open-text',
        anchor: 'start',
        align: 'bottom',
        opacity,
        claim,
      },
    ),
  ];
}
