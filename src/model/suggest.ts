import { distance } from 'fastest-levenshtein';
import type { Localized } from './locale.ts';
import { both } from './problem.ts';

/** So many names are still read; more are a list that nobody reads. */
const readable = 24;

/**
 * The name that was probably meant, if one is near enough.
 * @param most how many characters may be wrong
 */
export function nearest(
  found: string,
  names: readonly string[],
  most = Math.max(2, found.length / 3),
): string | undefined {
  const [first] = [...names].sort((a, b) => distance(found, a) - distance(found, b));
  return first !== undefined && distance(found, first) <= most ? first : undefined;
}

/**
 * As `suggest`, for paths such as `deal:claims.maybe.hedge`: one that is misspelt, or what stands beside it. Far from
 * it there is much of the same shape, and to follow that would print another's name.
 */
export function suggestBeside(found: string, paths: readonly string[]): Localized {
  const meant = nearest(found, paths, 3);
  if (meant !== undefined) return didYouMean(meant);
  for (let up = found; /[.:]/.test(up);) {
    up = up.replace(/[.:][^.:]*$/, '');
    const beside = paths.filter((path) => path.startsWith(`${up}.`) || path.startsWith(`${up}:`));
    if (beside.length) return choose(beside);
  }
  return choose(paths);
}

const didYouMean = (meant: string): Localized => both(`是不是“${meant}”？`, `Did you mean "${meant}"?`);

function choose(names: readonly string[]): Localized {
  if (names.length === 0) return both('目前还没有可选的名字', 'None is declared yet');
  const list = names.slice(0, readable).join(', ') + (names.length > readable ? ', …' : '');
  return both(`可选：${list}`, `Choose one of: ${list}`);
}

/** "Did you mean …?" with the nearest of the names, or what there is to choose from. */
export function suggest(found: string, names: readonly string[]): Localized {
  const meant = nearest(found, names);
  return meant !== undefined ? didYouMean(meant) : choose(names);
}
