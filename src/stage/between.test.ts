import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldPath, positions } from '../graphics/draw.ts';
import type { Box, Field, Label, Layout } from '../model/layout.ts';
import { between } from './between.ts';
import { pack, unpack } from './pack.ts';

const box = (more: Partial<Box> = {}): Box => ({
  kind: 'box',
  id: 'a',
  x: 0,
  y: 0,
  width: 10,
  height: 10,
  radius: 0,
  fill: 'ink',
  stroke: 'none',
  strokeWidth: 1,
  opacity: 1,
  ...more,
});
const field = (more: Partial<Field> = {}): Field => ({
  kind: 'field',
  id: 'f',
  shape: 'square',
  x: 0,
  y: 0,
  cell: 8,
  pitch: 10,
  run: 10,
  flow: 'down',
  count: 20,
  fill: 'deal',
  stroke: 'none',
  opacity: 1,
  ...more,
});
const label = (text: string): Label => ({
  kind: 'label',
  id: 'l',
  x: 0,
  y: 0,
  size: 12,
  lines: [text],
  anchor: 'start',
  tone: 'ink',
  weight: 400,
  opacity: 1,
});
const picture = (...marks: Layout['marks'][number][]): Layout => ({ width: 100, height: 100, marks });

describe('between two pictures', () => {
  it('is the target at the end, and moves what persists on the way', () => {
    const to = picture(box({ x: 100 }));
    expect(between(picture(box()), to, 1)).toBe(to);
    const [middle] = between(picture(box()), to, 0.475).marks as [Box];
    expect(middle.x).toBeGreaterThan(0);
    expect(middle.x).toBeLessThan(100);
    expect((between(picture(box()), to, 0).marks[0] as Box).x).toBe(0);
  });

  it('fades out before it moves and in after, in place', () => {
    const gone = between(picture(box()), picture(box({ opacity: 0, x: 50 })), 0.5).marks[0] as Box;
    expect(gone).toMatchObject({ opacity: 0, x: 0 });
    const arriving = between(picture(box({ opacity: 0 })), picture(box({ x: 50 })), 0.5).marks[0] as Box;
    expect(arriving).toMatchObject({ opacity: 0, x: 50 });
  });

  it('swaps words at once: no frame shows a number that nobody claims', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (t) => {
        const [mark] = between(picture(label('70')), picture(label('200')), t).marks as [Label];
        expect(mark.lines).toEqual(['200']);
      }),
    );
  });

  it('flies each unit from its place to its place, whatever the rows', () => {
    const from = field();
    const to = field({ run: 5, flow: 'right', x: 50 });
    const [start] = between(picture(from), picture(to), 0).marks as [Field];
    expect(positions(start)).toEqual(positions(from));
    const half = between(picture(from), picture(to), 0.475).marks[0] as Field;
    const back = between(picture(half), picture(from), 0).marks[0] as Field;
    expect(positions(back)).toEqual(positions(half));
  });
});

describe('a field', () => {
  it('has one outline for each unit and cuts the last', () => {
    expect(fieldPath(field({ count: 3 })).match(/z/g)).toHaveLength(3);
    expect(fieldPath(field({ count: 2.5 }))).toContain('v4');
    expect(fieldPath(field({ shape: 'dot', count: 3 })).match(/h0/g)).toHaveLength(3);
  });

  it('leaves the places free that another field has taken', () => {
    expect(positions(field({ count: 1, skip: 3 }))).toEqual([0, 30]);
  });
});

describe('packed pictures', () => {
  const roundTrip = (pictures: Layout[]) => unpack(JSON.parse(JSON.stringify(pack(pictures))));

  it('come back as they were', () => {
    const pictures = [
      picture(box(), label('a'), field()),
      picture(box({ x: 5, hatched: true }), label('b'), field({ skip: 2 })),
      picture(box({ x: 5 }), label('b'), field()),
    ];
    const again = roundTrip(pictures);
    expect(again).toEqual(pictures);
    expect(again[2]!.marks[1]).toBe(again[1]!.marks[1]);
  });

  it('leave out what none of them shows', () => {
    const never = { ...label('x'), opacity: 0 };
    const again = roundTrip([picture(box(), never), picture(box({ x: 3 }), never)]);
    expect(again.map(({ marks }) => marks.map(({ id }) => id))).toEqual([['a'], ['a']]);
  });

  it('leave out what is not shown, and have it whole when it is', () => {
    const hidden = box({ opacity: 0, x: 1 });
    const pictures = [picture(hidden), picture(box({ x: 7 })), picture(hidden), picture(box({ x: 7 }))];
    expect(JSON.stringify(pack(pictures)).length).toBeLessThan(320);
    const again = roundTrip(pictures);
    expect(again.map(({ marks: [mark] }) => mark!.opacity)).toEqual([0, 1, 0, 1]);
    expect(again[1]).toEqual(pictures[1]);
    expect(again[3]).toEqual(pictures[3]);
  });
});
