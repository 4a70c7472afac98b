import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSoundGraphic } from '../../../tests/invariants.ts';
import type { Status } from '../../model/claim.ts';
import { CannotFit, type Graphic } from '../../model/graphic.ts';
import { frameNames, frames, type Field, type Frame, type Layout } from '../../model/layout.ts';
import { locales, type Locale, type Localized } from '../../model/locale.ts';
import { say } from '../../model/say.ts';
import { split } from './index.ts';
import { unitOf, type Scene } from './plan.ts';
import { schema, type Deal } from './schema.ts';
import { spread } from './spread.ts';

const read = (file = 'data/traffic-or-trade/deal.json') => JSON.parse(readFileSync(file, 'utf8')) as Deal;
const scenarios = ['signed-in-three', 'collapsed', 'extended'];
const scenes: Scene[] = [
  { show: 'pile' },
  { show: 'split' },
  { show: 'expired' },
  { show: 'renewal' },
  { show: 'gap' },
  { show: 'needs' },
  { show: 'stakes' },
];
const bind = (deal: Deal) => split().bind(deal);
/** The agreements' squares; dots and circles are about the two sides. */
const fields = (picture: Layout) =>
  picture.marks.filter((mark): mark is Field => mark.kind === 'field' && mark.shape === 'square');
const field = (picture: Layout, id: string) => fields(picture).find((mark) => mark.id === id)!;
/** Another status for the first agreement and its parts. */
const restate = ({ claims, agreements }: Deal, status: Status) => {
  const { total, parts } = agreements.framework;
  for (const claim of [total, ...parts]) claims[claim]!.status = status;
};
const messages = (change: (deal: Deal) => void) => {
  const deal = read();
  change(deal);
  const result = schema.safeParse(deal);
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

describe('the deal as published', () => {
  const graphic = bind(schema.parse(read()));

  it('is sound in every scene, frame and language', () => expectSoundGraphic(graphic, scenes));

  it('has a square for every RMB 100 million: 60 and 10, beside 200 of the same size', () => {
    for (const name of frameNames) {
      const picture = graphic.layout({ show: 'renewal' }, frames[name], say.en);
      expect(field(picture, 'framework.advertising').count).toBe(60);
      expect(field(picture, 'framework.commission').count).toBe(10);
      expect(field(picture, 'renewal.whole')).toMatchObject({ count: 200, hatched: true, fill: 'none' });
      expect(new Set(fields(picture).map(({ cell }) => cell)).size).toBe(1);
    }
  });

  it('is one gapless pile first, in one colour, and two parts in two colours then', () => {
    const pile = graphic.layout({ show: 'pile' }, frames.wide, say.en);
    const [a, b] = [field(pile, 'framework.advertising'), field(pile, 'framework.commission')];
    expect(a.fill).toBe(b.fill);
    expect(b.x).toBeCloseTo(a.x + 6 * a.pitch, 1);
    const parts = graphic.layout({ show: 'split' }, frames.wide, say.en);
    expect(field(parts, 'framework.commission').fill).not.toBe(field(parts, 'framework.advertising').fill);
  });

  it('says in words what it shows', () => {
    expect(graphic.describe({ show: 'split' }, say.en)).toContain(
      'Advertising RMB 6 billion and E-commerce commission RMB 1 billion',
    );
    expect(graphic.describe({ show: 'renewal' }, say['zh-Hans'])).toContain('谈判中，报道没有给出构成');
    expect(graphic.claims.parts?.value).toEqual({ exact: 2 });
  });
});

const wordsIn = (picture: Layout) =>
  picture.marks.flatMap((mark) => (mark.kind === 'label' && mark.opacity ? mark.lines : [])).join(' ');
const shown = (picture: Layout, id: string) =>
  picture.marks.some((mark) => mark.id === id && mark.opacity > 0);

describe.each(scenarios)('the scenario %s', (name) => {
  const deal = schema.parse(read(`tests/scenarios/${name}/data/deal.json`));
  const graphic = bind(deal);
  const status = (id: 'framework' | 'renewal') => deal.claims[deal.agreements[id].total]!.status;

  it('is sound in every scene, frame and language', () => expectSoundGraphic(graphic, scenes));

  it('speaks of talks and draws open squares only while there are talks', () => {
    const talks = status('renewal') === 'negotiating';
    for (const frame of Object.values(frames))
      for (const locale of locales) {
        const seen = scenes.map((scene) => graphic.layout(scene, frame, say[locale]));
        const told = scenes.map((scene) => graphic.describe(scene, say[locale])).join(' ');
        const hatched = seen.some((picture) =>
          picture.marks.some((mark) => 'hatched' in mark && mark.hatched && mark.opacity > 0),
        );
        expect(hatched).toBe(talks);
        expect(/谈判中|under negotiation/i.test(seen.map(wordsIn).join(' '))).toBe(talks);
        expect(/谈判中|under negotiation|空心斜线|hatched/i.test(told)).toBe(talks);
      }
  });

  it('calls the first agreement expired only when it is', () => {
    const expired = status('framework') === 'expired';
    for (const show of ['expired', 'renewal', 'gap'] as const) {
      const picture = graphic.layout({ show }, frames.wide, say.en);
      expect(shown(picture, 'axis.gap'), show).toBe(expired);
      expect(/expired/i.test(wordsIn(picture)), show).toBe(expired);
      expect(/expired/i.test(graphic.describe({ show }, say.en)), show).toBe(expired);
    }
  });
});

describe('what became of the next agreement', () => {
  const graphicOf = (name: string) => bind(schema.parse(read(`tests/scenarios/${name}/data/deal.json`)));

  it('signed: solid, in its three parts, with a term of its own on the axis', () => {
    const graphic = graphicOf('signed-in-three');
    const picture = graphic.layout({ show: 'renewal' }, frames.compact, say['zh-Hans']);
    const next = fields(picture).filter(({ id }) => id.startsWith('renewal.'));
    expect(next.map(({ count }) => count)).toEqual([110, 40, 30]);
    expect(new Set(next.map(({ fill }) => fill)).size).toBe(3);
    expect(wordsIn(picture)).toContain('广告 110亿元 电商佣金 40亿元 技术服务 30亿元');
    expect(wordsIn(picture)).toContain('2021年9月到期');
    expect(shown(picture, 'axis.next')).toBe(true);
    expect(graphic.describe({ show: 'gap' }, say.en)).toContain('begins in October 2020');
  });

  it('collapsed: empty outlines, struck through, and said in words', () => {
    const graphic = graphicOf('collapsed');
    const picture = graphic.layout({ show: 'renewal' }, frames.wide, say.en);
    expect(field(picture, 'renewal.whole')).toMatchObject({ fill: 'none', stroke: 'rule' });
    expect(shown(picture, 'renewal.strike-up')).toBe(true);
    expect(wordsIn(picture)).toContain('Talks ended without a deal');
    expect(graphic.describe({ show: 'renewal' }, say.en)).toContain('crossed-out, empty squares');
    const now = bind(schema.parse(read())).layout({ show: 'renewal' }, frames.wide, say.en);
    expect(shown(now, 'renewal.strike-up')).toBe(false);
  });

  it('extended: the first stays solid, its term runs on past the festival', () => {
    const graphic = graphicOf('extended');
    const picture = graphic.layout({ show: 'gap' }, frames.compact, say.en);
    expect(field(picture, 'framework.whole')).toMatchObject({ fill: 'deal', count: 70 });
    expect(wordsIn(picture)).toContain('a framework in force');
    expect(graphic.describe({ show: 'split' }, say.en)).toContain(
      'the split after the extension is not given',
    );
  });
});

describe('the schema', () => {
  it.each(scenarios)('takes the scenario %s', (name) => {
    expect(schema.safeParse(read(`tests/scenarios/${name}/data/deal.json`)).error).toBeUndefined();
  });

  it.each<[string, (deal: Deal) => void, string]>([
    [
      'parts that do not add up',
      (deal) => (deal.claims.advertising!.value = { exact: 5e9 }),
      'agreements.framework.parts: The parts advertising + commission add up to 6000000000; expected the total "framework", 7000000000',
    ],
    [
      'an unknown claim',
      (deal) => (deal.agreements.framework.parts[0] = 'advertsing'),
      'agreements.framework.parts.0: Found the unknown claim "advertsing"',
    ],
    ['a part twice', (deal) => deal.agreements.framework.parts.push('commission'), 'each part once'],
    [
      'a term that ends before it began',
      (deal) => (deal.claims.expiry!.value = { date: '2018' }),
      'before it was signed',
    ],
    [
      'an expiry in the future',
      (deal) => (deal.claims.expiry!.value = { date: '2021' }),
      'yet its term ends later',
    ],
    [
      'a part in another status',
      (deal) => delete deal.claims.commission!.status,
      'expected that of its total, expired',
    ],
    ['parts of an unknown sum', (deal) => (deal.claims.framework!.value = { over: 7e9 }), 'exact amounts'],
    [
      'a bound, whose squares could not be counted',
      (deal) => (deal.claims.renewal!.value = { over: 2e10 }),
      'as a range or a bound',
    ],
    [
      'amounts too far apart to draw',
      (deal) => (deal.claims.renewal!.value = { exact: 1 }),
      'would be no square',
    ],
    [
      'a festival before the end of the framework',
      (deal) => (deal.claims.festival!.value = { date: '2019-06' }),
      'before the end of the framework (2020-03)',
    ],
    [
      'a framework without its beginning',
      (deal) => delete deal.agreements.framework.signed,
      'says when it was signed',
    ],
    [
      'a name that every object has',
      (deal) => (deal.agreements.framework.parts[0] = 'toString'),
      'unknown claim "toString"',
    ],
    [
      'a part larger than its total',
      (deal) => (deal.claims.advertising!.value = { exact: 8e9 }),
      'claims.advertising.value: Found the part "advertising" at 8000000000, larger than its total "framework", 7000000000',
    ],
    [
      'a framework in force although its term is over',
      (deal) => restate(deal, 'in force'),
      'claims.framework.status: "framework" is in force as of 2020-06, yet its term ended before, in 2020-03',
    ],
    [
      'an agreement signed without a term',
      (deal) => (deal.claims.renewal!.status = 'signed'),
      'agreements.renewal.expires: Found no "expires"; "renewal" has the status "signed", so expected the claim that says when its term ends',
    ],
    [
      'a signature on an agreement under negotiation',
      (deal) => (deal.agreements.renewal.signed = 'festival'),
      'agreements.renewal.signed: "renewal" has the status "negotiating", yet it was signed in 2020-06',
    ],
    [
      'an agreement signed after the day it is told of',
      (deal) => (deal.claims.signed!.value = { date: '2020-07' }),
      'yet it was signed later, in 2020-07',
    ],
    [
      'an extension without the end that it moved',
      (deal) => {
        restate(deal, 'extended');
        deal.claims.expiry!.value = { date: '2021' };
      },
      'agreements.framework.extendedFrom: Found no "extendedFrom"; "framework" has the status "extended"',
    ],
    [
      'an extension to an earlier day',
      (deal) => {
        restate(deal, 'extended');
        deal.claims.expiry!.value = { date: '2020-12' };
        deal.claims.first = { ...deal.claims.expiry!, value: { date: '2021-03' } };
        deal.agreements.framework.extendedFrom = 'first';
      },
      'agreements.framework.expires: Found the extended term to end in 2020-12; expected a date after 2021-03',
    ],
    [
      'a first end of what was not extended',
      (deal) => (deal.agreements.renewal.extendedFrom = 'expiry'),
      'Only an agreement that was extended has a first end',
    ],
    [
      'a first agreement that came to nothing',
      (deal) => restate(deal, 'collapsed'),
      'expected one that was signed',
    ],
    [
      'an agreement without a status',
      (deal) => delete deal.claims.renewal!.status,
      'claims.renewal.status: Found no status',
    ],
    [
      'an unknown party',
      (deal) => (deal.leverage.of = 'alibab'),
      'leverage.of: Found the unknown party "alibab"',
    ],
    ['a third party', (deal) => (deal.parties.jd = deal.parties.alibaba!), 'parties: Found 3 parties'],
    ['a total that is no money', (deal) => (deal.agreements.renewal.total = 'users'), 'amount of money'],
    ['a need of oneself', (deal) => (deal.needs.traffic!.to = 'bytedance'), 'from one party to the other'],
    [
      'a missing language',
      (deal) => delete (deal.agreements.renewal.name as { en?: string }).en,
      'agreements.renewal.name.en',
    ],
  ])('refuses %s', (_, change, message) => {
    expect(messages(change).join('\n')).toContain(message);
  });
});

interface Part {
  readonly name: Localized;
  readonly amount: number;
}

/** A deal with other parts; the next agreement, whose total is `renewal` without known parts, is signed with them. */
function dealOf(parts: readonly Part[], next: readonly Part[], renewal?: number): Deal {
  const deal = read();
  const { claims, agreements } = deal;
  const sum = (list: readonly Part[]) => list.reduce((total, { amount }) => total + amount, 0);
  const add = (prefix: string, list: readonly Part[], like: Deal['claims'][string]) =>
    list.map(({ name, amount }, i) => {
      claims[`${prefix}-${i}`] = { ...like, label: name, value: { exact: amount } };
      return `${prefix}-${i}`;
    });
  claims.renewal!.status = next.length ? 'signed' : 'negotiating';
  if (next.length) {
    claims.until = { ...claims.expiry!, value: { date: '2021' } };
    Object.assign(agreements.renewal, { signed: 'festival', expires: 'until' });
  }
  claims.framework!.value = { exact: sum(parts) };
  claims.renewal!.value = { exact: next.length ? sum(next) : (renewal ?? sum(parts)) };
  agreements.framework.parts = add('part', parts, claims.advertising!);
  agreements.renewal.parts = add('next', next, claims.renewal!);
  return schema.parse(deal);
}

/** Names of up to so many characters in each language, of several words or one, as wide as they may come. */
const nameOf = (zh: number, en: number) =>
  fc.record({
    'zh-Hans': fc.string({ unit: fc.constantFrom(...'广告电商佣金服务技术云'), minLength: 1, maxLength: zh }),
    en: fc
      .string({ unit: fc.constantFrom(...'aeinorst', ...'lmwAMW', ' '), minLength: 1, maxLength: en })
      .map((text) => text.trim().replace(/ +/g, ' ') || 'w'.repeat(en)),
  });
// The parts of one deal are of a size, and reported in round figures: 1 to 10^13 in all.
const amount = fc.integer({ min: 40, max: 999 });
const scale = fc.constantFrom(1, 1e3, 1e6, 1e8, 1e9);
const times = (parts: readonly Part[], factor: number): Part[] =>
  parts.map((part) => ({ ...part, amount: part.amount * factor }));
const partsOf = (name: fc.Arbitrary<Localized>, minLength: number, maxLength: number) =>
  fc.array(fc.record({ name, amount }), { minLength, maxLength });

/** The graphic, with its pile in place of pictures whose names have no room, where that may be. */
function lenient(graphic: Graphic<Scene>, mayFail: (frame: Frame) => boolean): Graphic<Scene> {
  return {
    ...graphic,
    layout(scene, frame, language) {
      try {
        return graphic.layout(scene, frame, language);
      } catch (error) {
        if (!(error instanceof CannotFit) || !mayFail(frame)) throw error;
        return graphic.layout({ show: 'pile' }, frame, language);
      }
    },
  };
}

const numRuns = 12;
/** Milliseconds; every run draws all scenes in all frames and languages, twice. */
const patience = 180_000;

describe('other deals', () => {
  const short = nameOf(8, 16);
  it(
    'stay readable with up to eight parts on either side and amounts from 1 to 10^13, areas proportional',
    () => {
      fc.assert(
        fc.property(partsOf(short, 1, 8), partsOf(short, 0, 8), amount, scale, (parts, next, renewal, k) => {
          const deal = dealOf(times(parts, k), times(next, k), renewal * k);
          const graphic = bind(deal);
          const many = parts.length > 4 || next.length > 4;
          expectSoundGraphic(
            lenient(graphic, ({ name }) => many && name === 'compact'),
            scenes,
            11,
          );
          const picture = graphic.layout({ show: 'expired' }, frames.wide, say.en);
          const unit = unitOf(deal);
          const total = fields(picture).reduce((sum, { count }) => sum + count, 0);
          const exact = [
            ...deal.agreements.framework.parts,
            next.length ? [] : 'renewal',
            ...deal.agreements.renewal.parts,
          ]
            .flat()
            .reduce((sum, id) => sum + deal.claims[id]!.value!.exact!, 0);
          // Counts are rounded to a hundredth of a square when drawn.
          expect(Math.abs(total * unit - exact)).toBeLessThanOrEqual(fields(picture).length * 0.0051 * unit);
          expect(total).toBeLessThanOrEqual(400.01);
        }),
        { numRuns },
      );
    },
    patience,
  );

  it('say the parts of a signed next agreement in words too', () => {
    const parts = [
      { name: { 'zh-Hans': '广告', en: 'Advertising' }, amount: 5e9 },
      { name: { 'zh-Hans': '佣金', en: 'Commission' }, amount: 15e9 },
    ];
    const { describe: inWords } = bind(dealOf(parts, parts));
    expect(inWords({ show: 'renewal' }, say['zh-Hans'])).toContain('已签署，其中广告50亿元、佣金150亿元');
    expect(inWords({ show: 'renewal' }, say.en)).toContain('Advertising RMB 5 billion and Commission');
  });

  it(
    'name every part in full, or say which name has no room',
    () => {
      const name = fc.oneof(short, nameOf(20, 40));
      fc.assert(
        fc.property(partsOf(name, 1, 8), partsOf(name, 0, 8), scale, (parts, next, k) => {
          const deal = dealOf(times(parts, k), times(next, k));
          const graphic = bind(deal);
          expectSoundGraphic(
            lenient(graphic, () => true),
            scenes,
            11,
          );
          for (const language of locales)
            for (const frame of Object.values(frames)) {
              expectNames(graphic, { show: 'split' }, 'framework.part-', frame, language, times(parts, k));
              if (next.length)
                expectNames(graphic, { show: 'renewal' }, 'renewal.note', frame, language, times(next, k));
            }
        }),
        { numRuns },
      );
    },
    patience,
  );

  it('number the parts where their shades repeat and their names stand in a list', () => {
    const name = { 'zh-Hans': '内容与技术服务合作', en: 'Content and tools' };
    const few = (n: number) =>
      dealOf(
        Array.from({ length: n }, () => ({ name, amount: 3e8 })),
        [],
      );
    const numbers = (deal: Deal, show: 'split' | 'pile') =>
      bind(deal)
        .layout({ show }, frames.narrow, say.en)
        .marks.flatMap((mark) =>
          mark.kind === 'label' && mark.id.endsWith('.number') && mark.opacity ? mark.lines : [],
        );
    expect(numbers(few(3), 'split')).toEqual([]);
    expect(numbers(few(6), 'split')).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(numbers(few(6), 'pile')).toEqual([]);
  });
});

/** The names and amounts of the parts in order, as the labels say them; or one of them, for want of room. */
function expectNames(
  graphic: Graphic<Scene>,
  scene: Scene,
  ids: string,
  frame: Frame,
  locale: Locale,
  parts: readonly Part[],
): void {
  const bare = (text: string) => text.replaceAll(/[\s·\u00AD-]/g, '');
  const texts = parts.map(({ name, amount: n }) =>
    bare(say[locale].pick(name) + say[locale].quantity({ exact: n }, 'CNY')),
  );
  try {
    const { marks } = graphic.layout(scene, frame, say[locale]);
    const said = marks
      .flatMap((mark) => (mark.kind === 'label' && mark.id.startsWith(ids) && mark.opacity ? mark.lines : []))
      .join('');
    let from = 0;
    for (const text of texts) {
      const at = bare(said).indexOf(text, from);
      expect(at, `${text} in "${said}"`).toBeGreaterThanOrEqual(from);
      from = at + text.length;
    }
  } catch (error) {
    if (!(error instanceof CannotFit)) throw error;
    expect(texts).toContain(bare(error.label));
  }
}

describe('places for numbers', () => {
  it('keep order and distance inside the ends, and stay as wished where nothing is in the way', () => {
    const wishes = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(wishes, (unsorted) => {
        const sorted = unsorted.toSorted((a, b) => a - b);
        const places = spread(sorted, 10, 0, 100);
        const edges = [-5, ...places, 105];
        for (const [i, place] of edges.slice(1).entries())
          expect(place - edges[i]!).toBeGreaterThanOrEqual(10 - 1e-9);
        if (sorted.every((wish, i) => wish - (sorted[i - 1] ?? -5) >= 10) && sorted.at(-1)! <= 95)
          places.forEach((place, i) => expect(place).toBeCloseTo(sorted[i]!, 9));
      }),
    );
  });
});
