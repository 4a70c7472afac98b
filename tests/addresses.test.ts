import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { attribute, below, elementsOf, words, type Element } from './html.ts';

/**
 * Every address that any file of the built site names leads to a file of it, wherever the site stands: at the root of
 * its origin or in a folder, as `npm test` builds a scenario (scripts/lib/scenarios.ts).
 */

const dir = process.env.SITE_DIR || 'dist';
const files = (pattern: string) => globSync(pattern, { cwd: dir }).sort();
const read = (file: string) => readFileSync(path.join(dir, file), 'utf8');

const pages = new Map(files('**/*.html').map((file) => [file, elementsOf(read(file))]));
const ids = new Map(
  [...pages].map(([file, elements]) => [
    file,
    new Set(elements.flatMap((element) => attribute(element, 'id') ?? [])),
  ]),
);
const hasClass = (element: Element, name: string) =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);
/** The ids of a page's elements of a class. */
const idsOf = (elements: readonly Element[], name: string) =>
  new Set(elements.filter((element) => hasClass(element, name)).map((element) => attribute(element, 'id')!));
const canonical = pages.get('index.html')!.find((element) => attribute(element, 'rel') === 'canonical')!;
/** Where the site stands: an origin and a folder, with a slash at the end. */
const home = attribute(canonical, 'href')!;
const { origin } = new URL(home);

/**
 * What is wrong with an address.
 * @param from the file that names it
 * @returns nothing for an address of somebody else's and for one that leads to a file
 */
function wrong(address: string, from: string): string[] {
  const url = new URL(address, new URL(from.replace(/(^|\/)index\.html$/, '$1'), home));
  if (url.origin !== origin) return [];
  const told = [`${from} → ${address}`];
  if (!url.href.startsWith(home)) return told;
  const asked = decodeURIComponent(url.href.slice(home.length).replace(/[?#].*$/, ''));
  const file = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  if (!existsSync(path.join(dir, file))) return told;
  const place = decodeURIComponent(url.hash.slice(1));
  return place && !ids.get(file)?.has(place) ? told : [];
}

/** The absolute addresses of the site's origin in a text; a file in words has no other way to name them. */
const absolutes = (text: string): string[] =>
  [...text.matchAll(/https?:\/\/[^\s"'<>\\)`]+/g)]
    .map(([address]) => address.replaceAll('&amp;', '&').replace(/[.,;:!?，。；：、》）]+$/, ''))
    .filter((address) => new URL(address).origin === origin);

const attributes = ['href', 'src', 'poster', 'data', 'action', 'cite'];

describe(`at ${home}`, () => {
  it('every page leads to what there is: links, pictures, scripts, styles and what it says to machines', () => {
    const found: string[] = [];
    let asked = 0;
    for (const [file, elements] of pages)
      for (const element of elements) {
        const named = attributes.flatMap((name) => attribute(element, name) ?? []);
        const sets = (attribute(element, 'srcset') ?? '')
          .split(',')
          .map((part) => part.trim().split(' ')[0]!);
        const told = [
          attribute(element, 'content') ?? '',
          ...(element.tagName === 'script' ? [words(element)] : []),
        ];
        const addresses = [...named, ...sets.filter(Boolean), ...told.flatMap(absolutes)];
        asked += addresses.length;
        found.push(...addresses.flatMap((address) => wrong(address, file)));
        // Nobody else is asked for anything, nor linked from the page.
        const foreign = named.filter((address) => new URL(address, home).origin !== origin);
        found.push(...foreign.map((address) => `${file} → ${address}`));
      }
    expect(asked).toBeGreaterThan(1000);
    expect([...new Set(found)]).toEqual([]);
  });

  it('the share menu knows where each step and graphic is', () => {
    for (const [file, elements] of pages) {
      const script = elements.find((element) => attribute(element, 'data-share') !== undefined);
      if (!script) continue;
      const { paths } = JSON.parse(words(script)) as { paths: Record<string, string> };
      const steps = [...idsOf(elements, 'step')];
      const graphics = [...new Set(elements.flatMap((element) => attribute(element, 'data-graphic') ?? []))];
      expect(Math.min(steps.length, graphics.length)).toBeGreaterThan(1);
      for (const [name, address] of Object.entries(paths))
        for (const one of ['step', 'svg', 'png'].includes(name) ? steps : graphics)
          expect(wrong(address.replace('*', one), file)).toEqual([]);
    }
  });

  it('styles and scripts ask for what there is', () => {
    for (const file of files('{assets,fonts}/**/*.{css,js}')) {
      const text = read(file);
      const asked = file.endsWith('.css')
        ? [...text.matchAll(/url\(["']?([^)"'#]+)["']?\)/g)].map(([, address]) => address!)
        : [...text.matchAll(/(?:from|import)\s*\(?\s*["'`](\.?[./][^"'`]+\.js)["'`]/g)].map(
            ([, one]) => one!,
          );
      expect(asked.flatMap((address) => wrong(address, file))).toEqual([]);
    }
  });

  it('feeds, maps, data and words for machines name addresses that there are', () => {
    const told = files('**/*.{xml,txt,json,csv,svg}');
    expect(told.some((file) => file.startsWith('oembed/'))).toBe(true);
    const found = told.flatMap((file) => absolutes(read(file)).map((address) => [address, file] as const));
    for (const part of ['feed.xml', 'sitemap', 'robots.txt', 'llms.txt', 'readme.txt', 'oembed/', 'image/'])
      expect(
        found.some(([, file]) => file.includes(part)),
        part,
      ).toBe(true);
    expect(found.flatMap(([address, file]) => wrong(address, file))).toEqual([]);
  });

  it('the code on every poster leads to what it shows', async () => {
    const posters = files('poster/**/*.png');
    expect(posters.length).toBeGreaterThan(50);
    const article = pages.get('index.html')!;
    const steps = idsOf(article, 'step');
    const firstOf = new Map(
      article
        .filter((element) => hasClass(element, 'chapter'))
        .map((chapter) => [attribute(chapter, 'id')!, [...idsOf(below(chapter), 'step')][0]!]),
    );
    for (const poster of posters) {
      // Its foot: looking for a code in the whole takes five times as long.
      const picture = sharp(path.join(dir, poster));
      const { width, height } = await picture.metadata();
      const top = Math.round(height * 0.7);
      const { data, info } = await picture
        .extract({ left: 0, top, width, height: height - top })
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const pixels = new Uint8ClampedArray(data);
      const code = jsQR(pixels, info.width, info.height, { inversionAttempts: 'dontInvert' });
      const [, locale, id] = /^poster\/([^/]+)\/([^.]+)/.exec(poster)!;
      const edition = locale === 'en' ? `${home}en/` : home;
      const step = steps.has(id!) ? id : firstOf.get(id!);
      expect(code?.data, poster).toBe(step ? `${edition}s/${step}/` : edition);
      expect(wrong(code!.data, poster), poster).toEqual([]);
    }
  }, 60_000);
});
