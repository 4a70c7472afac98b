import { edition, type Edition } from '../model/edition.ts';
import type { Locale } from '../model/locale.ts';
import { active } from '../stories/index.ts';
import { load } from '../stories/load.ts';

const made = new Map<Locale, Promise<Edition>>();

/** The story in one language; computed once in a build, and anew for each request while editing. */
export function editionOf(locale: Locale): Promise<Edition> {
  if (import.meta.env.DEV) return load(active).then((story) => edition(story, locale));
  if (!made.has(locale))
    made.set(
      locale,
      load(active).then((story) => edition(story, locale)),
    );
  return made.get(locale)!;
}
