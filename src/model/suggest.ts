import { distance } from 'fastest-levenshtein';

/** "Did you mean …?" with the nearest of the names, or what there is to choose from. */
export function suggest(found: string, names: readonly string[]): string {
  const [nearest] = [...names].sort((a, b) => distance(found, a) - distance(found, b));
  if (nearest !== undefined && distance(found, nearest) <= Math.max(2, found.length / 3))
    return `Did you mean "${nearest}"?`;
  return names.length ? `Choose one of: ${names.join(', ')}` : 'None is declared yet';
}
