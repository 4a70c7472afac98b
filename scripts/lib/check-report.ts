import type { Locale } from '../../src/model/locale.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Story } from '../../src/model/story.ts';
import { commandLine, languageOf } from './report.ts';

/** For programs: one JSON array, or the annotations that GitHub shows beside the lines of a change. */
export type Form = 'json' | 'github';

export interface Options {
  readonly locale: Locale;
  readonly form?: Form;
}

/**
 * What was asked of the check on the command line.
 * @param system the language to use unless another is asked for
 * @throws Stop when it asks for something that does not exist
 */
export function options(args: readonly string[], system: Locale): Options {
  const usage =
    system === 'en'
      ? 'Use: npm run check -- [--lang zh|en] [--json] [--github]'
      : '用法：npm run check -- [--lang zh|en] [--json] [--github]';
  const { lang, json, github } = commandLine(
    {
      args: [...args],
      options: { lang: { type: 'string' }, json: { type: 'boolean' }, github: { type: 'boolean' } },
    },
    usage,
  ).values;
  const form = json ? 'json' : github ? 'github' : undefined;
  return { locale: languageOf(lang, system), ...(form && { form }) };
}

/** One line for an editor whose data and prose are sound. */
export function summary(story: Story, locale: Locale): string {
  const graphics = Object.keys(story.graphics).length;
  const steps = story.sections.reduce((sum, section) => sum + section.steps.length, 0);
  return locale === 'en'
    ? `Data and prose are sound: ${graphics} graphics, ${steps} steps.`
    : `数据和文字都没有问题：${graphics}个图形，${steps}步。`;
}

/**
 * Problems for a program. JSON: an array of `{ file, line?, column?, path?, code, severity: "error" | "warning",
 * message: { "zh-Hans", "en" }, fix?: { "zh-Hans", "en" } }`, lines and columns from 1; an empty array when all is sound.
 */
export function machineReadable(problems: readonly Problem[], form: Form, locale: Locale): string {
  if (form === 'json')
    return JSON.stringify(
      problems.map(({ severity = 'error' as const, ...problem }) => ({ ...problem, severity })),
      null,
      2,
    );
  return problems.map((problem) => annotation(problem, locale)).join('\n');
}

/** A workflow command; see "Workflow commands for GitHub Actions" for what has to be escaped. */
function annotation({ severity, file, line, column, code, message, fix }: Problem, locale: Locale): string {
  const data = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string | number) => data(String(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const properties = Object.entries({ file, line, col: column, title: code })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(value!)}`)
    .join(',');
  const text = [message[locale], ...(fix ? [fix[locale]] : [])].join('\n');
  return `::${severity ?? 'error'} ${properties}::${data(text)}`;
}
