import { spawn } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inspect } from '../../../src/stories/load.ts';
import { active } from '../../../src/stories/index.ts';
import { inWords, Stop } from '../report.ts';
import { measure, ratio, type Measure } from './measures.ts';
import { copyProject, keepPagesAlone } from './tree.ts';

/** What a build takes, in copies of the project: cold, again, after one number has changed, and as the story grows. */

interface Took {
  /** Milliseconds by the clock. */
  readonly wall: number;
  /** Milliseconds of work of all its processors: what else the machine does hardly counts. */
  readonly work: number;
}

/** Builds the site of a copy of the project. @throws Stop with what the build said when it failed */
export async function buildIn(root: string): Promise<Took> {
  const times = path.join(root, '.cpu');
  await rm(times, { force: true });
  const start = performance.now();
  let said = '';
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/tasks/build.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_OPTIONS: `--import=${new URL('cpu.mjs', import.meta.url).href}`,
        BENCH_CPU: times,
      },
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-4000)));
    const end = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, end);
      child.on('exit', () => process.off(signal, end));
    }
    child.on('error', reject);
    child.on('exit', resolve);
  });
  const wall = performance.now() - start;
  if (code !== 0) throw new Stop(`${inWords('生成失败', 'A build failed')} (${root}):\n${said}`);
  const worked = (await readFile(times, 'utf8')).trim().split('\n').map(Number);
  return { wall, work: worked.reduce((a, b) => a + b, 0) / 1000 };
}

/** The pictures that a copy has drawn and encoded, by their files. */
async function drawnIn(root: string): Promise<Set<string>> {
  const folder = path.join(root, '.cache/share');
  const files = existsSync(folder) ? await readdir(folder) : [];
  return new Set(files.filter((file) => file.endsWith('.png')));
}

interface ClaimFile {
  readonly claims: Record<string, { value?: { exact?: unknown; about?: unknown } }>;
}

/**
 * Changes one number of the story's data, the first that may be another one without a contradiction.
 * @param by tenths of what it is in the project that are added to it
 * @throws Stop when every one stands against something else
 */
async function changeNumber(root: string, slug: string, by: number): Promise<void> {
  const folder = path.join(root, 'data', slug);
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    const { claims = {} } = JSON.parse(
      await readFile(path.join('data', slug, name), 'utf8'),
    ) as Partial<ClaimFile>;
    for (const [id, { value }] of Object.entries(claims))
      for (const form of ['about', 'exact'] as const) {
        const number = value?.[form];
        if (typeof number !== 'number' || number < 1000) continue;
        const changed = JSON.parse(text) as ClaimFile;
        // Of the same size as it was: only a number that is told in another way shows that something changed.
        changed.claims[id]!.value![form] = Math.round(number * (1 + by / 10));
        await writeFile(file, `${JSON.stringify(changed, undefined, 2)}\n`);
        if ((await inspect(active, root)).story) return;
        await writeFile(file, text);
      }
  }
  throw new Stop(inWords('没有一个数可以单独改动。', 'No number could be changed without a contradiction.'));
}

const taken = (name: string, runs: readonly Took[]): Record<string, Measure> => ({
  [name]: measure('ms', ...runs.map(({ wall }) => wall)),
  [`${name}-work`]: measure('ms', ...runs.map(({ work }) => work)),
});

/**
 * The story as it is: the whole site cold, again, and after one number has changed, beside the pages alone.
 * @param told says what has been built
 */
export async function buildOnce(
  folder: string,
  slug: string,
  runs: number,
  told: (what: string) => void,
): Promise<Record<string, Measure>> {
  const whole = await copyProject(path.join(folder, 'whole'), slug);
  const alone = await copyProject(path.join(folder, 'alone'), slug);
  await keepPagesAlone(alone);
  const cold = await buildIn(whole);
  told(inWords('整站，从零开始', 'the whole site, cold'));
  const warm = await buildIn(whole);
  told(inWords('再来一次', 'once more'));
  const [pages, changed, drawn]: [Took[], Took[], number[]] = [[], [], []];
  for (let turn = 1; turn <= runs; turn++) {
    pages.push(await buildIn(alone));
    const before = await drawnIn(whole);
    await changeNumber(whole, slug, turn);
    changed.push(await buildIn(whole));
    drawn.push([...(await drawnIn(whole))].filter((file) => !before.has(file)).length);
    told(`${inWords('只有页面；改一个数之后', 'pages alone; after one number')} ${turn}/${runs}`);
  }
  const found = {
    ...taken('cold', [cold]),
    ...taken('warm', [warm]),
    ...taken('pages', pages),
    ...taken('changed', changed),
  };
  const total = (await drawnIn(whole)).size - drawn.reduce((a, b) => a + b, 0);
  return {
    ...found,
    'changed-to-pages': ratio(found.changed!, found.pages!)!,
    'changed-to-pages-work': ratio(found['changed-work']!, found['pages-work']!)!,
    drawn: measure('count', ...drawn),
    pictures: measure('count', total),
  };
}

/**
 * The article of a longer story, for a browser to look at, without a page for each of its steps.
 * @returns the built site's folder
 */
export async function buildArticle(folder: string, slug: string, times: number): Promise<string> {
  const root = await copyProject(path.join(folder, 'longer'), slug, times);
  await keepPagesAlone(root);
  await rm(path.join(root, 'src/pages/[...locale]/s'), { recursive: true });
  await buildIn(root);
  return path.join(root, 'dist');
}

/** How much a folder holds, in bytes. */
async function sizeOf(folder: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) sum += (await stat(path.join(entry.parentPath, entry.name))).size;
  return sum;
}

/**
 * The story with several times its steps, each size cold.
 * @param once what the story as it is took, cold
 * @returns by `times/metric`; `growth` is how many times longer than the story as it is, for each of its steps
 */
export async function buildLonger(
  folder: string,
  slug: string,
  sizes: readonly number[],
  once: number,
  told: (what: string) => void,
): Promise<Record<string, Measure>> {
  const found: Record<string, Measure> = {};
  for (const times of sizes) {
    const root = await copyProject(path.join(folder, `times-${times}`), slug, times);
    const took = await buildIn(root);
    const own = Object.entries({
      ...taken('cold', [took]),
      growth: measure('times', took.work / once / times),
      size: measure('B', await sizeOf(path.join(root, 'dist'))),
    });
    for (const [metric, value] of own) found[`${times}×/${metric}`] = value;
    await rm(root, { recursive: true });
    told(`${times}×`);
  }
  return found;
}
