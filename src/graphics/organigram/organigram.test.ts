import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CannotFit } from '../../model/graphic.ts';
import { frameNames, frames, type Box, type Link, type Mark } from '../../model/layout.ts';
import { say } from '../../model/say.ts';
import { expectSoundGraphic } from '../../../tests/invariants.ts';
import { organigram } from './index.ts';
import type { Scene } from './layout.ts';
import type { Organisation } from './schema.ts';

const kind = organigram<Organisation>();
const raw = JSON.parse(
  readFileSync(new URL('../../../data/traffic-or-trade/organisation.json', import.meta.url), 'utf8'),
) as Organisation;
const copy = () => structuredClone(raw);
const graphic = kind.bind(kind.schema.parse(raw));
const shows = ['before', 'after', 'lines', 'head', 'people', 'remit', 'intent'] as const;
const scenes: Scene[] = shows.map((show) => ({ show }));
const both = (text: string) => ({ 'zh-Hans': text, en: text });

/** What the schema says against a changed copy of the data, with the path. */
function complaint(change: (data: Organisation) => void): string {
  const data = copy();
  change(data);
  const result = kind.schema.safeParse(data);
  return result.success
    ? ''
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}
const picture = (
  show: Scene['show'],
  frame: keyof typeof frames = 'wide',
  locale: keyof typeof say = 'en',
  of = graphic,
) => of.layout({ show }, frames[frame], say[locale]).marks;
const mark = <M extends Mark>(marks: readonly Mark[], id: string) =>
  marks.find((found) => found.id === id) as M;

describe('the schema', () => {
  it('accepts the data of the story', () => expect(complaint(() => undefined)).toBe(''));
  it('rejects an unknown parent', () =>
    expect(complaint((data) => (data.units.games!.parent = 'gaems'))).toMatch(
      /^units\.games\.parent: Found the unknown unit "gaems"/,
    ));
  it('rejects a circle of parents and names it once', () => {
    const found = complaint((data) => {
      data.units.games!.parent = 'zero';
      data.units.zero!.parent = 'games';
    });
    expect(found).toContain('games → zero → games');
    expect(found.split('\n')).toHaveLength(1);
    expect(complaint((data) => (data.units.games!.parent = 'games'))).toContain('games → games');
  });
  it('rejects more than three levels', () =>
    expect(
      complaint((data) => {
        data.units.a = { name: both('A'), parent: 'games' };
        data.units.b = { name: both('B'), parent: 'a' };
        data.units.c = { name: both('C'), parent: 'b' };
      }),
    ).toBe('units.c.parent: Found 4 levels, c → b → a → games; expected at most 3'));
  it.each<[string, (data: Organisation) => void, RegExp]>([
    [
      'home',
      (data) => (data.homes['middle-platform']!.unit = 'x'),
      /^homes\.middle-platform\.unit: Found the unknown unit "x"/,
    ],
    [
      'origin',
      (data) => (data.origins.marketing!.unit = 'x'),
      /^origins\.marketing\.unit: Found the unknown unit "x"/,
    ],
    ['new unit', (data) => (data.newest = 'x'), /^newest: Found the unknown unit "x"/],
    ['origin of the head', (data) => (data.head.from = 'x'), /^head\.from: Found the unknown origin "x"/],
    ['claim', (data) => (data.shows.people = 'x'), /^shows\.people: Found the unknown claim "x"/],
    [
      'claim of a product',
      (data) => (data.products.luban!.claim = 'x'),
      /^products\.luban\.claim: Found the unknown claim/,
    ],
  ])('rejects an unknown %s', (_, change, message) => expect(complaint(change)).toMatch(message));
  it('rejects work that was at home in the new unit, and two homes in one unit', () => {
    expect(complaint((data) => (data.homes.commercialisation!.unit = 'e-commerce'))).toContain(
      'other than the new one',
    );
    expect(complaint((data) => (data.homes.commercialisation!.unit = 'douyin'))).toContain(
      'both in "douyin"',
    );
  });
  it('rejects a new unit below the first level', () =>
    expect(complaint((data) => (data.units['e-commerce']!.parent = 'games'))).toMatch(
      /newest: .*found it inside "games"/,
    ));
  it('rejects a unit without leaders', () =>
    expect(complaint((data) => (data.leaders = {}))).toBe('leaders: Found 0 entries; expected 1 to 4'));
  it('rejects a text without one of the languages', () =>
    expect(
      complaint((data) => delete (data.units.games!.name as Partial<ReturnType<typeof both>>).en),
    ).toContain('units.games.name.en'));
});

describe('the pictures of the story', () => {
  it('are sound in every scene, frame and language', () => expectSoundGraphic(graphic, scenes));
  it('keep to the sizes that each frame can be read at', () => {
    const least = { compact: 12, narrow: 13, wide: 15 };
    for (const frame of frameNames)
      for (const locale of ['zh-Hans', 'en'] as const)
        for (const show of shows)
          for (const found of picture(show, frame, locale))
            if (found.kind === 'label' && found.opacity)
              expect(found.size, `${frame} ${show} ${found.id}`).toBeGreaterThanOrEqual(least[frame]);
  });
  it('count what is there', () => {
    expect(graphic.claims.units!.value).toEqual({ exact: 6 });
    expect(graphic.claims.peers!.value).toEqual({ exact: 5 });
    expect(graphic.claims.leaders!.value).toEqual({ exact: 2 });
    expect(say.en.claim(graphic.claims.units!)).toBe('six');
    expect(graphic.describe({ show: 'lines' }, say['zh-Hans'])).toContain('两条');
  });
  it('show the units as equals, the new one between the homes of its work', () => {
    for (const frame of frameNames) {
      const marks = picture('after', frame);
      const [left, middle, right] = ['douyin', 'e-commerce', 'commercialisation'].map((id) =>
        mark<Box>(marks, `unit.${id}`),
      );
      expect(left!.x).toBeLessThan(middle!.x);
      expect(middle!.x).toBeLessThan(right!.x);
      const sizes = Object.keys(raw.units)
        .map((id) => mark<Box>(marks, `unit.${id}`))
        .map(({ width, height }) => `${width} ${height}`);
      expect(new Set(sizes).size).toBe(1);
    }
  });
  it('draw two lines that mirror each other', () => {
    for (const frame of frameNames) {
      const marks = picture('lines', frame);
      const [a, b] = ['zhang-nan', 'zhang-lidong'].map((id) => mark<Link>(marks, `line.${id}`));
      expect(a!.strokeWidth).toBe(b!.strokeWidth);
      expect(a!.x1 + b!.x1).toBeCloseTo(frames[frame].width, 1);
      expect(a!.x2 + b!.x2).toBeCloseTo(frames[frame].width, 1);
    }
  });
  it('carry the work from its homes into the new unit', () => {
    const inside = (marks: readonly Mark[], piece: string, unit: string) => {
      const a = mark<Box>(marks, piece);
      const b = mark<Box>(marks, `unit.${unit}`);
      return (
        a.x >= b.x &&
        a.y >= b.y &&
        a.x + a.width <= b.x + b.width + 0.02 &&
        a.y + a.height <= b.y + b.height + 0.02
      );
    };
    for (const frame of frameNames) {
      expect(inside(picture('before', frame), 'work.middle-platform.0', 'douyin')).toBe(true);
      expect(inside(picture('before', frame), 'work.commercialisation.5', 'commercialisation')).toBe(true);
      for (const show of shows.slice(1))
        expect(inside(picture(show, frame), 'work.middle-platform.0', 'e-commerce')).toBe(true);
    }
  });
  it('let the head travel from the box of the international products to the new unit', () => {
    const [before, after] = (['lines', 'head'] as const).map((show) =>
      mark<Extract<Mark, { kind: 'disc' }>>(picture(show), 'head.person'),
    );
    expect(before!.opacity).toBe(0);
    expect(after!.opacity).toBe(1);
    expect(before!.x).toBeLessThan(after!.x);
  });
  it('give most strands to the origin of most people', () => {
    const strands = picture('people')
      .filter(({ id }) => id.startsWith('strand.'))
      .map(({ id }) => id.split('.')[1]);
    const of = (id: string) => strands.filter((found) => found === id).length;
    expect(of('marketing')).toBeGreaterThan(of('middle-platform') + of('international'));
    expect(of('middle-platform')).toBe(of('international'));
  });
  it('draw the product with priority solid and larger', () => {
    const marks = picture('remit');
    const [store, luban] = ['douyin-store', 'luban'].map((id) => mark<Box>(marks, `product.${id}`));
    expect(store!.fill).toBe('bytedance');
    expect(luban!.fill).toBe('none');
    expect(store!.width * store!.height).toBeGreaterThan(luban!.width * luban!.height);
  });
});

/** A copy of the data with so many further units. */
const withUnits = (extra: readonly string[]): Organisation => {
  const data = copy();
  data.units = Object.fromEntries(
    ['douyin', 'e-commerce', 'commercialisation'].map((id) => [id, data.units[id]!]),
  );
  extra.forEach((name, i) => (data.units[`unit-${i}`] = { name: both(name) }));
  return data;
};
const sound = (data: Organisation, some = scenes) =>
  expectSoundGraphic(kind.bind(kind.schema.parse(data)), some);
const runs = { numRuns: 16 };

describe('other data', () => {
  it('of 2 units', () => {
    const data = copy();
    data.units = { douyin: data.units.douyin!, 'e-commerce': data.units['e-commerce']! };
    data.homes = { 'middle-platform': data.homes['middle-platform']! };
    delete data.origins.marketing;
    data.head.notFrom = 'douyin';
    sound(data);
  });
  it('of 3 to 40 units is drawn as boxes or as a list, and always keeps the box of the new unit', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 37 }),
        fc.constantFrom('Games', '教育', 'Music', '企业'),
        (count, name) => {
          const data = withUnits(Array.from({ length: count }, () => name));
          sound(data, [{ show: 'before' }, { show: 'after' }, { show: 'lines' }]);
          const of = kind.bind(data);
          for (const frame of frameNames) {
            const marks = picture('after', frame, 'en', of);
            expect(mark<Box>(marks, 'unit.e-commerce').opacity).toBe(1);
            expect(Boolean(mark(marks, 'units.list'))).toBe(!mark(marks, 'unit.unit-0') && count > 0);
          }
        },
      ),
      runs,
    ));
  it('of units within units names them all', () => {
    const data = copy();
    data.units.studio = { name: both('Studio'), parent: 'games' };
    data.units.lab = { name: both('Lab'), parent: 'studio' };
    sound(data);
    expect(
      mark<Extract<Mark, { kind: 'label' }>>(
        picture('after', 'wide', 'en', kind.bind(data)),
        'unit.games.note',
      ).lines.join(' '),
    ).toBe('Studio (Lab)');
  });
  it('with names of any length fits or says which does not', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,3}$/), { minLength: 1, maxLength: 8 }),
        (names) => {
          try {
            sound(withUnits(names), [{ show: 'before' }, { show: 'after' }]);
          } catch (error) {
            if (!(error instanceof CannotFit)) throw error;
            expect(error.where).toMatch(/in the (compact|narrow|wide) frame$/);
          }
        },
      ),
      runs,
    ));
  it('with 1 to 4 leaders draws as many equal lines', () => {
    for (const count of [1, 2, 3, 4]) {
      const data = copy();
      data.leaders = Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          `leader-${i}`,
          { name: both('Li Xiaoming'), title: both('CEO, ByteDance China') },
        ]),
      );
      sound(data, [{ show: 'lines' }, { show: 'head' }]);
      const lines = picture('lines', 'compact', 'en', kind.bind(data)).filter((found) =>
        found.id.startsWith('line.'),
      ) as Link[];
      expect(lines).toHaveLength(count);
      expect(new Set(lines.map(({ strokeWidth }) => strokeWidth)).size).toBe(1);
    }
  });
  it('with 1 to 9 items in the remit lists each', () => {
    for (let count = 1; count <= 9; count++) {
      const data = copy();
      data.remit.items = Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`item-${i}`, { name: both('Platform rules') }]),
      );
      sound(data, [{ show: 'remit' }]);
      const ticks = picture('remit', 'compact', 'en', kind.bind(data)).filter(({ id }) =>
        id.endsWith('.tick'),
      );
      expect(ticks).toHaveLength(count);
    }
  });
});

describe('a second reorganisation, told by data alone', () => {
  const second = JSON.parse(
    readFileSync(
      new URL('../../../tests/scenarios/second-reorganisation/data/organisation.json', import.meta.url),
      'utf8',
    ),
  ) as Organisation;
  const of = kind.bind(kind.schema.parse(second));

  it('is sound in every scene, frame and language', () => expectSoundGraphic(of, scenes));
  it('has one reporting line, and says two of nothing', () => {
    for (const frame of frameNames) {
      const marks = picture('lines', frame, 'en', of);
      expect(marks.filter(({ id }) => id.startsWith('line.'))).toHaveLength(1);
      for (const show of shows)
        for (const found of picture(show, frame, 'en', of))
          if (found.kind === 'label' && found.opacity)
            expect(found.lines.join(' ')).not.toMatch(/\btwo\b|Zhang|Kang/i);
      for (const found of picture('lines', frame, 'zh-Hans', of))
        if (found.kind === 'label' && found.opacity) expect(found.lines.join('')).not.toMatch(/两|双/);
    }
    expect(say.en.claim(of.claims.leaders!)).toBe('one');
    expect(of.describe({ show: 'lines' }, say.en)).toContain('one reporting line leads to Example Person A');
    expect(of.describe({ show: 'lines' }, say['zh-Hans'])).toBe(
      '从电商引出一条汇报线，通向示例人甲（示例集团总裁）。',
    );
  });
  it('lets the head come from a unit, whose box stands where the arrow begins', () => {
    const marks = picture('head', 'compact', 'en', of);
    const arrow = mark<Link>(marks, 'head.move');
    const from = mark<Box>(marks, 'unit.overseas');
    expect(from.opacity).toBe(1);
    expect(from.x + from.width).toBeLessThan(arrow.x1);
    expect(from.y).toBeLessThan(arrow.y1);
    expect(from.y + from.height).toBeGreaterThan(arrow.y1);
  });
  it('holds without a word on where the head is not from, and with a head from where nobody else is', () => {
    const data = structuredClone(second);
    delete data.shows.elsewhere;
    delete data.shows.also;
    delete data.head.notFrom;
    delete data.head.from;
    sound(data);
    const bare = kind.bind(kind.schema.parse(data));
    expect(bare.describe({ show: 'head' }, say.en)).not.toMatch(/not come|crossed/);
    expect(mark(picture('head', 'wide', 'en', bare), 'head.not.up')).toBeUndefined();
    expect(mark<Box>(picture('head', 'wide', 'en', bare), 'head.place').opacity).toBe(1);
  });
  it('is refused with a unit that the head is not from, but no claim that says so', () =>
    expect(complaint((data) => delete data.shows.elsewhere)).toMatch(
      /^head\.notFrom: Expected "head\.notFrom" and "shows\.elsewhere" together/,
    ));
});
