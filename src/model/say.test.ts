import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, units, type Claim, type Source, type Quantity, type Unit } from './claim.ts';
import { locales } from './locale.ts';
import { say, sayFor } from './say.ts';

const cases: [Quantity, Unit, string, string][] = [
  [{ exact: 7e9 }, 'CNY', '70亿元', 'RMB 7 billion'],
  [{ exact: 2e10 }, 'CNY', '200亿元', 'RMB 20 billion'],
  [{ exact: 2e11 }, 'CNY', '2000亿元', 'RMB 200 billion'],
  [{ exact: 1e12 }, 'CNY', '1万亿元', 'RMB 1 trillion'],
  [{ order: 1e12 }, 'CNY', '万亿元级', 'the order of RMB 1 trillion'],
  [{ exact: 1.85e10 }, 'CNY', '185亿元', 'RMB 18.5 billion'],
  [{ from: 2e5, to: 3e5 }, 'viewer', '20万至30万', '200,000 to 300,000'],
  [{ over: 1e6 }, 'view', '超过100万', 'over 1 million'],
  [{ over: 1e7 }, 'view', '超过1000万', 'over 10 million'],
  [{ over: 3e8 }, 'user', '超过3亿', 'over 300 million'],
  [{ several: 1e7 }, 'user', '数千万', 'tens of millions'],
  [{ several: 1e3 }, 'user', '数千', 'thousands'],
  [{ several: 100 }, 'viewer', '数百', 'hundreds'],
  [{ several: 10 }, 'CNY', '数十元', 'tens of yuan'],
  [{ exact: 7e12 + 1 }, 'view', '7000000000001', '7,000,000,000,001'],
  [{ exact: 0.999999 }, 'share', '99.9999%', '99.9999%'],
  [{ over: 0.5 }, 'share', '过半', 'more than half'],
  [{ exact: 0.125 }, 'share', '12.5%', '12.5%'],
  [{ exact: 2 }, 'count', '两', 'two'],
  [{ exact: 6 }, 'count', '六', 'six'],
  [{ exact: 28 }, 'count', '28', '28'],
  [{ about: 5e4 }, 'viewer', '约5万', 'about 50,000'],
  [{ under: 5e4 }, 'viewer', '不到5万', 'under 50,000'],
  [{ date: '2019' }, 'date', '2019年', '2019'],
  [{ date: '2020-03' }, 'date', '2020年3月', 'March 2020'],
  [{ date: '2020-06-18' }, 'date', '2020年6月18日', '18 June 2020'],
];

describe('figures in words', () => {
  it.each(cases)('%j %s', (value, unit, zh, en) => {
    expect(say['zh-Hans'].quantity(value, unit)).toBe(zh);
    expect(say.en.quantity(value, unit)).toBe(en);
  });

  const sizes: [RegExp, number][] = [
    [/万亿$/, 1e12],
    [/亿$/, 1e8],
    [/万$/, 1e4],
    [/ trillion$/, 1e12],
    [/ billion$/, 1e9],
    [/ million$/, 1e6],
  ];
  const read = (text: string) => {
    const [word, size] = sizes.find(([pattern]) => pattern.test(text)) ?? [/$/, 1];
    return Number(text.replace(word, '').replaceAll(',', '')) * size;
  };

  it('never rounds: what is printed reads as the number it was', () => {
    fc.assert(
      fc.property(
        // Amounts with all their digits, and round ones with a little more.
        fc.oneof(
          fc.integer({ min: 0, max: 1e15 }),
          fc
            .record({ power: fc.integer({ min: 0, max: 14 }), times: fc.nat({ max: 9999 }), more: fc.nat(9) })
            .map(({ power, times, more }) => Math.min(1e15, times * 10 ** power + more)),
        ),
        (n) => {
          for (const locale of ['zh-Hans', 'en'] as const)
            expect(read(say[locale].number(n)), say[locale].number(n)).toBeCloseTo(n, 0);
        },
      ),
    );
  });
});

it('has words in both languages for every quantity that a claim may have, in every unit', () => {
  const power = fc.integer({ min: 0, max: 15 }).map((n) => 10 ** n);
  const amount = fc.oneof(
    power,
    fc.integer({ min: 0, max: 1e15 }),
    fc.integer({ min: 0, max: 1e6 }).map((n) => n / 1e6),
  );
  const value: fc.Arbitrary<Quantity> = fc.oneof(
    ...(['exact', 'about', 'over', 'under'] as const).map((form) => amount.map((n) => ({ [form]: n }))),
    ...(['order', 'several'] as const).map((form) => power.map((n) => ({ [form]: n }))),
    fc.tuple(amount, amount).map(([from, to]) => ({ from, to })),
    fc.constantFrom('2020', '2020-03', '2020-03-31').map((date) => ({ date })),
  );
  const admits = (value: Quantity, unit: Unit) =>
    claim.safeParse({
      label: { 'zh-Hans': '年框', en: 'Framework' },
      asOf: '2020',
      attribution: { kind: 'own' },
      sources: [],
      value,
      unit,
    }).success;
  let admitted = 0;
  const check = (value: Quantity, unit: Unit) => {
    if (!admits(value, unit)) return;
    admitted++;
    for (const locale of locales) {
      const words = say[locale].quantity(value, unit);
      expect(words, JSON.stringify(value)).toMatch(/[\p{N}\p{L}]/u);
      expect(words, JSON.stringify(value)).not.toMatch(/undefined|NaN|^ | $| {2}|^of | of of /);
    }
  };
  for (const unit of units)
    for (let n = 1; n <= 1e15; n *= 10) for (const form of ['order', 'several']) check({ [form]: n }, unit);
  fc.assert(fc.property(value, fc.constantFrom(...units), check), { numRuns: 500 });
  expect(admitted).toBeGreaterThan(200);
});

it('writes digits as the language’s own formatter does', () => {
  const amounts = fc.oneof(
    fc.double({ min: 0, max: 999_999, noNaN: true }),
    fc.integer({ min: 0, max: 999_999 }),
    fc.integer({ min: 1, max: 9999 }).map((n) => n / 1000),
  );
  const formatter = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
  fc.assert(
    fc.property(amounts, (n) => {
      expect(say.en.number(n)).toBe(formatter.format(n));
    }),
  );
});

it('names who vouches for a claim', () => {
  const claim: Claim = {
    label: { 'zh-Hans': '甲', en: 'A' },
    asOf: '2020-06',
    attribution: { kind: 'analyst', by: { 'zh-Hans': '一位分析师', en: 'an analyst' } },
    sources: ['latepost'],
  };
  const source = (zh: string, en: string): Source => ({
    publisher: { 'zh-Hans': zh, en },
    title: { 'zh-Hans': '某文', en: 'A report' },
    date: '2020-06',
    authors: [],
  });
  const known = sayFor({ latepost: source('晚点LatePost', 'LatePost'), other: source('另一家', 'Another') });
  expect(known.en.attribution(claim)).toBe('an analyst, to LatePost');
  expect(known['zh-Hans'].attribution(claim)).toBe('一位分析师，据晚点LatePost');
  const reported: Claim = { ...claim, attribution: { kind: 'reported' }, sources: ['other', 'latepost'] };
  expect(known.en.attribution(reported)).toBe('Another and LatePost');
  expect(known['zh-Hans'].attribution(reported)).toBe('另一家、晚点LatePost');
  expect(say.en.attribution(reported)).toBe('the report');
  expect(say.en.claim(claim)).toBe('A');
});

it('joins lists as each language does', () => {
  expect(say.en.list(['a', 'b', 'c'])).toBe('a, b and c');
  expect(say.en.list(['a'])).toBe('a');
  expect(say['zh-Hans'].list(['甲', '乙'])).toBe('甲、乙');
});
