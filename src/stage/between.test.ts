import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as marks from '../../tests/marks.ts';
import { fieldPath, positions } from '../graphics/draw.ts';
import type { Box, Field, Label, Link } from '../model/layout.ts';
import { between } from './between.ts';

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
const { box, picture } = marks;
const link = (more: Partial<Link> = {}) => marks.link('k', more);
const label = (text: string) => marks.label('l', { lines: [text] });

describe('between two pictures', () => {
  it('is the target at the end, and moves what persists on the way', () => {
    const to = picture(box({ x: 100 }));
    expect(between(picture(box()), to, 1)).toBe(to);
    const [middle] = between(picture(box()), to, 0.5).marks as [Box];
    expect(middle.x).toBeGreaterThan(0);
    expect(middle.x).toBeLessThan(100);
    expect((between(picture(box()), to, 0).marks[0] as Box).x).toBe(0);
  });

  it('fades out before it moves and in after, in place', () => {
    const rest = box({ id: 'rest' });
    const moved = box({ id: 'rest', x: 80 });
    const there = picture(box({ x: 50 }), moved);
    const gone = between(picture(box(), rest), picture(box({ opacity: 0, x: 50 }), moved), 0.5)
      .marks[0] as Box;
    expect(gone).toMatchObject({ opacity: 0, x: 0 });
    const arriving = between(picture(box({ opacity: 0 }), rest), there, 0.5).marks[0] as Box;
    expect(arriving).toMatchObject({ opacity: 0, x: 50 });
  });

  it('swaps words at once: no frame shows a number that nobody claims', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (t) => {
        const from = { ...label('70'), x: 10 };
        const to = { ...label('200'), x: 90 };
        const [mark] = between(picture(from), picture(to), t).marks as [Label];
        // The old words stand where they stood, the new ones where they will; neither flies.
        expect([
          ['70', 10],
          ['200', 90],
        ]).toContainEqual([mark.lines[0], mark.x]);
      }),
    );
    const at = (t: number) => between(picture(label('70')), picture(label('200')), t).marks[0] as Label;
    expect(at(0)).toMatchObject({ lines: ['70'], opacity: 1 });
    // The old words are gone when the new ones come.
    const change = Array.from({ length: 100 }, (_, i) => at(i / 100)).find(
      ({ lines }) => lines[0] === '200',
    )!;
    expect(change.opacity).toBeLessThan(0.03);
    expect(at(0.99).lines).toEqual(['200']);
  });

  it('leaves no picture empty for long where nothing persists', () => {
    const one = picture(box(), box({ id: 'b', opacity: 0 }));
    const other = picture(box({ opacity: 0 }), box({ id: 'b' }));
    const strength = (t: number) => Math.max(...between(one, other, t).marks.map(({ opacity }) => opacity));
    expect(strength(0.3)).toBeGreaterThan(0.3);
    expect(strength(0.6)).toBeGreaterThan(0.2);
  });

  it('does not wait for a journey where nothing that stays has another place', () => {
    const rest = box({ id: 'rest', x: 60 });
    const one = picture(box(), box({ id: 'b', opacity: 0 }), rest);
    const other = picture(box({ opacity: 0 }), box({ id: 'b' }), rest);
    const at = (t: number) => between(one, other, t).marks.map(({ opacity }) => opacity);
    for (const t of [0.3, 0.4, 0.5, 0.6]) expect(Math.max(...at(t).slice(0, 2))).toBeGreaterThan(0);
    expect(at(0.5)[2]).toBe(1);
  });

  it('takes a box out of the way of another, with the words in it, and moves the one that stands out', () => {
    const words = { ...label('B'), x: 5, y: 5 };
    const main = (x: number) => box({ id: 'main', fill: 'bytedance', x });
    const from = picture(main(0), box({ id: 'b', x: 40 }), { ...words, x: 45 });
    const to = picture(main(40), box({ id: 'b', x: 0 }), words);
    for (const t of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const [a, b, inB] = between(from, to, t).marks as [Box, Box, Label];
      expect(a.opacity).toBe(1);
      expect([0, 40]).toContain(b.x);
      expect([5, 45]).toContain(inB.x);
      if (t > 0.35 && t < 0.6) expect([b.opacity, inB.opacity]).toEqual([0, 0]);
    }
    const [a] = between(from, to, 0.5).marks as [Box];
    expect(a.x).toBeCloseTo(20);
  });

  it('lets lines leave, boxes move, and lines return', () => {
    const pair = (x: number) => picture(link({ x1: x, x2: x }), box({ x }));
    const at = (t: number) => between(pair(0), pair(80), t).marks as readonly [Link, Box];
    expect(at(0.1)[0]).toMatchObject({ x1: 0 });
    expect(at(0.1)[1].x).toBe(0);
    expect(at(0.5)[0].opacity).toBe(0);
    expect(at(0.5)[1].x).toBeCloseTo(40);
    expect(at(0.9)[0]).toMatchObject({ x1: 80 });
    expect(at(0.9)[0].opacity).toBeGreaterThan(0);
    expect(at(0.9)[1].x).toBe(80);
  });

  it('draws a line that only grows', () => {
    const half = between(picture(link({ reveal: 0 })), picture(link({ reveal: 1 })), 0.5).marks[0] as Link;
    expect(half.reveal).toBeCloseTo(0.5);
    expect(half.opacity).toBe(1);
  });

  it('fades a field from its old look to the new one, and starts well from half-way', () => {
    const from = picture(field(), box());
    const to = picture(field({ fill: 'none', stroke: 'open', hatched: true, x: 50 }), box());
    const start = between(from, to, 0);
    expect(start.marks).toHaveLength(3);
    expect(start.marks[2]).toMatchObject({ fill: 'deal', hatched: false, opacity: 1, x: 0 });
    const half = between(from, to, 0.5);
    expect(half.marks[0]).toMatchObject({ stroke: 'open', opacity: 1 });
    expect(half.marks[2]!.opacity).toBeCloseTo(0.5);
    expect(new Set(half.marks.map(({ id }) => id)).size).toBe(3);
    expect(between(half, from, 0).marks.map(({ id }) => id)).toContain('a');
    expect(between(half, from, 1)).toBe(from);
  });

  it('flies each unit from its place to its place, whatever the rows', () => {
    const from = field();
    const to = field({ run: 5, flow: 'right', x: 50 });
    const [start] = between(picture(from), picture(to), 0).marks as [Field];
    expect(positions(start)).toEqual(positions(from));
    const half = between(picture(from), picture(to), 0.5).marks[0] as Field;
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
