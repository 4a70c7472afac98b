import { describe, expect, it } from 'vitest';
import { amountOf, claim, derive, quantity, type Claim } from './claim.ts';
import { checkJson, readJson } from './json.ts';

const sound = {
  label: { 'zh-Hans': '年框', en: 'Framework' },
  value: { exact: 7e9 },
  unit: 'CNY',
  asOf: '2020-06',
  attribution: { kind: 'reported' },
  sources: ['latepost'],
};
const messages = (value: unknown) => {
  const { problems } = checkJson(readJson('x.json', JSON.stringify(value)), claim);
  return problems.map(({ path, message }) => `${path}: ${message.en}`).join('\n');
};

describe('a claim', () => {
  it('is accepted with a value, and as a fact without one', () => {
    expect(messages(sound)).toBe('');
    const { value: _value, unit: _unit, ...fact } = sound;
    expect(messages(fact)).toBe('');
  });

  it.each([
    [{ value: { from: 3, to: 2 } }, 'Expected "from" to be below "to"'],
    [{ value: { from: 3 } }, 'both "from" and "to"'],
    [{ value: {} }, 'Expected exactly one of'],
    [{ value: { exact: 1, over: 2 } }, 'exact and over'],
    [{ value: { order: 5 } }, 'power of ten'],
    [{ value: { date: '2020-13' }, unit: 'date' }, 'exists in the calendar'],
    [{ value: { date: '2020-02-30' }, unit: 'date' }, 'exists in the calendar'],
    [{ value: { date: '2020' } }, 'unit "date"'],
    [{ value: { exact: 1.5 }, unit: 'share' }, 'between 0 and 1'],
    [{ unit: undefined }, 'together, or neither'],
    [{ sources: [] }, 'at least one source'],
    [{ attribution: { kind: 'insider' } }, 'says who is speaking'],
    [{ attribution: { kind: 'rumour' } }, 'attribution.kind'],
    [{ status: 'maybe' }, 'status'],
    [{ asOf: 'June' }, 'YYYY'],
    [{ label: { 'zh-Hans': '年框' } }, 'label.en'],
    [{ label: { 'zh-Hans': ' ', en: 'x' } }, 'found an empty one'],
    [{ extra: 1 }, 'extra'],
  ])('is refused with %j', (change, message) => {
    expect(messages({ ...sound, ...change })).toContain(message);
  });

  it('may stand without a source only where this site speaks for itself', () => {
    expect(messages({ ...sound, attribution: { kind: 'own' }, sources: [] })).toBe('');
  });
});

it('draws a range by its lower end and a bound by the bound', () => {
  expect(amountOf({ from: 2, to: 3 })).toBe(2);
  expect(amountOf({ over: 5 })).toBe(5);
  expect(amountOf({ date: '2020' })).toBeUndefined();
  expect(quantity.safeParse({ from: 2, to: 3 }).success).toBe(true);
});

it('derives a claim that is our own, with the date and sources of what it was derived from, without a status', () => {
  const from = { ...sound, status: 'expired' } as Claim;
  const derived = derive(from, { 'zh-Hans': '份', en: 'parts' }, { exact: 2 }, 'count');
  expect(derived).toMatchObject({
    asOf: '2020-06',
    sources: ['latepost'],
    value: { exact: 2 },
    unit: 'count',
    attribution: { kind: 'own' },
  });
  expect(derived).not.toHaveProperty('status');
});
