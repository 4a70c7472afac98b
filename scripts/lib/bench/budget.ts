import { readFileSync } from 'node:fs';
import type { PageBytes } from './bytes.ts';

/**
 * What a page of the article may cost at most, by what is counted: bytes and counts, never times. The scripts, which
 * no edit to the story changes, are held close to what they are; the document may grow with its words.
 */
export type Budget = Partial<Record<keyof PageBytes, number>>;

export const budgetFile = 'bench/budget.json';

const known: readonly (keyof PageBytes)[] = [
  'html',
  'htmlRaw',
  'css',
  'js',
  'font',
  'firstView',
  'opening',
  'firstScreen',
  'scripts',
  'stylesheets',
  'elements',
];

/**
 * Reads the budget.
 * @throws Error naming each entry that is no whole number or that nothing counts
 */
export function readBudget(text = readFileSync(budgetFile, 'utf8')): Budget {
  const budget = JSON.parse(text) as Record<string, unknown>;
  const wrong = Object.entries(budget).flatMap(([name, limit]) => {
    if (!known.includes(name as keyof PageBytes))
      return [`"${name}" is not counted; expected one of ${known.join(', ')}`];
    return Number.isInteger(limit) && (limit as number) > 0
      ? []
      : [`"${name}" is ${JSON.stringify(limit)}; expected a whole number of bytes or pieces`];
  });
  if (wrong.length) throw new Error(`${budgetFile}: ${wrong.join('; ')}`);
  return budget as Budget;
}

/** What of a page is over the budget, each as a sentence. */
export const over = (found: PageBytes, budget: Budget): string[] =>
  Object.entries(budget).flatMap(([name, limit]) => {
    const value = found[name as keyof PageBytes];
    return value > limit
      ? [`${name} is ${value}, the budget ${limit}: make it lighter, or raise ${budgetFile} and say why`]
      : [];
  });
