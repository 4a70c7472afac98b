import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile, copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../../../src/model/edition.ts';
import { inWords, Stop } from '../report.ts';
import { run } from '../run.ts';
import { eight, eightSteps } from './pages.ts';

/**
 * Other houses' kits, each as a page of the same eight steps and 46 marks as the one by hand. Their packages have a
 * lockfile of their own in bench/kits/ and are installed there only for this. Each kit gets no more than such a page
 * needs, which is in its favour: ABC's scrollyteller as it is published; The Pudding's starter is an application of
 * SvelteKit, with the way in which it finds the step that is read; of Reuters' graphics components the scroller, the
 * article, its headline and its text, without the fonts and styles that their house serves, in SvelteKit, too.
 */

const home = 'bench/kits';

/** Where the kits' pages lie in the folder. */
export const kitPages = {
  abc: 'abc/index.html',
  pudding: 'pudding.html',
  reuters: 'reuters.html',
} as const;

/** @throws Stop when the packages cannot be fetched */
function install(): void {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(
    npm,
    ['ci', '--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  if (status !== 0)
    throw new Stop(
      inWords(
        `没能安装${home}/里的软件包（要从npm下载）；其他部分可以用--only bytes,page,scroll,build来测。`,
        `The packages of ${home}/ could not be installed (they come from npm); measure the rest with --only bytes,page,scroll,build.`,
      ),
    );
}

/**
 * Makes the kits' pages in a folder.
 * @param folder is emptied first
 * @throws Stop when a kit cannot be installed or built
 */
export async function makeKits(folder: string, english: Edition): Promise<void> {
  install();
  const out = path.resolve(folder);
  await rm(out, { recursive: true, force: true });
  await mkdir(path.join(out, 'abc'), { recursive: true });
  const words = `${out}.json`;
  await writeFile(words, JSON.stringify(eight(english)));
  const vite = path.resolve(home, 'node_modules/vite/bin/vite.js');
  for (const config of ['kit.config.js', 'abc.config.js']) {
    const env = { KITS_OUT: out, KITS_WORDS: words };
    if ((await run(vite, ['build', '--config', config, '--logLevel', 'error'], { env, cwd: home })) !== 0)
      throw new Stop(inWords(`${home}/${config}没能生成页面。`, `${home}/${config} made no page.`));
  }
  await copyFile('bench/handwritten/style.css', path.join(out, 'abc/style.css'));
  await writeFile(
    path.join(out, kitPages.abc),
    eightSteps(
      english,
      '/abc/main.js',
      ['/abc/style.css', '/abc/main.css'],
      (passages) => `<div id="story">${passages}</div>`,
    ),
  );
}
