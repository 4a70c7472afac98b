import { describe, expect, it } from 'vitest';
import * as marks from '../../tests/marks.ts';
import { edition } from '../model/edition.ts';
import { frameNames, inEachFrame, type Layout } from '../model/layout.ts';
import { locales } from '../model/locale.ts';
import { active } from '../stories/index.ts';
import { load } from '../stories/load.ts';
import { pack, unpack } from './pack.ts';

const { box, picture } = marks;
const label = (...lines: string[]) => marks.label('l', { lines });
const roundTrip = (pictures: Layout[]) =>
  unpack(JSON.parse(JSON.stringify(pack(inEachFrame(() => pictures)))), 'wide');

describe('packed pictures', () => {
  it('come back as they were', () => {
    const pictures = [
      picture(box(), label('a')),
      picture(box({ x: 5, hatched: true }), label('b', 'and more', 'b')),
      picture(box({ x: 5 }), label('b', 'and more', 'b')),
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
    const again = roundTrip(pictures);
    expect(again.map(({ marks: [mark] }) => mark!.opacity)).toEqual([0, 1, 0, 1]);
    expect(again[1]).toEqual(pictures[1]);
    expect(again[3]).toEqual(pictures[3]);
    expect(JSON.stringify(pack(inEachFrame(() => pictures)))).not.toContain('"x":1');
  });
});

it.each(locales)('bring every picture of the story in %s to the browser as it was drawn', async (locale) => {
  const { sections } = edition(await load(active), locale);
  for (const { steps } of sections.flatMap((section) => section.blocks)) {
    const packed = pack(inEachFrame((frame) => steps.map((step) => step.layouts[frame])));
    for (const frame of frameNames) {
      const again = unpack(packed, frame);
      for (const [i, step] of steps.entries())
        expect(again[i]!.marks.filter(({ opacity }) => opacity > 0)).toEqual(
          step.layouts[frame].marks.filter(({ opacity }) => opacity > 0),
        );
    }
  }
});
