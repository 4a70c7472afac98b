import { distance } from 'fastest-levenshtein';
import type { Localized } from './locale.ts';
import { both } from './problem.ts';

/** So many names are still read; more are a list that nobody reads. */
const readable = 24;

/** The name that was probably meant, if one is near enough. */
export function nearest(found: string, names: readonly string[]): string | undefined {
  const [first] = [...names].sort((a, b) => distance(found, a) - distance(found, b));
  return first !== undefined && distance(found, first) <= Math.max(2, found.length / 3) ? first : undefined;
}

/** "Did you mean …?" with the nearest of the names, or what there is to choose from. */
export function suggest(found: string, names: readonly string[]): Localized {
  const meant = nearest(found, names);
  if (meant !== undefined) return both(`是不是“${meant}”？`, `Did you mean "${meant}"?`);
  if (names.length === 0) return both('目前还没有可选的名字', 'None is declared yet');
  const list = names.slice(0, readable).join(', ') + (names.length > readable ? ', …' : '');
  return both(`可选：${list}`, `Choose one of: ${list}`);
}
