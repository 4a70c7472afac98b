import { expect, it } from 'vitest';
import { frames, type Label, type Mark } from '../model/layout.ts';
import { oneOf } from './scenes.ts';
import { label } from './text.ts';

const text = (x: number, words: string): Label => label('name', frames.wide, { x, y: 20, lines: [words] });
const disc = (x: number): Mark => ({
  kind: 'disc',
  id: 'dot',
  x,
  y: 9,
  r: 4,
  fill: 'ink',
  stroke: 'none',
  opacity: 1,
});
const names = ['first', 'second', 'third'] as const;
const picture = (show: (typeof names)[number]) =>
  oneOf(names, show, [[text(0, 'A')], [disc(50), text(10, 'A')], [disc(80), text(10, 'B')]], frames.wide)
    .marks;

it('has the same marks in every scene, those underneath first', () => {
  for (const show of names)
    expect(picture(show).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'disc dot',
      'label name',
      'label name~2',
    ]);
});
it('lets a mark wait unseen where the nearest scene has it', () => {
  expect(picture('first')[0]).toEqual({ ...disc(50), opacity: 0 });
  expect(picture('third')[0]).toEqual(disc(80));
});
it('moves words that stay, and swaps words that change', () => {
  const seen = (show: (typeof names)[number]) =>
    picture(show).flatMap((mark) => (mark.opacity ? [mark.id] : []));
  expect(seen('first')).toEqual(['name']);
  expect(seen('second')).toEqual(['dot', 'name']);
  expect(seen('third')).toEqual(['dot', 'name~2']);
});
it('does not fly words across the picture', () => {
  const far = oneOf(['a', 'b'], 'b', [[text(0, 'A')], [text(400, 'A')]], frames.wide).marks;
  expect(far.map(({ id, opacity }) => [id, opacity])).toEqual([
    ['name', 0],
    ['name~2', 1],
  ]);
});
