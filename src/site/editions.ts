import { edition, type Edition, type EditionStep } from '../model/edition.ts';
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

/** An edition's steps, in the order in which they are told. */
export const stepsOf = (of: Edition): EditionStep[] =>
  of.sections.flatMap((section) => section.blocks.flatMap((block) => block.steps));

/**
 * While editing: reads data and words again, for the pages that are made from now on. A story that only owes its
 * readers a word on what has changed is shown already.
 * @returns what is wrong with them, and what is only to be looked at; whether there are pages all the same
 */
export async function reread(): Promise<{ problems: readonly Problem[]; waits: boolean }> {
  const { story: sound, waiting, problems } = await inspect(active);
  const read = sound ?? waiting;
  made.clear();
  story = read && Promise.resolve(read);
  return { problems, waits: waiting !== undefined };
}
