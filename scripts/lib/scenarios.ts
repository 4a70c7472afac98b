import path from 'node:path';
import { build } from './build.ts';
import { inWords, step } from './report.ts';
import { bin, run } from './run.ts';

const tests = ['site', 'addresses', 'wording'].map((name) => `tests/${name}.test.ts`);

/** Where the site of a scenario is built. */
export const siteOf = (folder: string): string => `.cache/scenarios/${path.basename(folder)}`;

/**
 * Builds the whole site with a scenario laid over the story, to stand in a folder of another origin, and tests it as
 * the site itself is tested.
 * @param folder one of tests/scenarios, or another with what is to be laid over the story
 * @returns the tests' exit code
 * @throws Problems when its data and words do not agree
 */
export async function tryScenario(folder: string): Promise<number> {
  const name = path.basename(folder);
  const site = siteOf(folder);
  const told = {
    STORY_OVERLAY: folder,
    SITE_URL: 'https://example.org',
    BASE_PATH: '/a/b',
  };
  const before = { ...process.env };
  Object.assign(process.env, told);
  try {
    await build(site);
    return await step(inWords(`测试情景${name}`, `Testing the scenario ${name}`), () =>
      run(bin('vitest', 'vitest.mjs'), ['run', ...tests], { env: { SITE_DIR: site } }),
    );
  } finally {
    for (const name of Object.keys(told)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
