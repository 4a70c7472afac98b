import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { attributionKinds, statuses, type Claim, type Quantity } from '../../../src/model/claim.ts';
import { active } from '../../../src/stories/index.ts';

/** Figures changed to others that a newsroom might come to know: most pass the check, and must be shown as they are. */

/** The data files of the story, parsed, by name. Those of graphics have claims; the others are as their schemas say. */
export type Data = Record<string, any>;

/** A change of one claim, or of several that depend on one another. */
export interface Change {
  readonly told: string;
  readonly make: (data: Data) => void;
}

export const dataFile = (name: string): string => `data/${active.slug}/${name}.json`;
const graphics = Object.keys(active.kinds);
/** Every data file that may be laid over the story. */
export const names = [...graphics, 'sources', 'moved', 'glossary'];
export const ownData = (): Data =>
  Object.fromEntries(
    names.map((name) => [name, JSON.parse(readFileSync(dataFile(name), 'utf8')) as unknown]),
  );

/** The data with changes made to it. */
export function changed(changes: readonly Change[]): Data {
  const data = ownData();
  for (const { make } of changes) make(data);
  return data;
}

const own = ownData();
const keys = graphics.flatMap((name) => Object.keys(own[name].claims).map((id) => [name, id] as const));
const claimAt = (data: Data, [name, id]: (typeof keys)[number]): Claim => data[name].claims[id];
const having = (is: (claim: Claim) => boolean) => keys.filter((at) => is(claimAt(own, at)));

const two = (n: number) => String(n).padStart(2, '0');
const day = fc
  .record({
    year: fc.integer({ min: 2017, max: 2021 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    parts: fc.integer({ min: 1, max: 3 }),
  })
  .map((date) => [date.year, two(date.month), two(date.day)].slice(0, date.parts).join('-'));

/** The same amount on another scale, slightly other, or with every digit of it. */
const scaling = fc.oneof(
  fc.constantFrom(0.01, 0.1, 0.25, 0.5, 0.9, 1.1, 1.5, 2, 3, 10, 100).map((by) => (n: number) => n * by),
  fc.integer({ min: 1, max: 99_999 }).map((more) => (n: number) => n + more),
);
const whole = (n: number) => Math.min(Math.max(1, Math.round(n)), 1e15);
const part = (n: number) => Math.min(0.99, Math.round(n * 1000) / 1000);

/** Another value for a claim, in any form that a source may give it. */
const otherValue = fc.record({
  scale: scaling,
  form: fc.constantFrom('exact', 'about', 'over', 'under', 'from', 'order', 'several', 'same'),
  date: day,
  power: fc.integer({ min: 0, max: 13 }),
  share: fc.integer({ min: 1, max: 999 }).map((n) => n / 1000),
});
type Drawn = typeof otherValue extends fc.Arbitrary<infer T> ? T : never;

const formOf = (value: Quantity) => Object.keys(value)[0] as keyof Quantity;
const amount = (value: Quantity) => Object.values(value)[0] as number;

function valueOf({ value, unit }: Claim, { scale, form, date, power, share }: Drawn): Quantity {
  if (unit === 'date') return { date };
  const n = unit === 'share' ? share : whole(scale(amount(value!)));
  const as = form === 'same' ? formOf(value!) : form;
  if (as === 'from')
    return unit === 'share' ? { from: n, to: part(n + 0.1) } : { from: n, to: n + whole(n / 2) };
  if (as === 'order' || as === 'several') return { [as]: 10 ** power };
  return { [as]: n };
}

const value: fc.Arbitrary<Change> = fc
  .record({ at: fc.constantFrom(...having((claim) => claim.value !== undefined)), drawn: otherValue })
  .map(({ at, drawn }) => ({
    told: `${at.join('.')}: ${JSON.stringify(valueOf(claimAt(own, at), drawn))}`,
    make: (data) => (claimAt(data, at).value = valueOf(claimAt(own, at), drawn)),
  }));

/** Claims whose sum is another's, all of them multiplied: parts must add up to their total. */
const deal: fc.Arbitrary<Change> = fc
  .record({
    by: fc.constantFrom(0.1, 0.5, 1.5, 2, 3, 7, 10, 1.2345),
    form: fc.constantFrom('exact', 'about', 'over'),
  })
  .map(({ by, form }) => ({
    told: `deal.framework with its parts: times ${by}, ${form}`,
    make: (data) => {
      for (const id of ['framework', 'advertising', 'commission']) {
        const n = Math.round(amount(claimAt(own, ['deal', id]).value!) * by);
        claimAt(data, ['deal', id]).value = { [id === 'framework' ? form : 'exact']: n };
      }
    },
  }));

const asOf: fc.Arbitrary<Change> = fc
  .record({ at: fc.constantFrom(...keys), date: day })
  .map(({ at, date }) => ({
    told: `${at.join('.')}: as of ${date}`,
    make: (data) => (claimAt(data, at).asOf = date),
  }));

const status: fc.Arbitrary<Change> = fc
  .record({ at: fc.constantFrom(...having((claim) => !!claim.status)), to: fc.constantFrom(...statuses) })
  .map(({ at, to }) => ({
    told: `${at.join('.')}: ${to}`,
    make: (data) => (claimAt(data, at).status = to),
  }));

const speaker: fc.Arbitrary<Change> = fc
  .record({ at: fc.constantFrom(...keys), kind: fc.constantFrom(...attributionKinds), named: fc.boolean() })
  .map(({ at, kind, named }) => ({
    told: `${at.join('.')}: said by ${kind}${named ? ', named' : ''}`,
    make: (data) => {
      const by = { 'zh-Hans': '一位证人', en: 'a witness' };
      claimAt(data, at).attribution = { kind, ...(named && { by }) };
    },
  }));

const hedge: fc.Arbitrary<Change> = fc
  .record({ at: fc.constantFrom(...keys), here: fc.boolean() })
  .map(({ at, here }) => ({
    told: `${at.join('.')}: ${here ? 'hedged' : 'not hedged'}`,
    make: (data) => {
      const claim = claimAt(data, at);
      if (here) claim.hedge = { 'zh-Hans': '据称', en: 'reportedly' };
      else delete claim.hedge;
    },
  }));

/** Words of the traditional edition; the last few would make it say something else, and do not pass. */
const forms: readonly (readonly [string, string])[] = [
  ...['抖音', '年框', '直播', '元', '复制', '链接'].map((word) => [word, word] as const),
  ['平台', '平臺'],
  ['两', '兩'],
  ['屋子', '房間'],
  ['亿', '萬'],
  ['618', '六一八'],
  ['class', '<b>'],
];

/** Another paper or day for a source, a step that was called otherwise once, a word of the traditional edition. */
const around: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ at: fc.constantFrom(...Object.keys(own['sources']).slice(1)), date: day })
    .map(({ at, date }): Change => ({
      told: `the source ${at}: of ${date}, in another paper`,
      make: ({ sources }) =>
        Object.assign(sources[at], { date, publisher: { 'zh-Hans': '晨报', en: 'Morning Post' } }),
    })),
  fc
    .constantFrom(...active.sections.flatMap(({ steps }) => steps.map(({ id }) => id)), null)
    .map((to): Change => ({
      told: `moved: an-old-step to ${to}`,
      make: ({ moved }) => (moved.moved['an-old-step'] = to),
    })),
  fc.constantFrom(...forms).map(([word, form]): Change => ({
    told: `glossary: ${word} as ${form}`,
    make: ({ glossary }) => (glossary['zh-Hant'][word] = form),
  })),
);

/** One to three changes, mostly of values. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: value },
    { weight: 1, arbitrary: deal },
    { weight: 1, arbitrary: asOf },
    { weight: 1, arbitrary: status },
    { weight: 2, arbitrary: speaker },
    { weight: 1, arbitrary: hedge },
    { weight: 1, arbitrary: around },
  ),
  { minLength: 1, maxLength: 3 },
);

export const toldOf = (changes: readonly Change[]): string => changes.map(({ told }) => told).join(' + ');
