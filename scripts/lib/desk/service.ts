import { z } from 'zod';
import { readJson } from '../../../src/model/json.ts';
import { locales, type Locale } from '../../../src/model/locale.ts';
import { isError, Problems, type Problem } from '../../../src/model/problem.ts';
import { wordsFolder } from '../../../src/stories/read.ts';
import { blocksOf, changeData, changeWords, type Block } from './change.ts';
import type { Draft } from './draft.ts';
import { Refused } from './guard.ts';

/** A data file on the desk. */
export interface DataFile {
  readonly file: string;
  /** Absent when the file cannot be read. */
  readonly value?: unknown;
}

/** What the page knows of the story: all of it, anew after each edit. */
export interface State {
  /** By name, as in `deal`. */
  readonly data: Readonly<Record<string, DataFile>>;
  readonly prose: Readonly<Record<Locale, { readonly file: string; readonly blocks: readonly Block[] }>>;
  /** Files with edits that are not saved. */
  readonly edited: readonly string[];
  /** Of these, the ones that changed in the project too. */
  readonly stale: readonly string[];
  readonly problems: readonly Problem[];
  /** What a request did: the files it wrote. */
  readonly saved?: readonly string[];
}

const edit = z.union([
  z.strictObject({
    file: z.string(),
    path: z.array(z.union([z.string(), z.int().min(0)])).min(1),
    /** Absent to take the place out. */
    value: z.json().optional(),
  }),
  z.strictObject({ file: z.string(), line: z.int().min(1), was: z.string(), text: z.string() }),
]);
export type Edit = z.infer<typeof edit>;

const requests = {
  state: z.strictObject({}),
  edit,
  save: z.strictObject({}),
  revert: z.strictObject({ file: z.string().optional() }),
  keep: z.strictObject({ file: z.string() }),
};
export type RequestName = keyof typeof requests;

/**
 * Answers the desk's page.
 * @param check reads and checks the story as it is on the desk, and shows it in the preview
 */
export function service(draft: Draft, slug: string, check: () => Promise<readonly Problem[]>) {
  let stale: readonly string[] = [];

  const state = async (problems?: readonly Problem[]): Promise<State> => {
    const texts = new Map(draft.files().map(({ file, text }) => [file, text]));
    const data = [...texts].flatMap(([file, text]): [string, DataFile][] => {
      if (!file.endsWith('.json')) return [];
      const json = readJson(file, text);
      return [[file.split('/').at(-1)!.slice(0, -5), { file, ...(json.readable && { value: json.value }) }]];
    });
    const prose = locales.map((locale) => {
      const file = `${wordsFolder(slug)}/${locale}.md`;
      return [locale, { file, blocks: blocksOf(texts.get(file) ?? '') }];
    });
    return {
      data: Object.fromEntries(data),
      prose: Object.fromEntries(prose) as State['prose'],
      edited: draft
        .files()
        .filter(({ base, text }) => base !== text)
        .map(({ file }) => file),
      stale,
      problems: problems ?? (await check()),
    };
  };

  const apply = async (wanted: Edit): Promise<void> => {
    const found = draft.files().find(({ file }) => file === wanted.file);
    if (!found) throw new Refused(404, `${wanted.file} is not a file of the story`);
    const isData = wanted.file.endsWith('.json');
    if (isData !== 'path' in wanted) throw new Refused(400, 'Data is edited by path, words by line');
    try {
      const text =
        'path' in wanted
          ? changeData(found.file, found.text, wanted.path, wanted.value)
          : changeWords(found.text, wanted.line, wanted.was, wanted.text);
      await draft.write(found.file, text);
    } catch (error) {
      if (error instanceof RangeError || error instanceof SyntaxError) throw new Refused(409, error.message);
      throw error;
    }
  };

  const save = async (): Promise<State> => {
    stale = await draft.sync();
    const problems = await check();
    if (stale.length || problems.some(isError)) return state(problems);
    try {
      const saved = await draft.save();
      return { ...(await state(problems)), saved };
    } catch (error) {
      if (!(error instanceof Problems)) throw error;
      stale = await draft.sync();
      return state();
    }
  };

  const answer = async (name: RequestName, body: unknown): Promise<State> => {
    const parsed = requests[name].safeParse(body);
    if (!parsed.success) throw new Refused(400, z.prettifyError(parsed.error));
    const asked = parsed.data as { file?: string };
    if (asked.file !== undefined && !draft.files().some(({ file }) => file === asked.file))
      throw new Refused(404, `${asked.file} is not a file of the story`);
    if (name === 'save') return save();
    if (name === 'edit') await apply(parsed.data as Edit);
    if (name === 'revert') await draft.revert(asked.file);
    if (name === 'keep') await draft.keep(asked.file!);
    stale = await draft.sync();
    return state();
  };

  // One after the other: each is made from what the last one left.
  let last: Promise<unknown> = Promise.resolve();
  return {
    /** @throws Refused when the request makes no sense, for one that is over or meant for another file */
    answer(name: RequestName, body: unknown): Promise<State> {
      const next = last.catch(() => undefined).then(() => answer(name, body));
      last = next;
      return next;
    },
    /** A file of the project changed. */
    async sync(): Promise<void> {
      stale = await draft.sync();
    },
  };
}

export const isRequest = (name: string): name is RequestName => Object.hasOwn(requests, name);
