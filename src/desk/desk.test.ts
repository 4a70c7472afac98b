import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemasOf } from '../../scripts/lib/schemas.ts';
import { locales, type Locale } from '../model/locale.ts';
import { both, type Problem } from '../model/problem.ts';
import { active } from '../stories/index.ts';
import { formSchema, matches, withoutEmpty } from './form.ts';
import { groupsOf, keyOf, titleOf, wordsIn, type Schema } from './items.ts';
import { problemsAt, problemsIn, stepsCiting } from './places.ts';
import { choicesIn } from './references.ts';

const schemas = schemasOf(active) as Record<string, Schema>;
const file = (name: string) => `data/${active.slug}/${name}.json`;
const data = (name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as Record<string, unknown>;
const groups = (name: string) => groupsOf(name, file(name), data(name), schemas[name]!);

describe('items', () => {
  it.each(Object.keys(schemas))('covers everything in %s, once', (name) => {
    const items = groups(name).flatMap((group) => group.items);
    const keys = items.map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
    const { $schema: _, ...rest } = data(name);
    for (const [key, value] of Object.entries(rest)) {
      const held = items.filter(({ path }) => path[0] === key);
      const words = held.map((item) => wordsIn(item.value)).join(' ');
      expect(words.trim().split(/\s+/)).toEqual(wordsIn(value).trim().split(/\s+/));
    }
  });
  it('knows what may be added to', () => {
    const [claims] = groups('deal');
    expect(claims!.entry?.properties).toHaveProperty('asOf');
    expect(groups('deal').find(({ path }) => path[0] === 'agreements')?.entry).toBeUndefined();
    expect(groups('corrections')[0]).toMatchObject({ isList: true, path: ['entries'] });
  });
  it('calls a thing by its own words, else by its id', () => {
    const item = groups('deal')[0]!.items[0]!;
    expect(titleOf(item, 'zh-Hans')).toBe('抖音与淘宝的2019年年框');
    expect(titleOf({ value: {}, path: ['claims', 'new'] }, 'en')).toBe('claims.new');
  });
});

describe('forms', () => {
  const all = Object.fromEntries(Object.keys(schemas).map((name) => [name, { value: data(name) }]));
  const formOf = (name: string, schema: Schema, locale: Locale, value?: unknown) =>
    formSchema(schema, { root: schemas[name]!, locale, choices: choicesIn(name, all, locale) }, [value]);
  const claim = formOf('deal', schemas['deal']!.definitions!['Claim']!, 'en');
  it('offer the forms of a quantity as a choice of which exactly one fits a value', () => {
    const { oneOf = [] } = claim.properties!['value']!;
    const fits = (value: unknown) => oneOf.filter((one) => matches(one, value)).map(({ title }) => title);
    expect(fits({ exact: 7e9 })).toEqual(['Exactly']);
    expect(fits({ from: 1, to: 2 })).toEqual(['From – To']);
    expect(fits({ date: '2020-06' })).toEqual(['Date']);
  });
  it.each(Object.keys(schemas))('can be made of everything in %s', (name) => {
    for (const { schema } of groups(name).flatMap(({ items, entry }) => [
      ...items,
      ...(entry ? [{ schema: entry }] : []),
    ]))
      for (const locale of locales) expect(formOf(name, schema, locale)).toBeTypeOf('object');
  });
  it('speak one language', () => {
    const [text] = JSON.stringify(claim).match(/\p{Script=Han}+/u) ?? [];
    expect(text).toBeUndefined();
    const chinese = formOf('deal', schemas['deal']!.definitions!['Claim']!, 'zh-Hans');
    expect(chinese.properties!['status']!.title).toBe('状态');
  });
  it('offer what a field may name, by its own words', () => {
    const ids = (schema: Schema) => schema.oneOf?.map((one) => one.const);
    expect(ids(claim.properties!['sources']!.items!)).toEqual(
      Object.keys(data('sources')).filter((key) => key !== '$schema'),
    );
    const renewal = groups('deal')
      .flatMap(({ items }) => items)
      .find((item) => keyOf(item) === 'deal/agreements/renewal')!;
    const value = { ...(renewal.value as object), parts: ['framework', 'gone'] };
    const form = formOf('deal', renewal.schema, 'en', value).properties!;
    expect(ids(form['total']!)).toEqual(Object.keys(data('deal')['claims'] as object));
    expect(form['total']!.oneOf).toContainEqual({ const: 'renewal', title: 'New framework (renewal)' });
    // What is not there is kept, and told to be none.
    expect(form['parts']!.items!.oneOf).toContainEqual({ const: 'gone', title: 'gone (not there)' });
    expect(ids(form['total']!)).not.toContain('gone');
    const entry = groups('corrections')[0]!.entry!;
    expect(ids(formOf('corrections', entry, 'en').properties!['claim']!)).toContain('viewers.same-order');
    const [need] = groups('deal').find(({ path }) => path[0] === 'needs')!.items;
    expect(ids(formOf('deal', need!.schema, 'en').properties!['from']!)).toEqual(
      Object.keys(data('deal')['parties'] as object),
    );
  });
  it('save no empty text in place of nothing', () => {
    const was = { label: { 'zh-Hans': '名', en: 'Name' }, sources: ['a'] };
    const left = {
      ...was,
      note: { 'zh-Hans': '', en: undefined },
      hedge: {},
      value: { exact: undefined },
      status: null,
    };
    expect(withoutEmpty(left, was)).toEqual(was);
    expect(withoutEmpty({ label: { 'zh-Hans': '', en: 'Name' } }, was)).toEqual({ label: { en: 'Name' } });
    expect(withoutEmpty({ parts: [] }, { parts: ['a'] })).toEqual({ parts: [] });
    expect(withoutEmpty({}, {})).toEqual({});
    expect(withoutEmpty({ exact: 0, open: false })).toEqual({ exact: 0, open: false });
  });
});

describe('problems', () => {
  const problem = (path: string, line = 1): Problem => ({
    file: file('deal'),
    line,
    path,
    code: 'data.x',
    message: both('错', 'wrong'),
  });
  const item = {
    file: file('deal'),
    path: ['claims', 'renewal'],
    value: { sources: ['a'], value: { exact: -1 } },
  };
  it('come to their field, with numbers only for places in lists', () => {
    const found = problemsIn(item, [
      problem('claims.renewal.value.exact'),
      problem('claims.renewal.sources.0'),
      problem('claims.renewal'),
      problem('claims.renewal-2.value'),
      problem('claims.framework.value'),
      { ...problem('claims.renewal.unit'), file: file('path') },
    ]);
    expect(found.map(({ path }) => path)).toEqual([['value', 'exact'], ['sources', 0], []]);
  });
  it('come to their passage by line', () => {
    const place = { file: file('deal'), line: 4, until: 9 };
    expect(problemsAt(place, [problem('', 3), problem('', 4), problem('', 8), problem('', 9)])).toHaveLength(
      2,
    );
  });
  it('find the steps that cite a claim', () => {
    const blocks = [
      { id: 'a', text: '{deal.renewal-2} {deal:renewal}' },
      { id: 'b', text: 'x {^deal.renewal}' },
      { id: 'b', text: '{deal.renewal}' },
    ];
    expect(stepsCiting('deal.renewal', blocks)).toEqual(['b']);
  });
});
