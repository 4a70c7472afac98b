import { brotliDecompressSync, constants } from 'node:zlib';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../scripts/lib/bench/aims.ts';
import { over, readBudget } from '../scripts/lib/bench/budget.ts';
import { bytesOf, compressed, importsOf, needed } from '../scripts/lib/bench/bytes.ts';
import { blocked } from '../scripts/lib/bench/loading.ts';
import { longerArticle } from '../scripts/lib/bench/longer.ts';
import { compare, measure, median, ratio } from '../scripts/lib/bench/measures.ts';
import { columns, shown, table, widthOf } from '../scripts/lib/bench/table.ts';

describe('medians and ratios', () => {
  it('takes the middle, and of an even count the mean of the two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('gives a median between its least and its greatest, whatever the order', () => {
    const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (given) => {
        const found = median(given);
        expect(found).toBeGreaterThanOrEqual(Math.min(...given));
        expect(found).toBeLessThanOrEqual(Math.max(...given));
        expect(median([...given].reverse())).toBe(found);
      }),
    );
  });

  it('keeps what each run gave', () => {
    expect(measure('ms', 30.04, 10, 20)).toEqual({ value: 20, unit: 'ms', runs: [30, 10, 20] });
    expect(measure('B', 7)).toEqual({ value: 7, unit: 'B' });
  });

  it('compares turn by turn, so that a slow turn disturbs neither', () => {
    const [ours, theirs] = [measure('ms', 120, 1200, 132), measure('ms', 100, 1000, 110)];
    expect(ratio(ours, theirs)?.value).toBe(1.2);
    expect(ratio(measure('ms', 5), measure('ms', 0))).toBeUndefined();
  });

  it('compares with a kept run what both have, in the same unit', () => {
    const kept = { 'a/b/c': measure('ms', 100), 'a/b/d': measure('B', 4), 'a/b/e': measure('count', 0) };
    const now = {
      'a/b/c': measure('ms', 150),
      'a/b/d': measure('ms', 4),
      'a/b/e': measure('count', 3),
      'a/b/f': measure('B', 1),
    };
    expect(compare(now, kept)).toEqual({ 'a/b/c': 1.5 });
  });
});

describe('tables', () => {
  it('counts a Han character as two columns', () => {
    expect(widthOf('首屏 a')).toBe(6);
    const lines = columns([
      ['', '首屏'],
      ['故事', '1'],
      ['ab', '12'],
    ]).split('\n');
    expect(new Set(lines.slice(2).map(widthOf)).size).toBe(1);
    expect(lines[1]).toBe('-'.repeat(10));
  });

  it('shows each unit as it is read', () => {
    expect(shown(measure('B', 22_820))).toBe('22.8 kB');
    expect(shown(measure('B', 812))).toBe('812 B');
    expect(shown(measure('ms', 1234.4))).toBe('1234 ms');
    expect(shown(measure('ms', 61_000))).toBe('61.0 s');
    expect(shown(measure('times', 1.234))).toBe('1.23×');
    expect(shown(measure('shift', 0))).toBe('0');
  });

  it('puts the ratio to the kept run beside the figure, and leaves out what was not measured', () => {
    const measures = {
      'page/en/fcp': measure('ms', 500),
      'page/en/tbt': measure('ms', 20),
      'page/text/fcp': measure('ms', 400),
    };
    const text = table(measures, 'page', { 'page/en/fcp': 1.25 }, (id) => id);
    expect(text).toContain('500 ms (1.25)');
    expect(text.split('\n').at(-1)?.trim()).toMatch(/^text +400 ms$/);
  });
});

it('judges the story by its aims, and nobody else', () => {
  const measures = {
    'bytes/en/js': measure('B', 22_001),
    'bytes/zh-Hans/js': measure('B', 22_000),
    'bytes/handwritten-en/js': measure('B', 90_000),
    'page/en/shift': measure('shift', 0),
  };
  const judged = judge(measures, (name) => name === 'en' || name === 'zh-Hans');
  expect(judged.map(({ id, met }) => [id, met])).toEqual([
    ['bytes/en/js', false],
    ['bytes/zh-Hans/js', true],
    ['page/en/shift', true],
  ]);
});

it('counts as blocked what a task takes over 50 ms after the first paint', () => {
  const tasks: [number, number][] = [
    [0, 300], // Over before the first paint.
    [450, 150], // 100 of it after.
    [700, 60],
    [900, 40],
  ];
  expect(blocked({ fcp: 500, tasks })).toBe(50 + 10);
});

describe('the bytes of a page', () => {
  let site = '';
  const opening = `<div class="opening">${'words '.repeat(40)}</div>`;
  const html = `<!doctype html><html><head><link rel="stylesheet" href="/a.css"><link rel="preload" href="/f.woff2" as="font"></head><body>${opening}<p>${'more '.repeat(500)}</p><script type="module" src="/assets/main.js"></script></body></html>`;
  beforeAll(async () => {
    site = await mkdtemp(path.join(tmpdir(), 'bench-'));
    await mkdir(path.join(site, 'assets'));
    const files: Record<string, string> = {
      'index.html': html,
      'a.css': 'a{color:red}',
      'f.woff2': 'a font',
      'assets/main.js': 'import{x}from"./shared.js";import("./later.js");console.log(x,"import \'./no.js\'")',
      'assets/shared.js': 'export const x=1',
      'assets/later.js': `export const y="${'z'.repeat(5000)}"`,
    };
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(site, name), text);
  });
  afterAll(() => rm(site, { recursive: true }));

  it('counts what comes at once, and not what is imported later', async () => {
    const found = await bytesOf(site, 'index.html');
    expect(found).toMatchObject({ htmlRaw: html.length, font: 6, scripts: 2, stylesheets: 1, elements: 8 });
    expect(found.js).toBeLessThan(200);
    expect(found.firstView).toBe(found.html + found.css + found.js + found.font);
    expect(found.opening).toBeLessThan(found.html);
  });

  it('finds a page’s files below a folder, too', async () => {
    await writeFile(path.join(site, 'below.html'), html.replaceAll('"/', '"/stories/x/'));
    expect((await bytesOf(site, 'below.html', '/stories/x/')).scripts).toBe(2);
  });

  it('knows imports from words and from later ones', () => {
    expect(importsOf('import"./a.js";export{b}from"./b.js";const c="import \'c\'";import("./d.js")')).toEqual(
      ['./a.js', './b.js'],
    );
  });

  it('says how much has to arrive until a text can be read, no byte too few', async () => {
    const packed = await compressed(Buffer.from(html));
    const readable = (count: number) =>
      brotliDecompressSync(packed.subarray(0, count), { finishFlush: constants.BROTLI_OPERATION_FLUSH })
        .length;
    for (const until of [1, 100, 300, html.length]) {
      const count = needed(packed, until);
      expect(readable(count)).toBeGreaterThanOrEqual(until);
      expect(readable(count - 1)).toBeLessThan(until);
    }
  });
});

it('tells each chapter’s passages several times, with ids of their own, and the end note once', () => {
  const article = [
    '# Title {#opening}',
    'Lead.',
    '## One {#one when="a.b=c"}',
    '## First {#one when="a.b=d"}',
    '### Ask {#ask guess="tell"}',
    'Question.',
    '### Tell {#tell}',
    'Answer.',
    '## Notes {#notes}',
    '### Source {#sources}',
    '',
  ].join('\n\n');
  const longer = longerArticle(article, 3);
  expect([...longer.matchAll(/\{#([\w-]+)/g)].map(([, id]) => id)).toEqual(
    'opening one one ask tell ask-b tell-b ask-c tell-c notes sources'.split(' '),
  );
  expect(longer).toContain('### Askb {#ask-b guess="tell-b"}\n\nQuestion.');
  expect(longerArticle(article, 1)).toBe(article);
});

describe('the budget', () => {
  it('has bytes and counts alone', () => {
    expect(Object.keys(readBudget()).length).toBeGreaterThan(4);
    expect(() => readBudget('{"fcp": 500}')).toThrow('"fcp" is not counted');
    expect(() => readBudget('{"js": 22.8}')).toThrow('"js" is 22.8');
  });

  it('names what is over it', async () => {
    const found = { ...Object.fromEntries(Object.keys(readBudget()).map((name) => [name, 1])), js: 30 };
    expect(over(found as never, { js: 29, html: 1 })).toEqual([
      expect.stringMatching(/^js is 30, the budget 29/),
    ]);
  });
});
