import { describe, expect, it } from 'vitest';
import type { Claim, Quantity } from './claim.ts';
import { fieldsIn, instead, meets, readCondition, written, type State } from './condition.ts';

const claim = (value?: Quantity, status?: Claim['status']): Claim => ({
  label: { 'zh-Hans': '标', en: 'Label' },
  asOf: '2020-06',
  attribution: { kind: 'reported' },
  sources: ['x'],
  ...(value && { value, unit: value.date ? 'date' : 'CNY' }),
  ...(status && { status }),
});
const state: State = {
  claims: {
    'deal.renewal': claim({ exact: 20 }, 'negotiating'),
    'deal.old': claim({ exact: 7 }, 'in force'),
    'deal.share': claim({ over: 0.5 }),
    'deal.most': claim({ under: 0.5 }),
    'deal.range': claim({ from: 10, to: 30 }),
    'deal.some': claim({ several: 10 }),
    'deal.end': claim({ date: '2020-03' }),
    'deal.festival': claim({ date: '2020-06' }),
    'deal.day': claim({ date: '2020-06-10' }),
    'deal.fact': claim(),
  },
  fields: { 'deal:parts': 0, 'org:luban.priority': false, 'org:weight': 'most' },
};

describe('a condition', () => {
  it.each<[string, boolean]>([
    ['deal.renewal=negotiating', true],
    ['deal.renewal=signed', false],
    ['deal.old=in-force', true],
    ['deal.renewal=20', true],
    ['deal.share>0.5', true],
    ['deal.share>0.6', false],
    ['deal.share<=0.6', true],
    ['deal.most>0.5', false],
    ['deal.most<0.5', true],
    ['deal.range>9', true],
    ['deal.range>10', false],
    ['deal.range<deal.renewal', false],
    ['deal.some>deal.range', false],
    ['deal.old<deal.renewal', true],
    ['deal.renewal>2*deal.old', true],
    ['deal.renewal>3*deal.old', false],
    ['deal.renewal<3*deal.old', true],
    ['deal.range>1.5*deal.old', false],
    ['deal.end<deal.festival', true],
    // The tenth of June is in June: it may be before, on or after the festival.
    ['deal.day>deal.festival', false],
    ['deal.day>=deal.festival', true],
    ['deal:parts=0', true],
    ['deal:parts>0', false],
    ['org:luban.priority=false', true],
    ['org:weight=some', false],
    // What the data does not have meets nothing.
    ['deal.fact>1', false],
    ['deal.fact<=1', false],
    ['deal.nowhere=signed', false],
    ['org:nowhere>0', false],
    ['org:nowhere=none', true],
  ])('%s is %s', (text, met) => {
    const condition = readCondition(text)!;
    expect(written(condition)).toBe(text);
    expect(meets(condition, state)).toBe(met);
  });

  it.each([
    '',
    'deal',
    'deal.renewal',
    'deal.renewal=',
    'deal.renewal=sgined',
    'deal.renewal>signed',
    '=signed',
    'a.b==1',
  ])('%j is none', (text) => expect(readCondition(text)).toBeUndefined());

  it.each([
    ['deal.renewal=signed', 'deal.renewal=negotiating'],
    ['deal.old=signed', 'deal.old=in-force'],
    ['deal.share>0.6', 'deal.share<=0.6'],
    ['deal.day>deal.festival', 'deal.day<=deal.festival'],
    ['org:weight=some', 'org:weight=most'],
    ['deal:parts>0', 'deal:parts<=0'],
    ['deal.fact=signed', undefined],
    ['org:nowhere>0', 'org:nowhere=none'],
  ])('%s, where it is not met, gives way to %s', (text, other) => {
    const found = instead(readCondition(text)!, state);
    expect(found && written(found)).toBe(other);
    if (found) expect(meets(found, state)).toBe(true);
  });
});

it('may ask for every value of the data that is no prose, and for how many there are', () => {
  const isText = (value: unknown) => value !== null && typeof value === 'object' && 'en' in value;
  const data = {
    $schema: 'x',
    units: { a: { name: { en: 'A' }, main: true }, b: { of: 'a' } },
    parts: ['p'],
  };
  expect(fieldsIn(data, isText)).toEqual({
    units: 2,
    'units.a': 2,
    'units.a.main': true,
    'units.b': 1,
    'units.b.of': 'a',
    parts: 1,
    'parts.0': 'p',
  });
});
