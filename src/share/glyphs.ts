import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import { oddCharacters } from '../model/characters.ts';
import type { Locale } from '../model/locale.ts';

/**
 * Which faces there are for cards and posters, and what they can draw. They come with the project, never from the
 * machine, so that the same data gives the same bytes everywhere.
 */

const packages = path.join(process.cwd(), 'node_modules/@expo-google-fonts');
const files = {
  'Noto Serif SC Black': 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  'Noto Sans SC': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'Noto Sans SC Bold': 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'Source Serif 4 Black': 'source-serif-4/900Black/SourceSerif4_900Black.ttf',
  'Source Sans 3': 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'Source Sans 3 Bold': 'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
} as const;
export type Face = keyof typeof files;

/**
 * The families that drawings name, by language. The Latin letters of the Chinese faces are those of the Source
 * faces, but their quotation marks are as wide as a Han character: English has faces of its own.
 */
export const families: Record<Locale, { readonly headline: Face; readonly text: Face }> = {
  'zh-Hans': { headline: 'Noto Serif SC Black', text: 'Noto Sans SC' },
  en: { headline: 'Source Serif 4 Black', text: 'Source Sans 3' },
};
/** A bold cut. */
export const isBold = (face: Face): boolean => face.endsWith(' Bold');

/** Where the renderer finds a character that the language's own face lacks. */
export const fallback: Record<Locale, readonly Face[]> = {
  'zh-Hans': ['Noto Sans SC', 'Noto Sans SC Bold'],
  en: ['Source Sans 3', 'Source Sans 3 Bold', 'Noto Sans SC', 'Noto Sans SC Bold'],
};

const read = new Map<Face, Promise<Buffer>>();
/** A face, whole. */
export const bytesOf = (face: Face): Promise<Buffer> => {
  if (!read.has(face)) read.set(face, readFile(path.join(packages, files[face])));
  return read.get(face)!;
};
const opened = new Map<Face, Promise<Font>>();
const fontOf = (face: Face): Promise<Font> => {
  if (!opened.has(face))
    opened.set(
      face,
      bytesOf(face).then((bytes) => create(bytes) as Font),
    );
  return opened.get(face)!;
};

/** The characters of a text that a face can draw, and those it cannot. */
export async function divide(
  face: Face,
  text: Iterable<string>,
): Promise<{ has: string[]; lacks: string[] }> {
  const font = await fontOf(face);
  const has: string[] = [];
  const lacks: string[] = [];
  for (const character of new Set(text))
    (font.hasGlyphForCodePoint(character.codePointAt(0)!) ? has : lacks).push(character);
  return { has, lacks };
}

/** The width of a line in a face, in the unit of its size. */
export async function advance(face: Face, text: string, size: number): Promise<number> {
  const font = await fontOf(face);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}

/** The characters that no face has in which a language's cards and posters are drawn: the renderer leaves them out. */
export async function lacking(locale: Locale, text: Iterable<string>): Promise<string[]> {
  // Line breaks are not drawn, and of what nobody sees the check tells by itself.
  let rest = [...new Set(text)].filter((one) => !/\p{Cc}/u.test(one) && !oddCharacters(one).length);
  // The bold cut of a face holds what its regular one does; what both lack goes on to the next.
  for (const face of fallback[locale].filter(isBold)) rest = (await divide(face, rest)).lacks;
  return rest;
}
