import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { folders } from '../../src/model/locale.ts';
import type { Site } from '../../src/offline/types.ts';
import { filesIn, isLasting } from './manifest.ts';
import { settings } from './settings.ts';

/** The worker's file, at the root of the site, whose pages it may then serve. */
export const workerFile = 'sw.js';

/** The editions' folders, the most special first. */
const homes = Object.values(folders).sort((a, b) => b.length - a.length);

/**
 * Writes a site's service worker, which keeps every edition with what it asks for and each step's smallest still; no cards,
 * no posters. Where OFFLINE is "off", the one that clears the last one away.
 * @param folder a site whose pages are complete
 */
export async function writeWorker(folder: string): Promise<void> {
  const { base: given, offline } = settings();
  const base = given.replace(/\/?$/, '/');
  const text = offline
    ? await bundle('worker', await siteIn(folder, base))
    : await bundle('retire', { base });
  await writeFile(path.join(folder, workerFile), text);
}

/** What is to be kept of a site: its homes, and the scripts, styles, fonts and stills that they or one another name. */
async function siteIn(folder: string, base: string): Promise<Site> {
  const candidates = (await filesIn(folder)).filter(
    (file) => /^(assets|fonts)\/|^still\/.*\.compact\.light\.svg$/.test(file) && isLasting(file),
  );
  const files: Record<string, string> = {};
  const open = [...homes.map((home) => `${home}index.html`), 'favicon.svg'];
  for (let file = open.shift(); file !== undefined; file = open.shift()) {
    const bytes = await readFile(path.join(folder, file));
    files[file.replace(/index\.html$/, '')] = createHash('sha256').update(bytes).digest('hex');
    const text = /\.(html|css|js)$/.test(file) ? bytes.toString('utf8') : '';
    for (const other of candidates)
      if (!(other in files) && !open.includes(other) && text.includes(path.posix.basename(other)))
        open.push(other);
  }
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { version, base, homes, files };
}

/** A worker as one script for all browsers that the page itself is for. */
async function bundle(name: 'worker' | 'retire', site: Partial<Site>): Promise<string> {
  const { NODE_ENV } = process.env;
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { SITE: JSON.stringify(site) },
    build: {
      write: false,
      target: ['chrome100', 'safari15'],
      lib: { entry: `src/offline/${name}.ts`, formats: ['iife'], name: 'worker' },
    },
  }).finally(() => {
    // Vite leaves "production" behind, for all that this process starts later: tests, an editing server.
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  });
  const [{ output }] = [result].flat() as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code;
}
