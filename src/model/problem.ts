import type { Locale, Localized } from './locale.ts';

/** What is wrong and what to do about it, in both languages, without its place. */
export interface Told {
  /** Names the kind of mistake for programs, as in `data.unknown-id`; it stays the same when the wording changes. */
  readonly code: string;
  /** What was found and what was expected. */
  readonly message: Localized;
  /** What to do. */
  readonly fix?: Localized;
  /** A warning is told and stops nothing; everything else stops the build. */
  readonly severity?: 'warning';
  /** What would mend it, ready to be written or to start from: for the forms of the desk. */
  readonly proposal?: Proposal;
}

/** An entry for the file of corrections, or the first line of a passage that is not written yet. */
export type Proposal = { readonly entry: unknown } | { readonly heading: string };

/** Something an editor has to mend, and where. */
export interface Problem extends Told {
  /** Path from the project's root. */
  readonly file: string;
  /** One-based; absent when the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  /** The path inside the data, as in `claims.advertising.value`. */
  readonly path?: string;
}

/** A text in both languages. */
export const both = (zh: string, en: string): Localized => ({ 'zh-Hans': zh, en });

/** Whether a problem stops the build. */
export const isError = ({ severity }: Problem): boolean => severity !== 'warning';

/** "2 problems found", in an editor's language. */
export function countOf(problems: readonly Problem[], locale: Locale): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const count = (n: number, zh: string, en: string) =>
    n === 0 ? [] : [locale === 'en' ? `${n} ${en}${n === 1 ? '' : 's'}` : `${n}${zh}`];
  return [...count(errors, '个问题', 'problem'), ...count(warnings, '条提醒', 'warning')].join(
    locale === 'en' ? ', ' : '，',
  );
}

/** Everything that is wrong, thrown at once. */
export class Problems extends Error {
  readonly problems: readonly Problem[];
  /** The language in which the editor is told. */
  readonly locale: Locale;
  /** @param locale the language in which to tell the editor; the error's own message is in it too */
  constructor(problems: readonly Problem[], locale: Locale = 'en') {
    super([countOf(problems, locale), ...problems.map((problem) => format(problem, locale))].join('\n\n'));
    this.name = 'Problems';
    this.problems = problems;
    this.locale = locale;
  }
}

/** A problem as a person reads it: place, message, advice. */
export function format(problem: Problem, locale: Locale): string {
  const { file, line, column, path, message, fix } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [
    `${place}${path ? `  ${path}` : ''}`,
    `  ${message[locale]}`,
    ...(fix ? [`  → ${fix[locale]}`] : []),
  ].join('\n');
}
