import { edition, type Edition } from '../model/edition.ts';
import type { Locale } from '../model/locale.ts';
import type { Problem } from '../model/problem.ts';
import type { Story } from '../model/story.ts';
import { active } from '../stories/index.ts';
import { inspect, load } from '../stories/load.ts';

const made = new Map<Locale, Promise<Edition>>();
let story: Promise<Story> | undefined;

/** The story; read once in a build and, while editing, once for each change. */
export const storyNow = (): Promise<Story> => (story ??= load(active));

/** The story in one language; computed once in a build and, while editing, once for each change. */
export function editionOf(locale: Locale): Promise<Edition> {
  const found = made.get(locale) ?? storyNow().then((read) => edition(read, locale));
  made.set(locale, found);
  return found;
}

/**
 * While editing: reads data and words again, for the pages that are made from now on.
 * @returns what is wrong with them, and what is only to be looked at
 */
export async function reread(): Promise<readonly Problem[]> {
  const { story: read, problems } = await inspect(active);
  made.clear();
  story = read && Promise.resolve(read);
  return problems;
}
