import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkJson, readJson } from './json.ts';
import { both, format } from './problem.ts';
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
    ['a comma at the end', '{"name":"a",\n "kind":"dot",}', 'json.syntax', 2, 'Remove the stray comma'],
    ['two commas', '{"name":"a",,\n "kind":"dot"}', 'json.syntax', 1, 'Remove the stray comma'],
    ['a Chinese comma', '{"name":"a"，\n "kind":"dot"}', 'json.syntax', 1, 'plain comma'],
    ['a missing comma', '{"name":"a"\n "kind":"dot"}', 'json.syntax', 2, 'Write a comma'],
    ['a missing colon', '{"name" "a",\n "kind":"dot"}', 'json.syntax', 1, 'Write a colon'],
    ['a missing value', '{"name":,\n "kind":"dot"}', 'json.syntax', 1, 'comma'],
    ['a comment', '{"name":"a",\n // no\n "kind":"dot"}', 'json.comment', 2, 'no comments'],
    ['a byte order mark', '\uFEFF{"name":"a","kind":"dot"}', 'file.bom', 1, 'without BOM'],
    ['a name twice', '{"name":"a","kind":"dot",\n"name":"b"}', 'json.duplicate-name', 2, 'Keep one'],
    ['bare names', '{name:"a","kind":"dot"}', 'json.syntax', 1, 'double quotes'],
    ['single quotes', '{"name":\'a\',"kind":"dot"}', 'json.syntax', 1, 'double quotes'],
    ['curly quotes', '{"name":“a”,"kind":"dot"}', 'json.syntax', 1, 'double quotes'],
    ['a text that is not closed', '{\n"name":"a,\n"kind":"dot"\n}', 'json.syntax', 2, 'Close the text'],
    ['a line break in a text', '{"name":"a\n","kind":"dot"}', 'json.syntax', 1, 'Close the text'],
    ['a bracket for a brace', '{"name":["a"},\n"kind":"dot"}', 'json.syntax', 1, 'Close the list'],
    ['a file that ends too early', '{"name":"a",\n"kind":"dot"', 'json.syntax', 2, 'Close the object'],
    ['something after the end', '{"name":"a","kind":"dot"}\n}', 'json.syntax', 2, 'ended before this'],
    ['nothing', '', 'json.empty', 1, 'at least {}'],
    ['white space', ' \n', 'json.empty', 1, 'at least {}'],
  ])('tells %s once, with its line and what to do', (_, text, code, line, fix) => {
    const found = problems(text);
    expect(found.map((problem) => problem.code)).toEqual([code]);
    expect(found[0]).toMatchObject({ file: 'data/x.json', line });
    expect(found[0]?.fix?.en).toContain(fix);
  });

  it('tells two mistakes of syntax apart', () => {
    expect(problems('{"name":"a",,\n\n"kind":"dot",}').map(({ line }) => line)).toEqual([1, 3]);
  });

  it('looks at the data behind a comment, a byte order mark or a name twice', () => {
    expect(problems('\uFEFF{"name":3,"kind":"dot"}').map(({ code }) => code)).toEqual([
      'file.bom',
      'data.type',
    ]);
  });

  it('reports every deviation at once, each with its place', () => {
    const found = problems('{\n  "name": 3,\n  "kind": "sqare",\n  "m": 1\n}');
    expect(found.map((problem) => problem.line).sort()).toEqual([2, 3, 4]);
    expect(found.find(({ path }) => path === 'kind')?.fix?.en).toBe('Did you mean "square"?');
    expect(found.find(({ path }) => path === 'name')?.message).toEqual(
      both('这里是3；应为文字', 'Found 3; expected text'),
    );
  });

  it('says what is missing', () => {
    expect(problems('{"kind":"dot"}')[0]?.message).toEqual(both('缺少“name”', '"name" is missing'));
  });

  it('says which name a misspelt one was probably meant to be', () => {
    const found = problems('{"nam":"a","kind":"dot"}');
    expect(found.find(({ code }) => code === 'data.unknown-name')?.fix?.en).toContain('Did you mean "name"?');
  });

  it('prints place, message and advice in either language', () => {
    const problem = {
      file: 'a.json',
      line: 2,
      column: 3,
      path: 'b',
      code: 'x',
      message: both('不好', 'Bad'),
      fix: both('改', 'Mend'),
    };
    expect(format(problem, 'en')).toBe('a.json:2:3  b\n  Bad\n  → Mend');
    expect(format(problem, 'zh-Hans')).toBe('a.json:2:3  b\n  不好\n  → 改');
  });
});

it('suggests the nearest name, or lists them', () => {
  expect(suggest('advertsing', ['advertising', 'commission'])).toEqual(
    both('是不是“advertising”？', 'Did you mean "advertising"?'),
  );
  expect(suggest('zzzzzz', ['a', 'b']).en).toBe('Choose one of: a, b');
});
