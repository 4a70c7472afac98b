import { type OtherEngine, otherEngines } from './browser.ts';
import { inWords, step } from './report.ts';
import { bin, run } from './run.ts';

/**
 * Takes the main paths through a built site in Firefox and WebKit.
 * @param site the folder of the built site
 * @param results the file for what was found, as Vitest writes it
 * @returns the tests' exit code, and the engines that are not on this machine and were not tried
 */
export async function tryEngines(
  site: string,
  results: string,
): Promise<{ code: number; missing: readonly OtherEngine[] }> {
  const engines = otherEngines();
  const missing = engines.filter(({ programs }) => !programs);
  const env = Object.assign({ SITE_DIR: site }, ...engines.map(({ programs }) => programs));
  if (missing.length === engines.length) return { code: 0, missing };
  const names = engines.flatMap(({ name, programs }) => (programs ? [name] : []));
  const told = inWords(`在${names.join('、')}里测试`, `Testing in ${names.join(' and ')}`);
  const code = await step(told, () =>
    run(
      bin('vitest', 'vitest.mjs'),
      ['run', '--config=tests/engines/vitest.config.ts', '--reporter=default', '--reporter=json'].concat(
        `--outputFile.json=${results}`,
      ),
      { env },
    ),
  );
  return { code, missing };
}

/** Says, where nobody can overlook it, which engines the tests were not run in. */
export function tellMissing(missing: readonly OtherEngine[]): void {
  for (const { name, advice } of missing)
    console.error(
      `\n${inWords(`没有测试${name}：这台机器上没有。`, `NOT TESTED in ${name}: it is not on this machine.`)} ${advice}`,
    );
}
