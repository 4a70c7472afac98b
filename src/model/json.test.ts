import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkJson, readJson } from './json.ts';
import { format } from './problem.ts';
import { suggest } from './suggest.ts';

const schema = z.strictObject({
  name: z.string(),
  kind: z.enum(['square', 'dot']),
  n: z.number().optional(),
});
const problems = (text: string) => checkJson(readJson('data/x.json', text), schema).problems;

describe('reading JSON', () => {
  it('gives the value of sound text', () => {
    expect(checkJson(readJson('x', '{"name":"a","kind":"dot"}'), schema)).toEqual({
      data: { name: 'a', kind: 'dot' },
      problems: [],
    });
  });

  it.each([
    ['{"name":"a",\n "kind":"dot",}', 2, 'Remove the comma'],
    ['{"name":"a"\n "kind":"dot"}', 2, 'Write a comma'],
    ['{"name":"a",\n // no\n "kind":"dot"}', 2, 'no comments'],
    ['\uFEFF{"name":"a","kind":"dot"}', 1, 'without BOM'],
    ['{"name":"a","kind":"dot",\n"name":"b"}', 2, 'Keep one'],
    ["{name:'a'}", 1, 'double quotes'],
    ['', 1, ''],
  ])('refuses %j at its line', (text, line, fix) => {
    const [first] = problems(text);
    expect(first).toMatchObject({ file: 'data/x.json', line });
    expect(first?.fix ?? '').toContain(fix);
  });

  it('reports every deviation at once, each with its place', () => {
    const found = problems('{\n  "name": 3,\n  "kind": "sqare",\n  "m": 1\n}');
    expect(found.map((problem) => problem.line)).toEqual(expect.arrayContaining([2, 3, 4]));
    expect(found.find(({ path }) => path === 'kind')).toMatchObject({ fix: 'Did you mean "square"?' });
    expect(found.find(({ path }) => path === 'name')?.message).toContain('Found 3; expected string');
  });

  it('says what is missing', () => {
    expect(problems('{"kind":"dot"}')[0]?.message).toBe('"name" is missing');
  });

  it('prints place, message and advice', () => {
    expect(format({ file: 'a.json', line: 2, column: 3, path: 'b', message: 'Bad', fix: 'Mend' })).toBe(
      'a.json:2:3  b\n  Bad\n  → Mend',
    );
  });
});

it('suggests the nearest name, or lists them', () => {
  expect(suggest('advertsing', ['advertising', 'commission'])).toBe('Did you mean "advertising"?');
  expect(suggest('zzzzzz', ['a', 'b'])).toBe('Choose one of: a, b');
});
