import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { claimsOf, edition } from '../src/model/edition.ts';
import { frameNames } from '../src/model/layout.ts';
import { locales, type Locale } from '../src/model/locale.ts';
import { say } from '../src/model/say.ts';
import { brief } from '../src/model/sentences.ts';
import { land, pin, scripted, whole } from '../src/site/land.ts';
import { active } from '../src/stories/index.ts';
import { load } from '../src/stories/load.ts';

/** The site as it was built, read as files. */

const dir = process.env.SITE_DIR || 'dist';
if (!existsSync(path.join(dir, 'index.html')))
  throw new Error(`These tests read a built site and ${dir}/ holds none: run "npm run build" first`);
const home: Record<Locale, string> = { 'zh-Hans': 'index.html', en: 'en/index.html' };

describe('the built site', async () => {
  const read = (file: string) => readFileSync(path.join(dir, file), 'utf8');
  const pages = new Map(
    [
      ...Object.values(home),
      's/on-the-table/index.html',
      'en/s/on-the-table/index.html',
      '404.html',
      'en/404.html',
    ].map((file) => [file, parseHTML(read(file)).document]),
  );
  const story = await load(active);
  const editions = Object.fromEntries(locales.map((locale) => [locale, edition(story, locale)]));
  const stepsOf = (locale: Locale) =>
    editions[locale]!.sections.flatMap((section) => section.blocks.flatMap((block) => block.steps));

  it.each(locales)('says above the story in %s what there is to say of the whole of it', (locale) => {
    const { notice } = editions[locale]!;
    const found = pages.get(home[locale])!.querySelector('main > .notice');
    expect(found?.querySelector('h2')?.textContent).toBe(notice?.title);
    expect(found === null).toBe(notice === undefined);
  });

  it.each([...pages.keys()])('%s holds to a strict content policy, with each id once', (page) => {
    const document = pages.get(page)!;
    expect(document.querySelectorAll('[style]')).toHaveLength(0);
    const policy = document
      .querySelector('meta[http-equiv=content-security-policy]')
      ?.getAttribute('content')
      ?.split('; ');
    expect(policy).toContain("default-src 'none'");
    // The opening's headline has its face in the page; nothing else stands in an address.
    expect(policy).toContain("font-src 'self' data:");
    expect(policy!.filter((directive) => !directive.startsWith('font-src')).join()).not.toMatch(/data:/);
    expect(policy!.join()).not.toMatch(/unsafe-|\*|https?:/);
    const runs = policy!.find((directive) => directive.startsWith('script-src '))!.split(' ');
    for (const script of document.querySelectorAll('script')) {
      const kind = script.getAttribute('src') ?? script.getAttribute('type');
      if (/^\/.*\.js$|^application\/(ld\+)?json$/.test(kind ?? '')) continue;
      const hash = createHash('sha256').update(script.textContent).digest('base64');
      expect(runs, script.textContent).toContain(`'sha256-${hash}'`);
      expect([whole, scripted, pin, land]).toContain(script.textContent);
    }
    const looks = policy!.find((directive) => directive.startsWith('style-src '))!.split(' ');
    for (const style of document.querySelectorAll('style'))
      expect(looks).toContain(`'sha256-${createHash('sha256').update(style.textContent).digest('base64')}'`);
    for (const element of document.querySelectorAll('*'))
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it.each(['assets', 'fonts'])('%s call nobody else', async (folder) => {
    const { readdirSync } = await import('node:fs');
    for (const file of readdirSync(path.join(dir, folder)).filter((name) => /\.(css|js)$/.test(name))) {
      const text = read(`${folder}/${file}`)
        .replaceAll(/http:\/\/www\.w3\.org\/[^"'` ]*/g, '')
        .replaceAll(/https:\/\/svelte\.dev\/[^"'` ]*/g, '');
      expect(text, file).not.toMatch(/https?:\/\//);
    }
  });

  it('tells the same steps in the same order in both languages', () => {
    const [zh, en] = locales.map((locale) =>
      [...pages.get(home[locale])!.querySelectorAll('.step')].map((step) => step.id),
    );
    expect(en).toEqual(zh);
    expect(en!.length).toBeGreaterThanOrEqual(20);
    expect(en!.length).toBeLessThanOrEqual(28);
    expect(editions.en!.sections.length).toBeGreaterThanOrEqual(5);
  });

  it.each(locales)('%s names itself, its languages and its subject in its head', (locale) => {
    const document = pages.get(home[locale])!;
    const content = (selector: string, name = 'content') =>
      document.querySelector(selector)?.getAttribute(name);
    expect(document.documentElement.getAttribute('lang')).toBe(locale);
    expect(document.title).toContain(editions[locale]!.title);
    expect(content('meta[name=description]')).toBe(brief(editions[locale]!.description, locale));
    expect(content('meta[property="og:title"]')).toBe(document.title);
    const canonical = content('link[rel=canonical]', 'href')!;
    const root = canonical.replace(locale === 'en' ? /en\/$/ : '', '');
    expect(root).toMatch(/^https?:\/\/[^/]+\/([^?#]+\/)?$/);
    for (const other of locales)
      expect(content(`link[hreflang="${other}"]`, 'href')).toBe(`${root}${other === 'en' ? 'en/' : ''}`);
    expect(canonical).toBe(content(`link[hreflang="${locale}"]`, 'href'));
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  it.each(locales)('%s is a complete illustrated article without scripts', (locale) => {
    const document = pages.get(home[locale])!;
    for (const step of stepsOf(locale)) {
      const element = document.getElementById(step.id)!;
      expect(element.querySelector('h3')?.textContent).toBe(step.title);
      expect(element.querySelector('.words p')?.textContent?.length).toBeGreaterThan(20);
      expect(element.querySelector('img')?.getAttribute('alt')).toBe(step.alt);
      expect(element.querySelectorAll('source')).toHaveLength(2 * frameNames.length - 1);
      expect(
        element.querySelectorAll('.cites li').length,
        `${step.id} says who vouches for it`,
      ).toBeGreaterThan(0);
    }
    for (const block of document.querySelectorAll('.block'))
      expect(block.querySelectorAll('.stage svg')).toHaveLength(frameNames.length);
  });

  it.each(locales)('%s prints every figure as the data has it', (locale) => {
    const claims = claimsOf(story);
    const figures = [...pages.get(home[locale])!.querySelectorAll('[data-claim]')].filter((element) =>
      ['DATA', 'TIME'].includes(element.tagName),
    );
    expect(figures.length).toBeGreaterThan(25);
    for (const figure of figures) {
      const claim = claims[figure.getAttribute('data-claim')!]!;
      expect(figure.textContent?.toLowerCase()).toBe(say[locale].claim(claim).toLowerCase());
    }
  });

  it.each(locales)('%s has a table of each graphic’s data', (locale) => {
    const document = pages.get(home[locale])!;
    for (const [name, graphic] of Object.entries(story.graphics)) {
      const table = document.querySelector(`#data-${name} table`);
      expect(table?.querySelectorAll('tbody tr').length, name).toBe(graphic.table(say[locale]).rows.length);
    }
  });

  it('shows, in every frame and scheme, a still for each step, whose address changes when it does', () => {
    for (const locale of locales)
      for (const step of stepsOf(locale)) {
        const found = globSync(`still/${locale}/${step.id}.*.svg`, { cwd: dir }).map((file) =>
          file.split('.'),
        );
        expect(new Set(found.map(([, version]) => version)).size, step.id).toBe(1);
        expect(found[0]![1]).toMatch(/^[0-9a-f]{8}$/);
        expect(found.map(([, , ...kind]) => kind.join('.')).sort(), step.id).toEqual(
          frameNames.flatMap((frame) => [`${frame}.dark.svg`, `${frame}.light.svg`]).sort(),
        );
      }
  });
});
