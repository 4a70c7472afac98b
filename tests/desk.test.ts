import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blocksOf, changeData, changeWords, inOrderOf, withValue } from '../scripts/lib/desk/change.ts';
import { openDraft } from '../scripts/lib/desk/draft.ts';
import { Refused } from '../scripts/lib/desk/guard.ts';
import { service } from '../scripts/lib/desk/service.ts';
import type { Claim } from '../src/model/claim.ts';
import type { PublishedRecord } from '../src/model/record.ts';
import { active } from '../src/stories/index.ts';
import { inspect } from '../src/stories/load.ts';

const deal = `data/${active.slug}/deal.json`;
const words = `src/stories/${active.slug}/en.md`;
let project = '';
const read = (file: string) => readFile(path.join(project, file), 'utf8');
const open = () => openDraft(project, path.join(project, '.cache/desk'), active.slug);
const serve = async () => {
  const draft = await open();
  return {
    draft,
    desk: service(draft, active.slug, async () => (await inspect(active, draft.root)).problems),
  };
};
const figure = (value: number) => ({
  file: deal,
  path: ['claims', 'renewal', 'value'],
  value: { exact: value },
});

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'desk-'));
  for (const folder of [`data/${active.slug}`, `src/stories/${active.slug}`]) {
    await mkdir(path.join(project, folder), { recursive: true });
    await cp(folder, path.join(project, folder), { recursive: true });
  }
});
afterEach(() => rm(project, { recursive: true, force: true }));

describe('a change to data', () => {
  it('keeps every other character', async () => {
    const text = await read(deal);
    const after = changeData(deal, text, ['claims', 'renewal', 'value'], { exact: 18e9 });
    expect(after).toBe(text.replace('20000000000', '18000000000'));
    expect(changeData(deal, after, ['claims', 'renewal', 'value'], { exact: 20e9 })).toBe(text);
  });
  it('keeps the order of keys, new ones last', () => {
    expect(
      Object.keys(inOrderOf({ b: 1, a: { d: 1, c: 2 } }, { n: 1, a: { c: 2, d: 1 }, b: 1 }) as object),
    ).toEqual(['b', 'a', 'n']);
  });
  it('adds and takes out, in objects and lists', () => {
    expect(withValue({ list: [1, 2, 3] }, ['list', 1], undefined)).toEqual({ list: [1, 3] });
    expect(withValue({ list: [1] }, ['list', 1], 2)).toEqual({ list: [1, 2] });
    expect(withValue({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
    expect(withValue({}, ['a', 'b'], 1)).toEqual({ a: { b: 1 } });
    expect(Object.keys(withValue({}, ['__proto__'], 1) as object)).toEqual(['__proto__']);
  });
});

describe('a change to words', () => {
  it('puts the article together again, whatever was in it', async () => {
    const text = await read(words);
    for (const block of blocksOf(text))
      expect(changeWords(text, block.line, block.text, block.text)).toBe(text);
  });
  it('keeps the line ends of the file, and refuses a passage that is no longer so', () => {
    const text = '# A {#a}\r\n\r\nold\r\n\r\n## B {#b when="x.y=signed"}\r\n\r\nb\r\n';
    const [first, second] = blocksOf(text);
    expect(second).toMatchObject({ id: 'b', when: 'x.y=signed', line: 5 });
    expect(changeWords(text, 1, first!.text, '# A {#a}\n\nnew\nline')).toBe(
      text.replace('old', 'new\r\nline'),
    );
    expect(() => changeWords(text, 1, 'other', 'new')).toThrow(RangeError);
  });
});

describe('the desk', () => {
  it('leaves the project alone until what it holds is sound and saved', async () => {
    const before = await read(deal);
    const { desk } = await serve();
    const broken = await desk.answer('edit', figure(-1));
    expect(broken.problems[0]).toMatchObject({ file: deal, path: 'claims.renewal.value.exact' });
    expect((await desk.answer('save', {})).saved).toBeUndefined();
    expect(await read(deal)).toBe(before);
    const sound = await desk.answer('edit', figure(18e9));
    expect(sound).toMatchObject({ edited: [deal], problems: [] });
    expect((await desk.answer('save', {})).saved).toEqual([deal]);
    expect(await read(deal)).toBe(before.replace('20000000000', '18000000000'));
    expect((await desk.answer('state', {})).edited).toEqual([]);
  });
  it('keeps unsaved edits for the next time, and gives them up when asked', async () => {
    await (await serve()).desk.answer('edit', figure(18e9));
    const { desk } = await serve();
    expect((await desk.answer('state', {})).edited).toEqual([deal]);
    expect((await desk.answer('revert', {})).edited).toEqual([]);
  });
  it('follows the project where nothing is edited, and overwrites nothing that changed on both sides', async () => {
    const { draft, desk } = await serve();
    const article = await read(words);
    await writeFile(path.join(project, words), `${article}\nMore.\n`);
    await desk.answer('edit', figure(18e9));
    expect(draft.files().find(({ file }) => file === words)!.text).toContain('More.');
    const theirs = (await read(deal)).replace('who pays whom, or when', 'who pays whom');
    await writeFile(path.join(project, deal), theirs);
    const answer = await desk.answer('save', {});
    expect(answer.saved).toBeUndefined();
    expect(answer.stale).toEqual([deal]);
    expect(await read(deal)).toBe(theirs);
    await desk.answer('keep', { file: deal });
    expect((await desk.answer('save', {})).saved).toEqual([deal]);
    expect(await read(deal)).toContain('18000000000');
  });
  it('asks for the entry that a published claim needs, ready to start from', async () => {
    const { desk } = await serve();
    const { problems } = await publishedThen(desk);
    const [problem] = problems;
    expect(problem).toMatchObject({ code: 'corrections.unexplained', path: 'claims.renewal' });
    const { entry } = problem!.proposal as { entry: unknown };
    const file = `data/${active.slug}/corrections.json`;
    const told = await desk.answer('edit', { file, path: ['entries', 0], value: entry });
    expect(told.problems).toEqual([]);
    expect((await desk.answer('save', {})).saved).toEqual([file, deal]);
  });
  it('names the passage that a status lacks, with the heading to write', async () => {
    const condition = 'when="deal.renewal=negotiating';
    const { desk } = await serve();
    const block = blocksOf(await read(words)).find(
      ({ id, when }) => id === 'on-the-table' && when.startsWith('deal.renewal=negotiating'),
    )!;
    const text = block.text.replace(condition, 'when="deal.renewal=target');
    const { problems } = await desk.answer('edit', { file: words, line: block.line, was: block.text, text });
    const missing = problems.filter(({ code }) => code === 'story.no-passage');
    expect(missing.map(({ file }) => file)).toContain(words);
    expect(missing[0]!.proposal).toHaveProperty('heading', expect.stringContaining('when="deal.'));
  });
  it.each([
    { file: 'package.json', path: ['name'], value: 'x' },
    { file: `data/${active.slug}/../../package.json`, path: ['name'], value: 'x' },
    { file: `published/${active.slug}/record.json`, path: ['x'], value: 'x' },
    { file: deal, path: [] },
    { file: deal, line: 1, was: '', text: 'x' },
    { file: words, path: ['x'], value: 1 },
  ])('refuses $file where it makes no sense', async (wanted) => {
    const { desk } = await serve();
    await expect(desk.answer('edit', wanted)).rejects.toThrow(Refused);
  });
});

/** Lets a claim be as if it had been published, then changes it. */
async function publishedThen(desk: Awaited<ReturnType<typeof serve>>['desk']) {
  const { claims } = JSON.parse(await read(deal)) as { claims: Record<string, object> };
  const record: PublishedRecord = {
    publications: [{ date: '2020-06-20' }],
    claims: { 'deal.renewal': [{ from: '2020-06-20', ...(claims['renewal'] as Claim) }] },
    corrections: [],
  };
  await mkdir(path.join(project, `published/${active.slug}`), { recursive: true });
  await writeFile(path.join(project, `published/${active.slug}/record.json`), JSON.stringify(record));
  return desk.answer('edit', figure(18e9));
}
