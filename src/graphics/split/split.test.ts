import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSoundGraphic } from '../../../tests/invariants.ts';
import { frameNames, frames, type Field, type Layout } from '../../model/layout.ts';
import { say } from '../../model/say.ts';
import { split } from './index.ts';
import { unitOf, type Scene } from './layout.ts';
import { schema, type Deal } from './schema.ts';

const read = () => JSON.parse(readFileSync('data/traffic-or-trade/deal.json', 'utf8')) as Deal;
const scenes: Scene<'bytedance' | 'alibaba'>[] = [
  { show: 'pile' },
  { show: 'split' },
  { show: 'expired' },
  { show: 'renewal' },
  { show: 'gap' },
  { show: 'needs' },
  { show: 'needs', focus: 'alibaba' },
];
const bind = (deal: Deal) => split<Deal>().bind(deal);
const fields = (picture: Layout) => picture.marks.filter((mark): mark is Field => mark.kind === 'field');
const field = (picture: Layout, id: string) => fields(picture).find((mark) => mark.id === id)!;
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

describe('the schema', () => {
  it.each<[string, (deal: Deal) => void, string]>([
    [
      'parts that do not add up',
      (deal) => (deal.claims.advertising!.value = { exact: 5e9 }),
      'agreements.framework.parts: The parts advertising + commission add up to 6000000000; expected the total "framework", 7000000000',
    ],
    [
      'an unknown claim',
      (deal) => (deal.agreements.framework.parts[0] = 'advertsing'),
      'unknown claim "advertsing"',
    ],
    ['a part twice', (deal) => deal.agreements.framework.parts.push('commission'), 'each part once'],
    [
      'a term that ends before it began',
      (deal) => (deal.claims.expiry!.value = { date: '2018' }),
      'before it began',
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

/** A deal with other amounts and parts. */
function dealOf(amounts: number[], renewal: number, renewalParts: number, name = 'Part'): Deal {
  const deal = read();
  const { advertising } = deal.claims;
  const parts = amounts.map((n, i) => {
    deal.claims[`part-${i}`] = {
      ...advertising!,
      label: { 'zh-Hans': `${name}项`, en: `${name} ${'abcdefgh'[i]}` },
      value: { exact: n },
    };
    return `part-${i}`;
  });
  deal.agreements.framework.parts = parts;
  deal.claims.framework!.value = { exact: amounts.reduce((a, b) => a + b, 0) };
  deal.claims.renewal!.value = { exact: renewal };
  deal.claims.renewal!.status = renewalParts ? 'signed' : 'negotiating';
  deal.agreements.renewal.parts = Array.from({ length: renewalParts }, (_, i) => {
    deal.claims[`next-${i}`] = {
      ...deal.claims.renewal!,
      label: { 'zh-Hans': `新${i}`, en: `N${i}` },
      value: { exact: renewal / renewalParts },
    };
    return `next-${i}`;
  });
  return schema.parse(deal);
}

describe('other deals', () => {
  it('stay readable with up to four parts and amounts from 1 to 10^13, areas proportional', () => {
    const amount = fc.integer({ min: 1, max: 2_000_000 });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 4 }),
        amount,
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(1, 1e3, 1e6),
        (amounts, next, parts, scale) => {
          const renewal = next * scale * Math.max(1, parts);
          const deal = dealOf(
            amounts.map((n) => n * scale),
            renewal,
            parts,
          );
          const graphic = bind(deal);
          expectSoundGraphic(graphic, scenes, 11);
          const picture = graphic.layout({ show: 'renewal' }, frames.wide, say.en);
          const unit = unitOf(deal);
          const total = fields(picture).reduce((sum, { count }) => sum + count, 0);
          const exact = amounts.reduce((a, b) => a + b, 0) * scale + renewal;
          // Counts are rounded to a hundredth of a square when drawn.
          expect(Math.abs(total * unit - exact)).toBeLessThanOrEqual(fields(picture).length * 0.0051 * unit);
          expect(total).toBeLessThanOrEqual(400.01);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 25) },
    );
  });
});
