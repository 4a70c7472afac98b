import { readFileSync, rmSync } from 'node:fs';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { edition } from '../model/edition.ts';
import { locales, type Locale } from '../model/locale.ts';
import { active } from '../stories/index.ts';
import { load } from '../stories/load.ts';
import { card, cardSize } from './card.ts';
import { cutFaces } from './faces.ts';
import { advance, families } from './glyphs.ts';
import { drawingId, toPng } from './png.ts';
import { poster, posterSize } from './poster.ts';
import { headline } from '../graphics/headline.ts';
import { wordsOf, type Telling } from './sheet.ts';

const story = await load(active);
const editions = { 'zh-Hans': edition(story, 'zh-Hans'), en: edition(story, 'en') };
const stepsOf = (locale: Locale) =>
  editions[locale].sections.flatMap((section) => section.blocks.flatMap((block) => block.steps));

const telling = (locale: Locale, more: Partial<Telling> = {}): Telling => {
  const step = stepsOf(locale).find(({ id }) => id === 'on-the-table')!;
  return {
    locale,
    siteName: locale === 'en' ? 'Traffic or Trade' : '流量还是交易',
    kicker: 'A chapter',
    title: step.title,
    statuses: [{ id: 'negotiating', word: locale === 'en' ? 'Under negotiation' : '谈判中' }],
    source: 'A source',
    layout: step.layouts.compact,
    alt: step.alt,
    ...more,
  };
};
const facesFor =
  (locale: Locale, ...svgs: string[]) =>
  () =>
    cutFaces(locale, svgs.map(wordsOf));

describe.each(locales)('a headline in %s', (locale) => {
  const room = { width: 500, height: 300, size: 72, smallest: 34 };
  it('stays inside its room, by the real widths of its face', async () => {
    for (const { title } of stepsOf(locale)) {
      const { lines, size, leading } = headline(title, locale, room)!;
      expect(lines.length * size * leading).toBeLessThanOrEqual(room.height);
      for (const line of lines)
        expect(await advance(families[locale].headline, line, size), line).toBeLessThanOrEqual(room.width);
      expect(lines.join(locale === 'en' ? ' ' : '').replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
    }
  });
});

it('breaks a Chinese headline at its clauses, and never inside an amount', () => {
  const room = { width: 500, height: 300, size: 72, smallest: 34 };
  expect(headline('罗永浩团队说：同一个量级', 'zh-Hans', room)!.lines).toEqual([
    '罗永浩团队说：',
    '同一个量级',
  ]);
  for (let width = 200; width < 700; width += 20) {
    const { lines } = headline('这一份200亿元级的年框还在谈', 'zh-Hans', { ...room, width, smallest: 20 })!;
    expect(
      lines.some((line) => line.includes('200亿元级')),
      lines.join('/'),
    ).toBe(true);
  }
});

it('breaks an English headline never inside an amount, nor after a hyphen', () => {
  const room = { width: 500, height: 600, size: 72, smallest: 20 };
  const title = 'RMB 6 billion of advertising and RMB 1.5 million of e-commerce is no zero-sum game';
  for (let width = 320; width < 900; width += 20) {
    const told = headline(title, 'en', { ...room, width })!.lines.join('/');
    for (const part of ['RMB 6 billion', 'RMB 1.5 million', 'e-commerce', 'zero-sum'])
      expect(told).toContain(part);
  }
});

it('refuses a headline that is too long, rather than cut it', () => {
  expect(() => card(telling('en', { title: 'An endless headline '.repeat(20) }))).toThrow(/too long/);
});

it('shows labels from data as text, never as markup', () => {
  const svg = card(telling('en', { title: '<script>alert(1)</script> & "more"', kicker: '</text><b>' }));
  expect(svg).not.toMatch(/<script|<b>/);
  expect(wordsOf(svg)).toContain('<script>');
});

it('says which characters no face has', async () => {
  await expect(cutFaces('en', ['plain words and \u{1F600}'])).rejects.toThrow('\u{1F600}');
  await expect(cutFaces('en', ['English with 汉字 in it'])).resolves.toHaveLength(5);
});

it('knows the faces of the same characters again, and cuts anew what is gone', async () => {
  const files = await cutFaces('en', ['what no card says: 汉字 zyx']);
  const first = files.map((file) => readFileSync(file));
  expect(await cutFaces('en', ['汉字 zyx: what no card says'])).toEqual(files);
  rmSync(files[1]!);
  expect(await cutFaces('en', ['what no card says: 汉字 zyx'])).toEqual(files);
  expect(files.map((file) => readFileSync(file))).toEqual(first);
});

describe.each(locales)('drawn in %s', (locale) => {
  it('is a light PNG of the size that previews ask for, the same bytes each time', async () => {
    const svg = card(telling(locale));
    const faces = facesFor(locale, svg);
    const png = await toPng(svg, faces);
    const { width, height, format } = await sharp(png).metadata();
    expect({ width, height, format }).toEqual({ ...cardSize, format: 'png' });
    expect(png.length).toBeLessThan(100_000);
    expect(drawingId(svg)).toBe(drawingId(card(telling(locale))));
    expect(drawingId(svg)).not.toBe(drawingId(card(telling(locale, { kicker: 'Another' }))));
  });

  it('draws every glyph: a card with other words has other pixels', async () => {
    const one = card(telling(locale));
    const other = card(telling(locale, { source: 'Another source' }));
    const faces = facesFor(locale, one, other);
    expect((await toPng(one, faces)).equals(await toPng(other, faces))).toBe(false);
  });

  it('carries a code on its poster that leads to the address', async () => {
    const address = 'https://example.org/a/folder/s/on-the-table/';
    const svg = poster(telling(locale), address, 'Scan');
    const png = sharp(await toPng(svg, facesFor(locale, svg)));
    const { data, info } = await png.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject(posterSize);
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
  });
});
