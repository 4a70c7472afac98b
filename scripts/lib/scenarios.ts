import { build } from './build.ts';
import { inWords, step } from './report.ts';
import { bin, run } from './run.ts';

/**
 * Builds the whole site with a scenario laid over the story, and tests it as the site itself is tested.
 * @param name a folder of tests/scenarios
 * @returns the tests' exit code
 * @throws Problems when its data and words do not agree
 */
export async function tryScenario(name: string): Promise<number> {
  const site = `.cache/scenarios/${name}`;
  const before = process.env.STORY_OVERLAY;
  process.env.STORY_OVERLAY = `tests/scenarios/${name}`;
  try {
    await build(site);
    return await step(inWords(`测试情景${name}`, `Testing the scenario ${name}`), () =>
      run(bin('vitest', 'vitest.mjs'), ['run', 'tests/site.test.ts', 'tests/wording.test.ts'], {
        env: { SITE_DIR: site },
      }),
    );
  } finally {
    if (before === undefined) delete process.env.STORY_OVERLAY;
    else process.env.STORY_OVERLAY = before;
  }
}
