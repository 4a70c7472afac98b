import { edition, type Edition, type EditionStep } from '../model/edition.ts';
import type { Published } from '../model/locale.ts';
import type { Problem } from '../model/problem.ts';
import type { Story } from '../model/story.ts';
import { active } from '../stories/index.ts';
import { inspect, load } from '../stories/load.ts';
import { converter, traditional } from './traditional.ts';

const made = new Map<Published, Promise<Edition>>();
let story: Promise<Story> | undefined;

/** The story; read once in a build and, while editing, once for each change. */
export const storyNow = (): Promise<Story> => (story ??= load(active));

/** The story in one edition; computed once in a build and, while editing, once for each change. */
export function editionOf(tag: Published): Promise<Edition> {
  const found = made.get(tag) ?? make(tag);
  made.set(tag, found);
  return found;
}

const make = async (tag: Published): Promise<Edition> =>
  tag === 'zh-Hant'
    ? traditional(await editionOf('zh-Hans'), await printFor(tag))
    : edition(await storyNow(), tag);

/** How an edition prints what is written for it: as it stands, or converted to traditional Chinese, once. */
export const printFor = async (tag: Published): Promise<(text: string) => string> =>
  tag === 'zh-Hant' ? converter((await storyNow()).glossary) : (text) => text;

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
