import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Locale } from '../model/locale.ts';
import { bytesOf, divide, fallback, families, isBold, lacking, type Face } from './glyphs.ts';
import { keep } from './keep.ts';

/** The faces of cards and posters as files, each cut down to the characters that are drawn. */

const folder = '.cache/share';

/** What the cache calls something that is made of a set of characters. */
const nameOf = (what: string, characters: string): string =>
  createHash('sha256').update(`${what} ${characters}`).digest('hex').slice(0, 16);

async function cut(face: Face, characters: readonly string[]): Promise<string> {
  const text = [...characters].sort().join('');
  const name = `${nameOf(face, text)}.ttf`;
  const file = path.join(folder, name);
  if (!existsSync(file))
    await keep(file, await subsetFont(await bytesOf(face), text, { targetFormat: 'sfnt' }));
  return name;
}

/** The cuts that were made of the same characters before, if all are there: no face has to be opened for them. */
async function known(list: string): Promise<string[] | undefined> {
  const names = await readFile(list, 'utf8').catch(() => '');
  const cuts = names.split('\n').filter(Boolean);
  return cuts.length && cuts.every((name) => existsSync(path.join(folder, name))) ? cuts : undefined;
}

/**
 * The faces of a language cut down to the characters that will be drawn, as files for the renderer.
 * @throws Error naming the characters that no face has: a renderer leaves them out without a word; the check tells
 *   them first, with their place
 */
export async function cutFaces(locale: Locale, texts: readonly string[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const characters = [...new Set(texts.join(''))].filter((character) => !/\p{Cc}/u.test(character));
  const inFolder = (cuts: readonly string[]) => cuts.map((name) => path.resolve(folder, name));
  const of = JSON.stringify([families[locale], fallback[locale]]);
  const list = path.join(folder, `${nameOf(of, [...characters].sort().join(''))}.txt`);
  const before = await known(list);
  if (before) return inFolder(before);
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
  const made = await Promise.all([...cuts].map(([face, has]) => cut(face, has)));
  await keep(list, made.join('\n'));
  return inFolder(made);
}
