import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { describe, expect, it } from 'vitest';
import { fileOf, print, reference, schemasOf } from '../scripts/lib/schemas.ts';
import { active } from '../src/stories/index.ts';

/** The JSON Schemas that help an editor while typing, judged by a validator that knows nothing of this project. */

const schemas = schemasOf(active);
const folder = `data/${active.slug}`;
const read = (file: string): any => JSON.parse(readFileSync(file, 'utf8'));
// Formats are annotations here; the check reads addresses itself.
const validate = (name: string, data: unknown): ErrorObject[] => {
  const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true, validateFormats: false });
  // What forms offer; editors pass over it.
  ajv.addVocabulary(['idOf']);
  const run = ajv.compile(schemas[name]!);
  return run(data) ? [] : run.errors!;
};

describe.each(Object.keys(schemas))('the schema of %s', (name) => {
  it('is committed as the source gives it; otherwise run "npm run schemas"', () => {
    expect(readFileSync(fileOf(name), 'utf8')).toBe(print(schemas[name]!));
  });

  it('is named by the data file, which it finds sound', () => {
    const data = read(`${folder}/${name}.json`);
    expect(data.$schema).toBe(reference(name));
    expect(Object.keys(data)[0]).toBe('$schema');
    expect(validate(name, data)).toEqual([]);
  });

  it('says in both languages what it cannot know', () => {
    expect(schemas[name]!.description).toMatch(/npm run check[^]*across fields/);
  });
});

it('leaves no schema behind for a file that is gone', () => {
  expect(readdirSync('schemas').sort()).toEqual(
    Object.keys(schemas)
      .map((name) => `${name}.schema.json`)
      .sort(),
  );
});

describe('a typical mistake is marked where it is', () => {
  it.each<[string, string, (data: any) => void, string]>([
    ['a missing language', 'deal', (data) => delete data.claims.renewal.label.en, '/claims/renewal/label'],
    [
      'an unknown status',
      'deal',
      (data) => (data.claims.renewal.status = 'negotiation'),
      '/claims/renewal/status',
    ],
    [
      'a number as text',
      'deal',
      (data) => (data.claims.renewal.value.exact = '2'),
      '/claims/renewal/value/exact',
    ],
    [
      'a name misspelt',
      'deal',
      (data) => (data.claims.renewal.notes = data.claims.framework.note),
      '/claims/renewal',
    ],
    ['two forms at once', 'deal', (data) => (data.claims.renewal.value.over = 2), '/claims/renewal/value'],
    ['half a range', 'deal', (data) => (data.claims.renewal.value = { from: 2 }), '/claims/renewal/value'],
    ['a value without a unit', 'deal', (data) => delete data.claims.renewal.unit, '/claims/renewal'],
    ['an id with a capital', 'deal', (data) => (data.needs.Traffic = data.needs.traffic), '/needs'],
    ['a date in words', 'deal', (data) => (data.claims.renewal.asOf = 'June 2020'), '/claims/renewal/asOf'],
    ['an empty label', 'deal', (data) => (data.parties.alibaba.en = ''), '/parties/alibaba/en'],
    ['a unit without a name', 'organisation', (data) => delete data.units.games.name, '/units/games'],
    [
      'an unknown way of counting',
      'viewers',
      (data) => (data.rooms.douyin.counts = 'all'),
      '/rooms/douyin/counts',
    ],
    ['a source without a date', 'sources', (data) => delete data.latepost.date, '/latepost'],
    ['a source’s id with a capital', 'sources', (data) => (data.Post = data.latepost), ''],
  ])('%s', (_, name, change, place) => {
    const data = read(`${folder}/${name}.json`);
    change(data);
    expect(validate(name, data).map(({ instancePath }) => instancePath)).toContain(place);
  });
});
