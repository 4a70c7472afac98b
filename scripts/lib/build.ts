import { existsSync, rmSync } from 'node:fs';
import { cp, rename, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { claimsOf } from '../../src/model/edition.ts';
import { folders } from '../../src/model/locale.ts';
import { keptFiles, type PublishedRecord } from '../../src/model/record.ts';
import type { Story } from '../../src/model/story.ts';
import { active } from '../../src/stories/index.ts';
import { load } from '../../src/stories/load.ts';
import { publishedFolder } from '../../src/stories/past.ts';
import { alone } from './lock.ts';
import { writeManifest } from './manifest.ts';
import { commit, openBox, recover } from './replace.ts';
import { inWords, step, Stop } from './report.ts';
import { bin, run } from './run.ts';
import { settings } from './settings.ts';
import { unpack } from './unpack.ts';
import { writeWorker } from './offline.ts';

/**
 * Builds the site into a fresh folder and lets it take the place of the last one only when it is complete;
 * whatever goes wrong before that leaves the last good site as it was.
 * @param to the folder to replace
 * @throws Problems when data or prose are not sound; Stop when the build itself fails
 */
export async function build(to = 'dist'): Promise<void> {
  await inBox(to, async (box) => {
    const story = await step(inWords('检查数据和文字', 'Checking data and prose'), () => load(active));
    const site = path.join(box, 'site');
    await makePages(site, to);
    await complete(site, story, publishedFolder(active.slug), story.past.record);
    return { site: to };
  });
}

/**
 * Prepares folders in a box, alone, and then puts them in their places.
 * @param to the folder beside which the box stands
 * @param work fills the box; gives each folder in it with the path of the one it replaces
 * @throws Stop when something is laid over the story and would go to its readers
 */
export async function inBox(
  to: string,
  work: (box: string) => Promise<Readonly<Record<string, string>>>,
): Promise<void> {
  if (process.env.STORY_OVERLAY && to === 'dist')
    throw new Stop(
      inWords(
        `STORY_OVERLAY把${process.env.STORY_OVERLAY}盖在故事上；那只供试验，不给读者看。要生成网站，先去掉这个环境变量。`,
        `STORY_OVERLAY lays ${process.env.STORY_OVERLAY} over the story; that is for trying out and goes to no reader. ` +
          'Take it out of the environment to build the site.',
      ),
    );
  const told = (pid: number) =>
    console.log(
      inWords(
        `这里有另一次生成正在进行（进程${pid}），等它做完……`,
        `Another build is at work here (process ${pid}); waiting until it is done …`,
      ),
    );
  await alone('.cache/at-work', told, async () => {
    recover(to);
    const box = openBox(to);
    try {
      commit(box, to, await work(box));
    } finally {
      rmSync(box, { recursive: true, force: true });
    }
  }).catch((error: unknown) => {
    // What the system refused, a full disk above all, is no fault of the code.
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    throw code && syscall ? new Stop(`${message}\n${asItWas(to)}`) : error;
  });
}

/** The last good site has not been touched. */
const asItWas = (to: string): string => inWords(`${to}/还是原来的样子。`, `${to}/ is as it was.`);

/** A file of a past publication is gone. */
export const missing = (file: string): string =>
  inWords(
    `缺少${file}：从版本管理里取回来（git checkout -- ${file}）。`,
    `${file} is missing: take it back from version control (git checkout -- ${file}).`,
  );

/**
 * Makes every page and file of the site in a folder; what outlives a build and the manifest come with `complete`.
 * @param instead the folder of the last good site, for messages
 * @throws Stop when a page cannot be made or a file not be written
 */
export async function makePages(folder: string, instead: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const { site, base, known } = settings();
  if (!known)
    console.log(
      inWords(
        `没有设置SITE_URL：链接、卡片和二维码都指向${site}。`,
        `SITE_URL is not set: links, cards and codes lead to ${site}.`,
      ),
    );
  await step(inWords('生成网站', 'Building the site'), async () => {
    const code = await run(bin('astro', 'bin/astro.mjs'), ['build', '--silent'], {
      // Whatever surrounds it (tests set both), a build is for readers: otherwise fonts would lack the part of their
      // names that changes with their content.
      env: {
        ...env,
        NODE_ENV: 'production',
        DEV: undefined,
        OUT_DIR: folder,
        SITE_URL: site,
        BASE_PATH: base,
      },
      bound: true,
    });
    if (code !== 0)
      throw new Stop(`${inWords('网站没有生成出来。', 'The build failed.')} ${asItWas(instead)}`);
    unpack(folder);
    // Astro gives only the first language's page the name by which servers know it.
    for (const edition of Object.values(folders).filter((each) => each !== '')) {
      await rename(path.join(folder, edition, '404/index.html'), path.join(folder, edition, '404.html'));
      await rmdir(path.join(folder, edition, '404'));
    }
  });
}

/**
 * Adds to a site its service worker, the lasting files that pages of the last publications ask for, and its manifest.
 * @param published the folder of published versions
 * @throws Stop when one of the files is not there any more
 */
export async function complete(
  folder: string,
  story: Story,
  published: string,
  record: PublishedRecord,
): Promise<void> {
  await writeWorker(folder);
  for (const file of keptFiles(record)) {
    const from = path.join(published, 'files', file);
    if (!existsSync(from)) throw new Stop(missing(from));
    const target = path.join(folder, file);
    if (!existsSync(target)) await cp(from, target);
  }
  await writeManifest(folder, claimsOf(story));
}
