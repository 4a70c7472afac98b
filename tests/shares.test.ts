import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import papaparse from 'papaparse';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { claimsOf, edition } from '../src/model/edition.ts';
import { locales, published, type Locale } from '../src/model/locale.ts';
import { say } from '../src/model/say.ts';
import { active } from '../src/stories/index.ts';
import { load } from '../src/stories/load.ts';
import { attribute, below, elementsOf, words } from './html.ts';

/** What is passed on of the built site: heads, cards, posters, files for machines. */

const dir = process.env.SITE_DIR || 'dist';
const folder: Record<Locale, string> = { 'zh-Hans': '', en: 'en/' };
const story = await load(active);
const editions = { 'zh-Hans': edition(story, 'zh-Hans'), en: edition(story, 'en') };
const stepsOf = (locale: Locale) =>
  editions[locale].sections.flatMap((section) => section.blocks.flatMap((block) => block.steps));

/** A page as a parser sees it that has nothing to do with the one that wrote it. */
function pageAt(file: string) {
  const elements = elementsOf(readFileSync(path.join(dir, file), 'utf8'));
  const where = (tag: string, name: string, value: string) =>
    elements.filter((element) => element.tagName === tag && attribute(element, name) === value);
  const only = (key: string, name: string) => {
    const found = where('meta', key, name);
    expect(found.length, `${file}: ${name}`).toBe(1);
    return attribute(found[0], 'content')!;
  };
  const meta = (name: string) => only(name.startsWith('og:') ? 'property' : 'name', name);
  const item = (name: string) => only('itemprop', name);
  return { elements, where, meta, item, title: words(elements.find(({ tagName }) => tagName === 'title')!) };
}
const home = pageAt('en/index.html');
const origin = new URL(attribute(home.where('link', 'rel', 'canonical')[0], 'href')!).origin;
const fileAt = (address: string) => {
  expect(address.startsWith(`${origin}/`), address).toBe(true);
  const { pathname } = new URL(address);
  return path.join(dir, decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
};

describe.each(locales)('a link to the story in %s', (locale) => {
  const at = (id?: string) => `${folder[locale]}${id ? `s/${id}/` : ''}`;
  const targets = [undefined, ...stepsOf(locale).map(({ id }) => id)];
  const pages = new Map(targets.map((id) => [id, pageAt(`${at(id)}index.html`)]));

  it('has its own title, description and picture at every step', () => {
    const unlike = (tell: (page: ReturnType<typeof pageAt>) => string) =>
      expect(new Set([...pages.values()].map(tell)).size).toBe(targets.length);
    unlike(({ title }) => title);
    unlike(({ meta }) => meta('description'));
    unlike(({ meta }) => meta('og:image'));
    unlike(({ meta }) => meta('og:url'));
  });

  it.each(targets)('says of %s what previews ask for, each thing once and the same everywhere', (id) => {
    const { meta, item, where, title, elements } = pages.get(id)!;
    const step = stepsOf(locale).find((candidate) => candidate.id === id);
    expect(title.startsWith(step?.title ?? editions[locale].title)).toBe(true);
    expect([meta('og:title'), meta('twitter:title'), item('name')]).toEqual([title, title, title]);
    expect(meta('og:url')).toBe(`${origin}/${at(id)}`);
    expect([meta('twitter:image'), item('image')]).toEqual([meta('og:image'), meta('og:image')]);
    const brief = meta('description');
    expect([meta('og:description'), meta('twitter:description'), item('description')]).toEqual(
      Array(3).fill(brief),
    );
    expect(brief.length).toBeLessThanOrEqual(locale === 'en' ? 220 : 110);
    expect(brief.length).toBeGreaterThan(15);
    expect(meta('twitter:card')).toBe('summary_large_image');
    expect(attribute(where('link', 'rel', 'canonical')[0], 'href')).toBe(`${origin}/${at()}`);
    for (const other of locales) {
      const [link] = where('link', 'hreflang', other);
      expect(existsSync(fileAt(attribute(link, 'href')!)), other).toBe(true);
    }
    const [data] = where('script', 'type', 'application/ld+json');
    const article = JSON.parse(words(data!)) as Record<string, unknown>;
    expect(article).toMatchObject({ '@type': 'NewsArticle', inLanguage: locale });
    expect(article['image']).toEqual([meta('og:image')]);
    // WeChat shows the first image of at least 300 pixels.
    const image = elements.find(({ tagName }) => tagName === 'img')!;
    expect(Number(attribute(image, 'width'))).toBeGreaterThanOrEqual(300);
    expect(`${origin}${attribute(image, 'src')}`).toBe(meta('og:image'));
  });

  it('begins with the step itself where no script runs', () => {
    for (const step of stepsOf(locale)) {
      const { where } = pages.get(step.id)!;
      const [landing] = where('aside', 'class', 'landing');
      expect(words(landing!)).toContain(step.title);
      expect(words(landing!)).toContain(step.paragraphs[0]);
      expect(below(landing!).some((element) => attribute(element, 'alt') === step.alt)).toBe(true);
    }
  });

  it('shows a light card of the size that previews ask for', async () => {
    for (const { meta } of pages.values()) {
      const bytes = readFileSync(fileAt(meta('og:image')));
      expect(bytes.length).toBeLessThan(100_000);
      expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
    }
  });

  it('can be passed on as a file: claims with unit, status, date, speaker and source', () => {
    for (const [name, graphic] of Object.entries(story.graphics)) {
      const text = readFileSync(path.join(dir, `${folder[locale]}data/${name}.csv`), 'utf8');
      const { data, errors } = papaparse.parse<Record<string, string>>(text.replace(/^\uFEFF/, '').trim(), {
        header: true,
      });
      expect(errors).toEqual([]);
      expect(data.map(({ claim }) => claim)).toEqual(
        Object.keys(graphic.claims).map((id) => `${name}.${id}`),
      );
      for (const row of data) {
        const claim = claimsOf(story)[row['claim']!]!;
        expect(row['label']).toBe(claim.label[locale]);
        expect(row['status']).toBe(claim.status ?? '');
        expect(row['as_of']).toBe(claim.asOf);
        expect(row['attribution']).toBe(claim.attribution.kind);
      }
      const json = JSON.parse(readFileSync(path.join(dir, `${folder[locale]}data/${name}.json`), 'utf8')) as {
        claims: unknown;
      };
      expect(json.claims).toEqual(JSON.parse(JSON.stringify(graphic.claims)));
    }
  });

  it('tells programs the whole story in plain words, and feeds that it appeared', () => {
    const plain = readFileSync(path.join(dir, `${folder[locale]}llms.txt`), 'utf8');
    for (const step of stepsOf(locale)) {
      for (const paragraph of [step.title, ...step.paragraphs, step.alt]) expect(plain).toContain(paragraph);
      expect(plain).toContain(`${origin}/${at(step.id)}`);
    }
    const feed = new XMLParser().parse(readFileSync(path.join(dir, `${folder[locale]}feed.xml`), 'utf8')) as {
      rss: { channel: { link: string; item: unknown } };
    };
    expect(feed.rss.channel.link).toBe(`${origin}/${at()}`);
  });
});

it('names each edition’s article to search engines, with those in the other languages', () => {
  const robots = readFileSync(path.join(dir, 'robots.txt'), 'utf8');
  const index = readFileSync(fileAt(/Sitemap: (.*)/.exec(robots)![1]!), 'utf8');
  const map = readFileSync(fileAt(/<loc>(.*?)<\/loc>/.exec(index)![1]!), 'utf8');
  expect([...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address).sort()).toEqual([
    `${origin}/`,
    `${origin}/en/`,
    `${origin}/zh-hant/`,
  ]);
  for (const tag of published) expect(map).toContain(`hreflang="${tag}"`);
});

it('says amounts as each language does in what is passed on', () => {
  const claim = claimsOf(story)['deal.framework']!;
  for (const locale of locales)
    expect(readFileSync(path.join(dir, `${folder[locale]}data/deal.csv`), 'utf8')).toContain(
      say[locale].claim(claim),
    );
});
