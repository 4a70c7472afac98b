import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { active } from '../../../src/stories/index.ts';
import { inspect } from '../../../src/stories/load.ts';
import { inWords } from '../report.ts';
import { siteOf } from '../scenarios.ts';
import { changed, changes, names, ownData, toldOf, type Data } from './plausible.ts';

/** Whole sites of changed data: built in a folder of their own, and tested as the site itself is. */

/** No build with its tests takes so long, on the slowest machine; what does hangs. */
const limit = 15 * 60_000;

/** Writes what differs from the story into a folder to be laid over it, with the word that it is made up. */
function write(folder: string, data: Data): void {
  const own = ownData();
  mkdirSync(path.join(folder, 'data'), { recursive: true });
  for (const name of names)
    if (JSON.stringify(data[name]) !== JSON.stringify(own[name]))
      writeFileSync(path.join(folder, 'data', `${name}.json`), `${JSON.stringify(data[name], null, 2)}\n`);
  writeFileSync(path.join(folder, 'en.md'), '## Fictional example {#notice}\n\nMade up.\n');
  writeFileSync(path.join(folder, 'zh-Hans.md'), '## 虚构示例 {#notice}\n\n纯属虚构。\n');
}

/** Builds and tests a folder's site in a process group of its own, which ends with this process or at the limit. */
function tried(folder: string, log: string): Promise<'passed' | 'failed' | 'hung'> {
  return new Promise((resolve, reject) => {
    const output = openSync(log, 'w');
    const child = spawn(process.execPath, ['scripts/tasks/scenarios.ts', folder], {
      detached: true,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    let hung = false;
    const end = () => {
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(() => {
      hung = true;
      end();
    }, limit);
    const stop = () => {
      end();
      process.exit(1);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop);
      resolve(hung ? 'hung' : code === 0 ? 'passed' : 'failed');
    });
  });
}

/**
 * Draws changes, and of those that pass the check builds and tests the whole site, until the time is over.
 * @returns how many sites did not hold
 */
export async function trySites(minutes: number, seed: number): Promise<number> {
  const end = performance.now() + minutes * 60_000;
  let [sites, refused, failed] = [0, 0, 0];
  for (let i = 0; performance.now() < end; i++) {
    const [drawn] = fc.sample(changes, { seed: seed + i, numRuns: 1 }) as [Parameters<typeof toldOf>[0]];
    const folder = `.cache/fuzz/${seed + i}`;
    rmSync(folder, { recursive: true, force: true });
    write(folder, changed(drawn));
    const { story } = await inspect(active, process.cwd(), folder);
    if (!story) {
      refused++;
      rmSync(folder, { recursive: true });
      continue;
    }
    sites++;
    const start = performance.now();
    const log = `${folder}/log.txt`;
    const found = await tried(folder, log);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(
      inWords(
        `  网站${sites}，种子${seed + i}，${seconds}秒，${{ passed: '通过', failed: '未通过', hung: '停不下来' }[found]}：${toldOf(drawn)}`,
        `  site ${sites}, seed ${seed + i}, ${seconds} s, ${found}: ${toldOf(drawn)}`,
      ),
    );
    if (found === 'passed') {
      for (const made of [folder, siteOf(folder)]) rmSync(made, { recursive: true, force: true });
      continue;
    }
    failed++;
    console.error(readFileSync(log, 'utf8').slice(-4000));
    console.error(
      inWords(`再试一次：npm run scenarios -- ${folder}`, `To try it again: npm run scenarios -- ${folder}`),
    );
  }
  console.log(
    inWords(
      `  建了${sites}个网站，${failed}个未通过；另有${refused}份数据被检查拒绝。`,
      `  ${sites} sites built, ${failed} of them not sound; the check refused ${refused} other data sets.`,
    ),
  );
  return failed;
}
