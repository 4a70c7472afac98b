import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { Problems } from '../../../src/model/problem.ts';
import { systemLocale } from '../../../src/stories/language.ts';
import * as words from './words.ts';

/** A file's text as it was read and as it is to be. */
export interface Replacement {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Replaces files, all of them or none: each new text is complete on disk before the first takes its place, and what
 * was replaced comes back if a later one fails.
 * @throws Problems when a file is no longer what it was when it was read
 */
export async function replaceAll(files: readonly Replacement[]): Promise<void> {
  const next = (file: string) => `${file}.next.${process.pid}`;
  const done: Replacement[] = [];
  try {
    for (const { file, after } of files) await writeFile(next(file), after, { flush: true });
    const stale = await Promise.all(
      files.map(async ({ file, before }) => ((await readFile(file, 'utf8')) === before ? [] : [file])),
    );
    if (stale.flat().length)
      throw new Problems(
        stale.flat().map((file) => ({ file, ...words.changedMeanwhile() })),
        systemLocale(),
      );
    for (const one of files) {
      await rename(next(one.file), one.file);
      done.push(one);
    }
  } catch (error) {
    for (const { file, before } of done) await writeFile(file, before, { flush: true });
    throw error;
  } finally {
    for (const { file } of files) await rm(next(file), { force: true });
  }
}
