import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import papaparse from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../scripts/lib/build.ts';
import { active } from '../src/stories/index.ts';
import { inspect } from '../src/stories/load.ts';
import { land, pin, scripted, whole } from '../src/site/land.ts';
import { attribute, elementsOf, words } from './html.ts';

/**
 * Texts in the data that would be markup, scripts or formulas if they were not kept texts: the whole site is built
 * with them and read with parsers that had no part in writing it.
 */

const folder = '.cache/hostile';
const site = `${folder}/site`;
/** Each ends what some file of the site puts texts in: elements, attributes, scripts, comments, CDATA, cells. */
const hostile = {
  element: '</p></text><script>ran()</script>',
  script: '</script><script>ran()</script>',
  attribute: '" onload="ran()" x=\'',
  comment: '--><!--<script>ran()//',
  cdata: ']]><script>ran()</script>&lt;b&gt;',
  formula: '=HYPERLINK("https://evil.example")',
  plus: '+1+cmd|x',
  minus: '-2+3',
  at: '@SUM(A1)',
  wide: '＝1＋1',
};
interface Deal {
  claims: Record<string, { label: unknown; note?: unknown; attribution: { kind: string; by?: unknown } }>;
}
interface Sources {
  latepost: Record<string, unknown>;
}
const read = <T>(file: string): T =>
  JSON.parse(readFileSync(`data/traffic-or-trade/${file}.json`, 'utf8')) as T;
const both = (text: string) => ({ 'zh-Hans': text, en: text });

/** The story's data with the texts put in: labels as long as pictures have room for, the rest in full. */
function write(): void {
  const { deal, sources } = { deal: read<Deal>('deal'), sources: read<Sources>('sources') };
  const { claims } = deal;
  claims.renewal!.label = both('</script><b>');
  claims.commission!.label = both('<b>"');
  claims.advertising!.label = both('=1');
  claims.role!.label = both(hostile.formula);
  claims.chips!.label = both(hostile.plus);
  claims['zero-sum']!.label = both(hostile.minus);
  claims.leverage!.label = both(hostile.at);
  claims['low-key']!.label = both(hostile.wide);
  claims.framework!.note = both(hostile.element);
  claims.renewal!.note = both(hostile.attribute);
  claims.customer!.attribution.by = both(hostile.comment);
  sources.latepost.publisher = both(']]><b>');
  sources.latepost.authors = [both(hostile.cdata)];
  sources.latepost.title = both(hostile.script);
  mkdirSync(`${folder}/data`, { recursive: true });
  writeFileSync(`${folder}/data/deal.json`, JSON.stringify(deal));
  writeFileSync(`${folder}/data/sources.json`, JSON.stringify(sources));
  writeFileSync(`${folder}/en.md`, '## Fictional example {#notice}\n\nMade up.\n');
  writeFileSync(`${folder}/zh-Hans.md`, '## 虚构示例 {#notice}\n\n纯属虚构。\n');
}

const files = (pattern: string) => globSync(pattern, { cwd: site });
const text = (file: string) => readFileSync(path.join(site, file), 'utf8');

it.each([
  ['markup for a word', { 屋子: '<img src=x onerror=ran()>' }],
  ['an attribute’s name', { class: '类', 'http-equiv': '类' }],
  ['coordinates', { '618': '六一八' }],
  ['another sum', { '200亿': '300億', 两百亿: '三百億' }],
])('a glossary with %s is refused before anything is built', async (_, words) => {
  rmSync(folder, { recursive: true, force: true });
  write();
  writeFileSync(`${folder}/data/glossary.json`, JSON.stringify({ 'zh-Hant': words }));
  const { story, problems } = await inspect(active, process.cwd(), folder);
  expect(story).toBeUndefined();
  expect(problems.map(({ path }) => path)).toEqual(
    expect.arrayContaining(Object.keys(words).map((word) => `zh-Hant.${word}`)),
  );
});

describe('a site built from hostile texts', () => {
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    write();
    const before = process.env.STORY_OVERLAY;
    process.env.STORY_OVERLAY = folder;
    try {
      await build(site);
    } finally {
      if (before === undefined) delete process.env.STORY_OVERLAY;
      else process.env.STORY_OVERLAY = before;
    }
  }, 300_000);

  it('has no script, handler or style in any page that a text brought along', () => {
    const pages = files('**/*.html');
    expect(pages.length).toBeGreaterThan(50);
    for (const page of pages) {
      for (const element of elementsOf(text(page))) {
        for (const { name, value } of element.attrs) {
          expect(name, page).not.toMatch(/^on|^style$/);
          expect(value, page).not.toMatch(/^\s*javascript:/i);
        }
        expect(['style', 'b'].includes(element.tagName) && words(element) === '', page).toBe(false);
        if (element.tagName !== 'script' || attribute(element, 'src')?.startsWith('/assets/')) continue;
        const script = words(element);
        if (/^application\/(ld\+)?json$/.test(attribute(element, 'type') ?? '')) JSON.parse(script);
        else expect([whole, scripted, pin, land], page).toContain(script);
      }
    }
  });

  it('says them as they are, in the page and in what machines read of it', () => {
    const elements = elementsOf(text('en/index.html'));
    const body = words(elements.find(({ tagName }) => tagName === 'main')!);
    for (const told of [hostile.comment, hostile.script, hostile.cdata, '</script><b>', '<b>"'])
      expect(body).toContain(told);
    const json = elements.find((element) => attribute(element, 'type') === 'application/ld+json')!;
    expect(JSON.parse(words(json))).toMatchObject({
      isBasedOn: [
        { headline: hostile.script, publisher: { name: ']]><b>' }, author: [{ name: hostile.cdata }] },
      ],
    });
  });

  it('draws them as words in every picture', () => {
    const pictures = files('{still,image}/**/*.svg');
    expect(pictures.length).toBeGreaterThan(300);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', preserveOrder: false });
    for (const picture of pictures) {
      const svg = text(picture);
      expect(XMLValidator.validate(svg), picture).toBe(true);
      const drawn = JSON.stringify(parser.parse(svg));
      expect(drawn, picture).not.toMatch(/"(script|b|foreignObject|@on\w+|@style)":/);
    }
  });

  it('keeps them texts in feeds, in tables and in files for programs', () => {
    for (const feed of files('**/*.xml')) {
      expect(XMLValidator.validate(text(feed)), feed).toBe(true);
      expect(JSON.stringify(new XMLParser().parse(text(feed))), feed).not.toMatch(/"script":/);
    }
    for (const table of files('**/*.csv')) {
      const { data, errors } = papaparse.parse<string[]>(
        text(table)
          .replace(/^\uFEFF/, '')
          .trim(),
      );
      expect(errors, table).toEqual([]);
      for (const cell of data.flat()) expect(cell, table).not.toMatch(/^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/);
    }
    const labels = papaparse.parse<string[]>(text('en/data/deal.csv')).data.map(([, label]) => label);
    for (const formula of [hostile.formula, hostile.plus, hostile.minus, hostile.at, hostile.wide])
      expect(labels).toContain(`'${formula}`);
    const { claims } = JSON.parse(text('en/data/deal.json')) as Deal;
    expect(claims.role!.label).toEqual(both(hostile.formula));
  });
});
