import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { edition, type Edition } from '../../../src/model/edition.ts';
import { locales, type Locale } from '../../../src/model/locale.ts';
import { snapshot, type Snapshot } from '../../../src/model/snapshot.ts';
import type { Story } from '../../../src/model/story.ts';
import { active } from '../../../src/stories/index.ts';
import { loadUnexplained, type load } from '../../../src/stories/load.ts';
import { inWords, Stop } from '../report.ts';

/** One time of the story, with a name for the report. */
export interface Moment {
  readonly name: string;
  readonly snapshot: Snapshot;
}

const editionsOf = (story: Story, make: typeof edition): Record<Locale, Edition> =>
  Object.fromEntries(locales.map((locale) => [locale, make(story, locale)])) as Record<Locale, Edition>;

/**
 * The story as it lies in a folder, told by the code of today.
 * @throws Problems when it is not sound
 */
export async function momentOf(name: string, root = process.cwd()): Promise<Moment> {
  const story = await loadUnexplained(active, root);
  return { name, snapshot: snapshot(story, editionsOf(story, edition)) };
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string };
    if (code === 'ENOENT')
      throw new Stop(
        inWords(
          '没有安装git；没有它就只能和已发布的内容比较。',
          'git is not installed; without it only what was published can be compared.',
        ),
      );
    throw new Stop(`git ${args[0]}${inWords('出错：', ' failed: ')}${(stderr ?? '').trim().split('\n')[0]}`);
  }
}

/** Whether the folder is a work tree of git with at least one commit. */
export const hasHistory = (): boolean =>
  spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD'], { stdio: 'ignore' }).status === 0;

/** A revision's data, prose and code, unpacked below .cache once; its packages are those installed now. */
async function unpack(hash: string): Promise<string> {
  const folder = path.resolve('.cache/revisions', hash);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const files = git('ls-tree', '-r', '--name-only', hash, 'data', 'src').split('\n').filter(Boolean);
  for (const file of files) {
    const to = path.join(fresh, file);
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, execFileSync('git', ['cat-file', 'blob', `${hash}:${file}`], { maxBuffer: 2 ** 28 }));
  }
  await rename(fresh, folder);
  return folder;
}

/**
 * The story at a revision of git, told and drawn by the code of that revision.
 * @throws Stop when there is no such revision, or its code is too old to be compared
 */
export async function momentAt(revision: string): Promise<Moment> {
  const found = spawnSync(
    'git',
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    {
      encoding: 'utf8',
    },
  );
  if (found.status !== 0)
    throw new Stop(
      inWords(
        `“${revision}”不是这里git的版本。请写提交、分支或标签，如HEAD~1。`,
        `"${revision}" is no revision of git here. Name a commit, a branch or a tag, as in HEAD~1.`,
      ),
    );
  const hash = found.stdout.trim();
  const name = `${revision} (${hash.slice(0, 7)}, ${git('show', '-s', '--format=%cs', hash)})`;
  const root = await unpack(hash);
  const module = <T>(file: string): Promise<T> =>
    import(pathToFileURL(path.join(root, file)).href) as Promise<T>;
  try {
    const { active: then } = await module<{ active: typeof active }>('src/stories/index.ts');
    const loader = await module<{ load: typeof load }>('src/stories/load.ts');
    const maker = await module<{ edition: typeof edition }>('src/model/edition.ts');
    const story = await loader.load(then, root);
    const editions = editionsOf(story, maker.edition);
    if (!('lead' in editions.en)) throw new Error('its code does not tell sentences apart yet');
    return { name, snapshot: snapshot(story, editions) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Stop(
      inWords(
        `${name}时的故事现在讲不出来了：${reason}。\n请和更新的版本比较。`,
        `The story at ${name} cannot be told any more: ${reason}.\nCompare with a newer revision.`,
      ),
    );
  }
}
