import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import type { Locale } from '../model/locale.ts';

/**
 * The faces of cards and posters. They come with the project, never from the machine, so that the same data gives
 * the same bytes everywhere; each is cut down to the characters that are drawn.
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
type Face = keyof typeof files;

/**
 * The families that drawings name, by language. The Latin letters of the Chinese faces are those of the Source
 * faces, but their quotation marks are as wide as a Han character: English has faces of its own.
 */
export const families: Record<Locale, { readonly headline: Face; readonly text: Face }> = {
  'zh-Hans': { headline: 'Noto Serif SC Black', text: 'Noto Sans SC' },
  en: { headline: 'Source Serif 4 Black', text: 'Source Sans 3' },
};
/** Where the renderer finds a character that the language's own face lacks. */
const fallback: Record<Locale, readonly Face[]> = {
  'zh-Hans': ['Noto Sans SC', 'Noto Sans SC Bold'],
  en: ['Source Sans 3', 'Source Sans 3 Bold', 'Noto Sans SC', 'Noto Sans SC Bold'],
};

const folder = '.cache/share';
const read = new Map<Face, Promise<Buffer>>();
const bytesOf = (face: Face): Promise<Buffer> => {
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
async function divide(face: Face, text: Iterable<string>): Promise<{ has: string[]; lacks: string[] }> {
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

async function cut(face: Face, characters: readonly string[]): Promise<string> {
  const text = [...characters].sort().join('');
  const name = createHash('sha256').update(`${face} ${text}`).digest('hex').slice(0, 16);
  const file = path.join(folder, `${name}.ttf`);
  if (!existsSync(file)) {
    const bytes = await subsetFont(await bytesOf(face), text, { targetFormat: 'sfnt' });
    // Renamed when complete, so that a build that is killed leaves no half a font behind.
    await writeFile(`${file}.${process.pid}`, bytes);
    await rename(`${file}.${process.pid}`, file);
  }
  return path.resolve(file);
}

/**
 * The faces of a language cut down to the characters that will be drawn, as files for the renderer.
 * @throws Error naming the characters that no face has: a renderer leaves them out without a word
 */
export async function cutFaces(locale: Locale, texts: readonly string[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const characters = [...new Set(texts.join(''))].filter((character) => !/\p{Cc}/u.test(character));
  const { headline, text } = families[locale];
  const cuts = new Map<Face, string[]>();
  const headlines = await divide(headline, characters);
  cuts.set(headline, headlines.has);
  let rest = characters;
  for (const face of new Set([text, ...fallback[locale]])) {
    const bold = face.endsWith(' Bold');
    const { has, lacks } = await divide(face, rest);
    if (has.length) cuts.set(face, has);
    // The bold cut of a face holds what its regular one does; what both lack goes on to the next.
    if (bold) rest = lacks;
  }
  if (rest.length)
    throw new Error(`No face of the cards has a glyph for ${rest.join(' ')}; replace the character.`);
  return Promise.all([...cuts].map(([face, has]) => cut(face, has)));
}
