import type { Locale } from '../model/locale.ts';
import type { Problem } from '../model/problem.ts';
import type { Item } from './items.ts';
import { words } from './words.ts';

/** A path inside an item's value. */
export type FieldPath = (string | number)[];

/** A problem at a field of an item; the empty path is the item as a whole. */
export interface FieldProblem {
  readonly path: FieldPath;
  readonly problem: Problem;
}

const keysOf = ({ path }: Problem): string[] => (path === undefined || path === '' ? [] : path.split('.'));

/** Whether a problem lies in an item, or at the very place where it should be. */
export const concerns = (problem: Problem, { file, path }: Pick<Item, 'file' | 'path'>): boolean => {
  if (problem.file !== file) return false;
  const keys = keysOf(problem);
  return keys.length >= path.length && path.every((key, i) => String(key) === keys[i]);
};

/** The problems of an item, each with the deepest field that the item really has; a field that is missing is told too. */
export function problemsIn(
  item: Pick<Item, 'file' | 'path' | 'value'>,
  problems: readonly Problem[],
): FieldProblem[] {
  return problems
    .filter((problem) => concerns(problem, item))
    .map((problem) => {
      let value: unknown = item.value;
      const path = keysOf(problem)
        .slice(item.path.length)
        .map((key): string | number => {
          const step = Array.isArray(value) && /^\d+$/.test(key) ? Number(key) : key;
          value =
            value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
          return step;
        });
      return { path, problem };
    });
}

/** What to do about a problem at the desk, if anything: an entry to be written has a form of its own, not JSON to paste. */
export const adviceOn = ({ fix, proposal }: Problem, locale: Locale): string[] =>
  proposal && 'entry' in proposal ? [words[locale].entryOwed] : fix ? [fix[locale]] : [];

/** The problems of a passage: those between its first line and the next passage's. */
export const problemsAt = (
  { file, line, until }: { readonly file: string; readonly line: number; readonly until: number },
  problems: readonly Problem[],
): Problem[] =>
  problems.filter(
    (problem) => problem.file === file && (problem.line ?? 1) >= line && (problem.line ?? 1) < until,
  );

/** The steps whose passages cite a claim, in the article's order. */
export function stepsCiting(
  claim: string,
  blocks: readonly { readonly id: string; readonly text: string }[],
): string[] {
  const written = new RegExp(`\\{[~^]?${claim.replaceAll('.', '\\.')}\\}`);
  return [...new Set(blocks.filter(({ text }) => written.test(text)).map(({ id }) => id))];
}
