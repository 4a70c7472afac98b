import { glossary as glossarySchema, type Glossary } from '../model/glossary.ts';
import { checkJson } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { standsFor, type Place } from './overlay.ts';
import { readPart } from './past.ts';
import { dataFolder } from './read.ts';

/** Reads what the converter to traditional Chinese is told. A story may have no such file. */
export async function readGlossary(
  slug: string,
  place: Place,
): Promise<{ glossary: Glossary; problems: Problem[] }> {
  const file = standsFor(place, `${dataFolder(slug)}/glossary.json`);
  const { data, problems } = await readPart(place.root, file, (read) => checkJson(read, glossarySchema));
  return { glossary: data?.['zh-Hant'] ?? {}, problems };
}
