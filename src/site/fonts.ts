import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Edition } from '../model/edition.ts';
import type { Locale } from '../model/locale.ts';
import { editionOf } from './editions.ts';
import { ui } from './ui.ts';

/**
 * The headline face, cut down at build to the glyphs of the headlines: those of the opening screen in a small file
 * that is fetched at once, the rest in one that the browser fetches when a headline that needs it comes near.
 */

const face = path.join(process.cwd(), 'node_modules/@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf');

export interface FontFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** The characters as a CSS unicode-range. */
  readonly range: string;
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
export const fontAddress = (name: string): string => `${base}/fonts/${name}`;

function charactersOf(edition: Edition): { opening: Set<string>; rest: Set<string> } {
  const opening = new Set(edition.title + ui.siteName[edition.locale]);
  const headlines = edition.sections.flatMap((section) => [
    section.title,
    ...section.blocks.flatMap((block) => block.steps.map((step) => step.title)),
  ]);
  const words = [...headlines, edition.notes.title, ...edition.notes.parts.map((part) => part.title), ui.notFound[edition.locale]];
  const rest = new Set([...words.join('')].filter((char) => !opening.has(char)));
  return { opening, rest };
}

async function cut(characters: Set<string>, label: string): Promise<FontFile> {
  const text = [...characters].sort().join('');
  const bytes = await subsetFont(await readFile(face), text, { targetFormat: 'woff2' });
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const range = [...text].map((char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase()}`).join(',');
  return { name: `${label}.${hash}.woff2`, bytes, range };
}

const made = new Map<Locale, Promise<{ opening: FontFile; rest: FontFile }>>();

/** The two files of an edition. */
export function fontsOf(locale: Locale): Promise<{ opening: FontFile; rest: FontFile }> {
  if (!made.has(locale) || import.meta.env.DEV)
    made.set(
      locale,
      editionOf(locale).then(async (edition) => {
        const { opening, rest } = charactersOf(edition);
        return { opening: await cut(opening, `opening-${locale}`), rest: await cut(rest, `headlines-${locale}`) };
      }),
    );
  return made.get(locale)!;
}

/** The stylesheet that declares both. Headlines further down keep the fallback rather than shift when late. */
export async function fontCss(locale: Locale): Promise<string> {
  const { opening, rest } = await fontsOf(locale);
  const rule = (file: FontFile, display: string) =>
    `@font-face{font-family:Headline;font-weight:900;font-display:${display};src:url(${fontAddress(file.name)}) format("woff2");unicode-range:${file.range}}`;
  return `${rule(opening, 'swap')}\n${rule(rest, 'optional')}\n`;
}
