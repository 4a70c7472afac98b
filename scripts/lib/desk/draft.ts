import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { locales } from '../../../src/model/locale.ts';
import { dataFolder, wordsFolder } from '../../../src/stories/read.ts';
import { replaceAll } from '../sheets/replace.ts';

/** One of the story's files on the desk. Texts are whole files. */
export interface DraftFile {
  /** Path from the project's root. */
  readonly file: string;
  /** As it was in the project when it was last taken over or saved. */
  readonly base: string;
  /** As it is on the desk. */
  readonly text: string;
}

/**
 * A story's files as they are being edited, in a folder of their own with the project's paths below it: a root from
 * which the story can be read while the project stays as it is. Edits outlive the desk; what was not edited follows
 * the project.
 */
export interface Draft {
  /** The folder, to be read as a project's root. */
  readonly root: string;
  files(): readonly DraftFile[];
  /** Puts an edit on the desk. @throws RangeError when the file is not one of the story's */
  write(file: string, text: string): Promise<void>;
  /** Takes over what changed in the project. @returns edited files that changed there too */
  sync(): Promise<readonly string[]>;
  /** Gives up the edits of a file, or of all: they are again as in the project. */
  revert(file?: string): Promise<void>;
  /** Of a file that changed in the project too, keeps the desk's text: the next `save` replaces the project's. */
  keep(file: string): Promise<void>;
  /**
   * Writes what was edited into the project, all of it or nothing. The check is the caller's.
   * @returns the files written
   * @throws Problems when one has changed there meanwhile
   */
  save(): Promise<readonly string[]>;
}

/** The files that the desk edits: a story's data and its words. Paths from the root, those that exist. */
export async function filesOf(root: string, slug: string): Promise<string[]> {
  const data = (await readdir(path.join(root, dataFolder(slug))))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${dataFolder(slug)}/${name}`);
  const words = locales.map((locale) => `${wordsFolder(slug)}/${locale}.md`);
  return [...data.sort(), ...words].filter((file) => existsSync(path.join(root, file)));
}

const textOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

async function put(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text, { flush: true });
}

/**
 * Lays a story on the desk, with the edits that were not saved last time.
 * @param project the project's folder
 * @param folder the draft's own folder, which may be missing
 */
export async function openDraft(project: string, folder: string, slug: string): Promise<Draft> {
  const root = path.join(folder, 'story');
  const bases = path.join(folder, 'base');
  const held = new Map<string, DraftFile>();
  const own = (file: string) => path.join(project, file);

  const take = async (file: string, text: string) => {
    // The base last: where it is missing or old, the edit is found to be one and is kept.
    await put(path.join(root, file), text);
    await put(path.join(bases, file), text);
    held.set(file, { file, base: text, text });
  };
  const known = (file: string): DraftFile => {
    const found = held.get(file);
    if (!found) throw new RangeError(`${file} is not a file of the story`);
    return found;
  };

  /** The record of what was published, which the check compares with; the desk never edits it. */
  const takeRecord = async () => {
    const file = `published/${slug}/record.json`;
    const text = await textOf(own(file));
    if (text === undefined) await rm(path.join(root, file), { force: true });
    else if (text !== (await textOf(path.join(root, file)))) await put(path.join(root, file), text);
  };

  for (const file of await filesOf(project, slug)) {
    const [now, base, text] = await Promise.all(
      [own(file), path.join(bases, file), path.join(root, file)].map(textOf),
    );
    if (base !== undefined && text !== undefined && text !== base && text !== now)
      held.set(file, { file, base, text });
    else await take(file, now ?? '');
  }
  await takeRecord();

  return {
    root,
    files: () => [...held.values()],
    async write(file, text) {
      const { base } = known(file);
      await put(path.join(root, file), text);
      held.set(file, { file, base, text });
    },
    async sync() {
      await takeRecord();
      const stale: string[] = [];
      for (const file of await filesOf(project, slug)) if (!held.has(file)) await take(file, '');
      for (const { file, base, text } of [...held.values()]) {
        const now = await textOf(own(file));
        if (now === base) continue;
        if (now !== undefined && (text === base || text === now)) await take(file, now);
        else if (text !== base) stale.push(file);
      }
      return stale;
    },
    async revert(only) {
      for (const { file, base } of only === undefined ? [...held.values()] : [known(only)])
        await take(file, (await textOf(own(file))) ?? base);
    },
    async keep(file) {
      const { text } = known(file);
      const base = (await textOf(own(file))) ?? '';
      await put(path.join(bases, file), base);
      held.set(file, { file, base, text });
    },
    async save() {
      const edited = [...held.values()].filter(({ base, text }) => base !== text);
      await replaceAll(
        edited.map(({ file, base, text }) => ({ file: own(file), before: base, after: text })),
      );
      for (const { file, text } of edited) await take(file, text);
      return edited.map(({ file }) => file);
    },
  };
}
