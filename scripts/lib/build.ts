import { rmSync } from 'node:fs';
import path from 'node:path';
import { claimsOf } from '../../src/model/edition.ts';
import type { Story } from '../../src/model/story.ts';
import { active } from '../../src/stories/index.ts';
import { load } from '../../src/stories/load.ts';
import { alone } from './lock.ts';
import { writeManifest } from './manifest.ts';
import { commit, openBox, recover } from './replace.ts';
import { step, Stop } from './report.ts';
import { bin, run } from './run.ts';

/**
 * Builds the site into a fresh folder and lets it take the place of the last one only when it is complete;
 * whatever goes wrong before that leaves the last good site as it was.
 * @param to the folder to replace
 * @throws Problems when data or prose are not sound; Stop when the build itself fails
 */
export async function build(to = 'dist'): Promise<void> {
  const story = await step('Checking data and prose', () => load(active));
  await inBox(to, async (box) => {
    await makeSite(path.join(box, 'site'), story, to);
    return { site: to };
  });
}

/**
 * Prepares folders in a box, alone, and then puts them in their places.
 * @param to the folder beside which the box stands
 * @param work fills the box; gives each folder in it with the path of the one it replaces
 */
export async function inBox(
  to: string,
  work: (box: string) => Promise<Readonly<Record<string, string>>>,
): Promise<void> {
  const told = (pid: number) =>
    console.log(`Another build is at work here (process ${pid}); waiting until it is done …`);
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
    throw code && syscall ? new Stop(`${message}\n${to}/ is as it was.`) : error;
  });
}

/**
 * Makes the whole site in a folder.
 * @param instead the folder of the last good site, for messages
 * @throws Stop when a page cannot be made or a file not be written
 */
export async function makeSite(folder: string, story: Story, instead: string): Promise<void> {
  await step('Building the site', async () => {
    const code = await run(bin('astro', 'bin/astro.mjs'), ['build', '--silent'], {
      env: { OUT_DIR: folder },
      bound: true,
    });
    if (code !== 0) throw new Stop(`The build failed; ${instead}/ is as it was.`);
    await writeManifest(folder, claimsOf(story));
  });
}
