import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { active } from '../../src/stories/index.ts';
import { load } from '../../src/stories/load.ts';
import { step, Stop } from './report.ts';
import { bin, run } from './run.ts';

/**
 * Builds the site into a fresh folder and lets it take the place of the last one only when it is complete;
 * whatever goes wrong before that leaves the last good site as it was.
 * @param to the folder to replace
 * @throws Problems when data or prose are not sound; Stop when the build itself fails
 */
export async function build(to = 'dist'): Promise<void> {
  await step('Checking data and prose', () => load(active));
  // A folder of its own, so that two builds at once do not meet.
  const fresh = `${to}.next.${process.pid}`;
  const last = `${to}.last`;
  await rm(fresh, { recursive: true, force: true });
  await step('Building the site', async () => {
    const code = await run(bin('astro', 'bin/astro.mjs'), ['build', '--silent'], { OUT_DIR: fresh });
    if (code !== 0) {
      await rm(fresh, { recursive: true, force: true });
      throw new Stop(`The build failed; ${to}/ is as it was.`);
    }
  });
  await rm(last, { recursive: true, force: true });
  if (existsSync(to)) await rename(to, last);
  await rename(fresh, to);
  await rm(last, { recursive: true, force: true });
}
