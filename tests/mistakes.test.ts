import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimsOf } from '../src/model/edition.ts';
import { locales } from '../src/model/locale.ts';
import { isError, type Problem } from '../src/model/problem.ts';
import { follow, unpublished } from '../src/model/record.ts';
import { active } from '../src/stories/index.ts';
import { inspect } from '../src/stories/load.ts';
import { articles } from './mistakes/articles.ts';
import { claims } from './mistakes/claims.ts';
import { files } from './mistakes/files.ts';
import { graphics } from './mistakes/graphics.ts';
import { data, json, swap, utf16, words, type Row } from './mistakes/row.ts';

/** Broken data sets by the dozen: each mistake is told once, where it stands, in both languages. */

let root = '';
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mistakes-'));
  for (const folder of ['data', 'src/stories']) cpSync(folder, path.join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

/** The problems of the story with one file changed. */
async function problemsAfter(
  file: string,
  change: (text: string) => string | Uint8Array,
): Promise<Problem[]> {
  const full = path.join(root, file);
  const before = readFileSync(full, 'utf8');
  const after = change(before);
  expect(after, 'the change changed nothing').not.toBe(before);
  writeFileSync(full, after);
  try {
    return (await inspect(active, root)).problems;
  } finally {
    writeFileSync(full, before);
  }
}
const rows: readonly Row[] = [...files, ...claims, ...graphics, ...articles];

it.each(rows)('%s', async (_, file, change, expected) => {
  const problems = await problemsAfter(file, change);
  expect(problems).toContainEqual(expect.objectContaining(expected));
  for (const { message, fix } of problems)
    for (const text of [message, ...(fix ? [fix] : [])]) {
      for (const locale of locales) expect(text[locale].trim()).not.toBe('');
      expect(text['zh-Hans']).not.toBe(text.en);
    }
  const found = problems.find(({ code }) => code === expected.code)!;
  expect(found.line, 'a line').toBeGreaterThan(0);
  expect(found.column, 'a column').toBeGreaterThan(0);
});
it('tells of nesting too deep where it begins', async () => {
  let line = 0;
  const problems = await problemsAfter(words('en'), (text) => {
    line = text.split('\n').length + 1;
    return `${text}\n${`${'> '.repeat(3000)}a\n`.repeat(50)}`;
  });
  expect(problems.filter(({ code }) => code === 'prose.nesting')).toMatchObject([{ line, column: 1 }]);
});
it('one mistake is told once', async () => {
  const once = [
    'a comma too many',
    'another encoding',
    'an empty file',
    'a source gone',
    'a missing language',
    'an unknown status',
    'a figure typed by hand',
    'an unknown claim',
    'a control character',
    'a part of nothing',
    'a day of a term in words',
    'a month that does not exist in a term',
    'a number that is none',
    'a number with separators',
    'a number with its unit',
    'a truth in capitals',
    'a number too large to be read',
    'a claim of one name twice',
    'a list of sources',
  ];
  for (const [what, file, change] of rows.filter(([name]) => once.includes(name))) {
    const problems = (await problemsAfter(file, change)).filter(isError);
    expect(
      problems.map(({ code, path: at }) => `${code} ${at}`),
      what,
    ).toHaveLength(what === 'a source gone' ? Object.keys(active.kinds).length : 1);
  }
});

it('what cannot be read is not taken for a change of what was published', async () => {
  const { story } = await inspect(active, root);
  const now = { claims: claimsOf(story!), derived: story!.past.derived };
  const published = path.join(root, 'published', active.slug);
  mkdirSync(published, { recursive: true });
  try {
    writeFileSync(
      path.join(published, 'record.json'),
      JSON.stringify(follow(unpublished, now, [], '2020-06-20')),
    );
    expect((await inspect(active, root)).problems.filter(isError)).toEqual([]);
    // Claims of other files print names from this one.
    for (const change of [swap('},', '}'), utf16]) {
      const found = (await problemsAfter(data('viewers'), change)).filter(isError);
      expect(found.map(({ file }) => file)).toEqual([data('viewers')]);
    }
    const changed = await problemsAfter(data('ambition'), swap('200000000000', '220000000000'));
    expect(changed.map(({ code }) => code)).toContain('corrections.unexplained');
  } finally {
    rmSync(published, { recursive: true });
  }
});

it('a name that is too long for another file’s picture is told there, and is gone with the name', async () => {
  const long = 'A very long name of a host indeed, '.repeat(12).trim();
  const rename = json((d) => (d.hosts.viya.name.en = long));
  const refer = json((d) => (d.players.kuaishou.name.en = '{viewers:hosts.viya.name}'));
  const full = path.join(root, data('path'));
  const before = readFileSync(full, 'utf8');
  try {
    writeFileSync(full, refer(before));
    expect((await inspect(active, root)).problems.filter(isError)).toEqual([]);
    const found = await problemsAfter(data('viewers'), rename);
    expect(found).toContainEqual(
      expect.objectContaining({ file: data('path'), path: 'players.kuaishou.name.en' }),
    );
    expect((await inspect(active, root)).problems.filter(isError)).toEqual([]);
  } finally {
    writeFileSync(full, before);
  }
});
