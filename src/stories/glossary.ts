import { Locale, Trie } from 'opencc-js/t2cn';
import { checkGlossary, glossary as glossarySchema, wordsIn, type Glossary } from '../model/glossary.ts';
import { checkJson } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { standsFor, type Place } from './overlay.ts';
import { readPart } from './past.ts';
import { dataFolder } from './read.ts';

/** The way back, for the check alone: Taiwan's forms to the common ones, and those to simplified characters. */
const [common, simplified] = [Locale.from['tw']![0]!, Locale.to['cn']![0]!].map((tables) => {
  const characters = new Trie();
  characters.loadDictGroup(tables);
  return (text: string) => characters.convert(text);
}) as [(text: string) => string, (text: string) => string];

/** Reads what the converter to traditional Chinese is told. A story may have no such file. */
export async function readGlossary(
  slug: string,
  place: Place,
): Promise<{ glossary: Glossary; problems: Problem[] }> {
  const file = standsFor(place, `${dataFolder(slug)}/glossary.json`);
  const { json, problems } = await readPart(place.root, file, (read) => checkJson(read, glossarySchema));
  if (!json) return { glossary: {}, problems };
  const words = wordsIn(json.value);
  const found = checkGlossary(words, (text) => simplified(common(text))).map(({ word, ...told }): Problem => {
    const path = ['zh-Hant', word];
    return { file, ...json.at(path), path: path.join('.'), ...told };
  });
  return { glossary: words, problems: [...problems, ...found] };
}
