import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Locale } from '../model/locale.ts';
import { bytesOf, divide, fallback, families, isBold, lacking, type Face } from './glyphs.ts';

/** The faces of cards and posters as files, each cut down to the characters that are drawn. */

const folder = '.cache/share';

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
 * @throws Error naming the characters that no face has: a renderer leaves them out without a word; the check tells
 *   them first, with their place
 */
export async function cutFaces(locale: Locale, texts: readonly string[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const characters = [...new Set(texts.join(''))].filter((character) => !/\p{Cc}/u.test(character));
  const missing = await lacking(locale, characters);
  if (missing.length) throw new Error(`No face of the cards has a glyph for ${missing.join(' ')}.`);
  const { headline, text } = families[locale];
  const cuts = new Map<Face, string[]>();
  const headlines = await divide(headline, characters);
  cuts.set(headline, headlines.has);
  let rest = characters;
  for (const face of new Set([text, ...fallback[locale]])) {
    const { has, lacks } = await divide(face, rest);
    if (has.length) cuts.set(face, has);
    // The bold cut of a face holds what its regular one does; what both lack goes on to the next.
    if (isBold(face)) rest = lacks;
  }
  return Promise.all([...cuts].map(([face, has]) => cut(face, has)));
}
