import { checkMoved, moved as movedSchema, type Moved } from '../model/moved.ts';
import { checkJson } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { standsFor, type Place } from './overlay.ts';
import { readPart } from './past.ts';
import { dataFolder } from './read.ts';

/**
 * Reads where steps that were published under another id are told now. A story may have no such file.
 * @param steps the story's step ids
 */
export async function readMoved(
  slug: string,
  place: Place,
  steps: readonly string[],
): Promise<{ moved: Moved; problems: Problem[] }> {
  const file = standsFor(place, `${dataFolder(slug)}/moved.json`);
  const { data, json, problems } = await readPart(place.root, file, (read) => checkJson(read, movedSchema));
  if (!data || !json) return { moved: {}, problems };
  const found = checkMoved(data.moved, steps).map(({ old, ...told }): Problem => {
    const path = ['moved', old];
    return { file, ...json.at(path), path: path.join('.'), ...told };
  });
  return { moved: data.moved, problems: [...problems, ...found] };
}
