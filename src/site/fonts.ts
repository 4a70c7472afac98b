import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { labels as counterWords } from '../interactive/counter/words.ts';
import type { Edition } from '../model/edition.ts';
import { writtenIn, type Locale, type Published } from '../model/locale.ts';
import { say as wordings } from '../model/say.ts';
import { editionOf, printFor } from './editions.ts';
import { ui } from './ui.ts';

/**
 * The headline face, cut down at build to the glyphs of the headlines: those of the opening screen, few enough to
 * stand in the page itself, the rest in a file that the browser fetches when a headline that needs it comes near.
 */

const packages = path.join(process.cwd(), 'node_modules/@expo-google-fonts');
const serif = path.join(packages, 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf');
/** The face of Latin letters and figures in graphics, by which English labels are measured (text.ts). */
const labels = {
  regular: path.join(packages, 'source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  bold: path.join(packages, 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
};
const latin =
  Array.from({ length: 0x7e - 0x20 }, (_, i) => String.fromCodePoint(0x21 + i)).join('') + ' ·–—…→';
/** In Chinese the curly quotes are Han-wide and come from the Chinese face. */
const labelCharacters: Record<Locale, string> = { 'zh-Hans': latin, en: `${latin}‘’“”é` };

/** What browsers use of a face here; its small capitals and old-style figures would be most of the file. */
const keepFeatures = ['kern', 'mark', 'ccmp', 'locl', 'calt', 'palt', 'halt', 'chws'];

export interface FontFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** The characters as a CSS unicode-range; empty where any may be asked of it. */
  readonly range: string;
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
export const fontAddress = (name: string): string => `${base}/fonts/${name}`;

async function charactersOf(edition: Edition): Promise<{ opening: Set<string>; rest: Set<string> }> {
  const print = await printFor(edition.tag);
  const opening = new Set(print(edition.title + ui.siteName[edition.locale]));
  const headlines = edition.sections.flatMap((section) => [
    section.title,
    ...section.blocks.flatMap((block) => block.steps.map((step) => step.title)),
  ]);
  const words = [
    ...headlines,
    ...(edition.sections.some(({ counter }) => counter)
      ? [wordings[edition.locale].pick(counterWords.title)]
      : []),
    edition.notes.title,
    ...edition.notes.parts.map((part) => part.title),
    ui.notFound[edition.locale],
    ...(edition.corrections.length ? [ui.corrections[edition.locale]] : []),
  ];
  const rest = new Set([...print(words.join('\n'))].filter((char) => char !== '\n' && !opening.has(char)));
  return { opening, rest };
}

const files = new Map<string, Promise<FontFile>>();

/** A face with these characters alone; cut once for the same characters, also while editing. */
function cut(face: string, characters: Iterable<string>, label: string): Promise<FontFile> {
  const text = [...new Set(characters)].sort().join('');
  const key = `${label} ${text}`;
  if (!files.has(key)) files.set(key, cutNow(face, text, label));
  return files.get(key)!;
}

/** Code points in rising order as a CSS unicode-range. */
function rangeOf(points: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}

async function cutNow(face: string, text: string, label: string): Promise<FontFile> {
  const bytes = await subsetFont(await readFile(face), text, { targetFormat: 'woff2', keepFeatures });
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const range = rangeOf([...text].map((char) => char.codePointAt(0)!));
  // While editing, an address that stays: the server knows only those of its start.
  return { name: import.meta.env.DEV ? `${label}.woff2` : `${label}.${hash}.woff2`, bytes, range };
}

interface Fonts {
  readonly opening: FontFile;
  readonly rest: FontFile;
  readonly regular: FontFile;
  readonly bold: FontFile;
}
const made = new Map<Published, Promise<Fonts>>();

/** The font files of an edition. */
export function fontsOf(tag: Published): Promise<Fonts> {
  if (!made.has(tag) || import.meta.env.DEV)
    made.set(
      tag,
      editionOf(tag).then(async (edition) => {
        const { opening, rest } = await charactersOf(edition);
        return {
          opening: await cut(serif, opening, `opening-${tag}`),
          rest: await cut(serif, rest, `headlines-${tag}`),
          regular: await cut(labels.regular, labelCharacters[writtenIn(tag)], `labels-${tag}`),
          bold: await cut(labels.bold, labelCharacters[writtenIn(tag)], `labels-bold-${tag}`),
        };
      }),
    );
  return made.get(tag)!;
}

const rule = (family: string, file: FontFile, weight: string, display: string, at = fontAddress(file.name)) =>
  `@font-face{font-family:${family};font-weight:${weight};font-display:${display};src:url(${at}) format("woff2")${file.range && `;unicode-range:${file.range}`}}`;

/** The face of the opening's headline, in a file or in the stylesheet itself. */
const opening = ({ opening }: Fonts, at?: string): string => rule('Headline', opening, '900', 'swap', at);

/** Until the labels' face is there, or where it never comes: a face of every system, made about as narrow (text.ts). */
const fallback =
  '@font-face{font-family:Narrowed;src:local("Arial"),local("Roboto"),local("Helvetica"),local("Liberation Sans");size-adjust:90%;unicode-range:U+20-7E}';

/**
 * The other faces. Headlines further down keep the fallback rather than shift when theirs is late; theirs has a name
 * of its own that stands behind the opening's, so that it need not list its characters.
 */
const later = ({ rest, regular, bold }: Fonts): string[] => [
  rule('"Headline Rest"', { ...rest, range: '' }, '900', 'optional'),
  rule('Labels', regular, '400', 'swap'),
  rule('Labels', bold, '600 700', 'swap'),
  fallback,
];

/**
 * The rules of all faces, as they stand in the page, the opening's with its face: the first paint needs both, and a
 * file would come a request later, when browsers have already drawn the headline in another. Rules that came later
 * would make browsers lay out again all that they have laid out by then.
 */
export async function facesInPage(tag: Published): Promise<string> {
  const fonts = await fontsOf(tag);
  const data = `data:font/woff2;base64,${fonts.opening.bytes.toString('base64')}`;
  return [opening(fonts, data), ...later(fonts)].join('');
}

/** The stylesheet that declares all faces, under a name that changes with it; while editing under one that stays. */
export async function lastingFontCss(tag: Published): Promise<{ name: string; css: string }> {
  const fonts = await fontsOf(tag);
  const css = [opening(fonts), ...later(fonts), ''].join('\n');
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 10);
  return { name: `${tag}${import.meta.env.DEV ? '' : `.${hash}`}.css`, css };
}
