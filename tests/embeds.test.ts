import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { edition } from '../src/model/edition.ts';
import { locales, type Locale } from '../src/model/locale.ts';
import { columns } from '../src/share/readme-words.ts';
import { active } from '../src/stories/index.ts';
import { load } from '../src/stories/load.ts';

/** What others take into their pages: graphics in frames, images, data with its readme; as they were built. */

const dir = process.env.SITE_DIR || 'dist';
const folder: Record<Locale, string> = { 'zh-Hans': '', en: 'en/' };
const story = await load(active);
const read = (file: string) => readFileSync(path.join(dir, file), 'utf8');
const stepsOf = (locale: Locale) =>
  edition(story, locale).sections.flatMap((section) => section.blocks.flatMap((block) => block.steps));

describe.each(locales)('in %s', (locale) => {
  const article = parseHTML(read(`${folder[locale]}index.html`)).document;
  const home = article.querySelector('link[rel=canonical]')!.getAttribute('href')!;

  it.each(Object.keys(story.graphics))('the graphic "%s" stands alone', (graphic) => {
    const { document } = parseHTML(read(`${folder[locale]}embed/${graphic}/index.html`));
    const steps = stepsOf(locale).filter((step) => step.graphic === graphic);
    const shown = [...document.querySelectorAll('.step')];
    expect(shown.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
    for (const [i, step] of steps.entries()) {
      const link = shown[i]!.querySelector('h2 a')!;
      expect(link.textContent.trim()).toBe(step.title);
      expect(link.getAttribute('href')).toBe(`${home}s/${step.id}/`);
      expect(shown[i]!.querySelector('.alt')!.textContent).toContain(step.alt);
      expect(shown[i]!.querySelectorAll('.voices li').length).toBeGreaterThan(0);
      // Without scripts the first picture is the stage's.
      expect(document.querySelectorAll(`#${step.id} svg`)).toHaveLength(i ? 1 : 0);
    }
    for (const link of document.querySelectorAll('a')) {
      expect(link.getAttribute('target')).toBe('_top');
      expect(link.getAttribute('rel')).toBe('noopener');
    }
    expect(document.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(home);
    // A sandboxed frame has no origin: modules and preloaded fonts would be refused.
    expect(document.querySelectorAll('[type=module], [crossorigin], [style], style, img')).toHaveLength(0);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(Object.keys(story.graphics))('programs can place "%s" in a page', (graphic) => {
    const { document } = parseHTML(read(`${folder[locale]}embed/${graphic}/index.html`));
    const address = document.querySelector('link[type="application/json+oembed"]')!.getAttribute('href')!;
    const file = path.join(dir, new URL(address).pathname);
    const told = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | number>;
    expect(told).toMatchObject({ version: '1.0', type: 'rich', title: expect.any(String) });
    for (const size of ['width', 'height', 'thumbnail_width', 'thumbnail_height'])
      expect(told[size]).toBeGreaterThan(300);
    expect(existsSync(path.join(dir, new URL(told['thumbnail_url'] as string).pathname))).toBe(true);
    const frame = parseHTML(`<body>${told['html']}</body>`).document.querySelector('iframe')!;
    expect(frame.getAttribute('src')).toBe(`${home}embed/${graphic}/`);
    expect(frame.getAttribute('title')).toBe(told['title']);
    const step = stepsOf(locale).find((candidate) => candidate.graphic === graphic)!;
    const page = parseHTML(read(`${folder[locale]}s/${step.id}/index.html`)).document;
    expect(page.querySelector('link[type="application/json+oembed"]')!.getAttribute('href')).toBe(address);
  });

  it('each step has its picture as drawing and as pixels, with its source', async () => {
    for (const { id, alt } of stepsOf(locale)) {
      const svg = read(`image/${locale}/${id}.svg`);
      expect(svg).toContain(`${home}s/${id}/`);
      const drawn = parseHTML(svg).document;
      expect(drawn.querySelector('desc')!.textContent).toContain(alt);
      const { width, height } = await sharp(path.join(dir, `image/${locale}/${id}.png`)).metadata();
      const drawing = drawn.querySelector('svg')!;
      expect([width, height]).toEqual(
        ['width', 'height'].map((name) => 2 * Number(drawing.getAttribute(name))),
      );
    }
  });

  it('the readme beside the data names every file and column', () => {
    const text = read(`${folder[locale]}data/readme.txt`);
    for (const graphic of Object.keys(story.graphics))
      for (const format of ['csv', 'json']) expect(text).toContain(`${home}data/${graphic}.${format}\n`);
    const [head] = read(`${folder[locale]}data/deal.csv`).replace('\uFEFF', '').split('\r\n');
    expect(head!.split(',')).toEqual(Object.keys(columns));
    for (const column of head!.split(',')) expect(text).toMatch(new RegExp(`^ {2}${column}[：:]`, 'm'));
  });
});

it('an embedded graphic is light', () => {
  const [, script] = /<script defer src="([^"]+)"/.exec(read('embed/deal/index.html'))!;
  expect(brotliCompressSync(readFileSync(path.join(dir, script!))).length).toBeLessThan(20_000);
});
