import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { converter } from '../src/site/traditional.ts';
import { active } from '../src/stories/index.ts';
import { load } from '../src/stories/load.ts';

/** The traditional-Chinese edition as it was built. */

const dir = process.env.SITE_DIR || 'dist';
if (!existsSync(path.join(dir, 'index.html')))
  throw new Error(`These tests read a built site and ${dir}/ holds none: run "npm run build" first`);
const convert = converter((await load(active)).glossary);
const read = (file: string) => readFileSync(path.join(dir, file), 'utf8');
const pageOf = (file: string) => parseHTML(read(file)).document;
const origin = new URL(pageOf('index.html').querySelector('link[rel=canonical]')!.getAttribute('href')!).href;

describe('the traditional-Chinese edition', () => {
  const steps = readdirSync(path.join(dir, 's'));
  const pages = ['', ...steps.map((step) => `s/${step}/`)];

  it.each(['', 's/on-the-table/', 's/through-the-door/'])(
    'says at /zh-hant/%s what the simplified one does',
    (place) => {
      const simplified = pageOf(`${place}index.html`);
      const made = pageOf(`zh-hant/${place}index.html`);
      expect(made.documentElement.lang).toBe('zh-Hant');
      expect(made.title).toBe(convert(simplified.title));
      const words = (document: Document, what: string, name?: string) =>
        [...document.querySelectorAll(what)].map(
          (element) => (name ? element.getAttribute(name) : element.textContent)!,
        );
      for (const [what, name] of [
        ['h1, h2, h3', undefined],
        ['.step .words > p, .step .cites', undefined],
        ['.step img', 'alt'],
        ['.stage svg', 'aria-label'],
        ['.stage svg text', undefined],
        ['table', undefined],
        ['[aria-label]', 'aria-label'],
      ] as const) {
        const before = words(simplified, what, name);
        expect(before.length, what).toBeGreaterThan(0);
        expect(words(made, what, name), what).toEqual(before.map(convert));
      }
    },
  );

  it('says that it was converted, with a way to the edition it was made from', () => {
    for (const place of ['', 's/on-the-table/']) {
      const page = pageOf(`zh-hant/${place}index.html`);
      const [note] = [...page.querySelectorAll('.opening .meta')].filter((line) =>
        line.textContent.includes('轉換而成'),
      );
      expect(note!.querySelector('a[hreflang="zh-Hans"]')!.getAttribute('href')).toBe(
        new URL(origin).pathname,
      );
    }
    expect(read('zh-hant/llms.txt')).toContain('轉換而成');
    expect(read('zh-hant/feed.xml')).toContain('轉換而成');
  });

  it('has a page for each step, and keeps its readers in the edition', () => {
    expect(readdirSync(path.join(dir, 'zh-hant/s'))).toEqual(steps);
    for (const place of pages) {
      const page = pageOf(`zh-hant/${place}index.html`);
      const own = [...page.querySelectorAll('.pass a:not([data-as])')].map((link) =>
        link.getAttribute('href')!,
      );
      for (const href of own.filter((link) => link.includes('/s/'))) expect(href).toContain('/zh-hant/s/');
      expect(page.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(`${origin}zh-hant/`);
    }
  });

  it('is named by every edition, and names them all', () => {
    for (const [folder, tag] of [
      ['', 'zh-Hans'],
      ['zh-hant/', 'zh-Hant'],
      ['en/', 'en'],
    ] as const)
      for (const place of ['', 's/one-pile/']) {
        const page = pageOf(`${folder}${place}index.html`);
        const of = (lang: string) =>
          page.querySelector(`link[rel=alternate][hreflang="${lang}"]`)!.getAttribute('href');
        expect(of('zh-Hans')).toBe(origin + place);
        expect(of('zh-Hant')).toBe(`${origin}zh-hant/${place}`);
        expect(of('en')).toBe(`${origin}en/${place}`);
        const links = [...page.querySelectorAll('.header [data-language]')].map((link) =>
          link.getAttribute('hreflang'),
        );
        expect(links.sort()).toEqual(['en', 'zh-Hans', 'zh-Hant'].filter((other) => other !== tag));
      }
    expect(read('sitemap-0.xml')).toContain(`hreflang="zh-Hant" href="${origin}zh-hant/"`);
  });

  it('draws its own stills, with the labels of its words', () => {
    const stills = (tag: string) =>
      readdirSync(path.join(dir, 'still', tag)).map((file) => ({
        name: file.replace(/\.[0-9a-f]{8}\./, '.'),
        svg: read(`still/${tag}/${file}`),
      }));
    const made = new Map(stills('zh-Hant').map(({ name, svg }) => [name, svg]));
    const texts = (svg: string) => [...svg.matchAll(/>([^<]+)</g)].map(([, text]) => text!).join('');
    for (const { name, svg } of stills('zh-Hans'))
      expect(texts(made.get(name)!), name).toBe(convert(texts(svg)));
  });

  it('carries nothing that only the converter reads', () => {
    for (const place of pages) expect(read(`zh-hant/${place}index.html`)).not.toMatch(/[\uE000\uE001]/);
  });
});
