import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Locale } from '../../src/model/locale.ts';
import { countOf, format, Problems, type Problem } from '../../src/model/problem.ts';
import { systemLocale } from '../../src/stories/language.ts';

/** The one of two wordings that the editor's system speaks. */
export const inWords = (zh: string, en: string): string => (systemLocale() === 'en' ? en : zh);

/** A reason to stop that is no fault of the code: its message is all there is to say. */
export class Stop extends Error {}

/**
 * The language that `--lang` asks for, or the system's.
 * @throws Stop when the story has no such language
 */
export function languageOf(asked: string | undefined, system: Locale): Locale {
  if (asked === undefined) return system;
  const known: Record<string, Locale> = { zh: 'zh-Hans', 'zh-Hans': 'zh-Hans', en: 'en' };
  if (Object.hasOwn(known, asked)) return known[asked]!;
  throw new Stop(
    system === 'en' ? `--lang is "${asked}"; expected zh or en.` : `--lang是“${asked}”；应为zh或en。`,
  );
}

/**
 * Reads a command line.
 * @param usage how the command is used, for whoever mistyped
 * @throws Stop when it asks for something that does not exist
 */
export function commandLine<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Stop(`${inWords(argumentWords(code, message), message)}\n${usage}`);
  }
}

/** Node says in English alone what is wrong with a command line, with the argument in quotation marks. */
function argumentWords(code: string, message: string): string {
  const [, argument = ''] = /'([^']*)'/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有“${argument}”这个选项。`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `多出了“${argument}”。`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return argument.endsWith(' <value>')
      ? `“${argument.replace(' <value>', '')}”后面要写一个值。`
      : `“${argument}”后面不写值。`;
  return message;
}

/** Runs a task's body; problems and reasons to stop are printed without a stack trace and end it with code 1. */
export async function main(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Stop) return console.error(`\n${error.message}`);
    if (!(error instanceof Problems)) throw error;
    tell(error.problems, error.locale);
    const count = countOf(error.problems, error.locale);
    console.error(
      error.locale === 'en' ? `${count} found; nothing was published.` : `共${count}；什么也没有发布。`,
    );
  }
}

/** Prints problems where they do not mix with a command's result. */
export function tell(problems: readonly Problem[], locale: Locale): void {
  for (const problem of problems) console.error(`${format(problem, locale)}\n`);
}

/** Says what is being done and, once it is, how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  console.log(`${what} …`);
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(inWords(`  用时${seconds}秒`, `  done in ${seconds} s`));
  return result;
}
