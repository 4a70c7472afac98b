import { mkdir, readFile, rm } from 'node:fs/promises';
import { browser } from '../lib/browser.ts';
import { build } from '../lib/build.ts';
import { tellMissing, tryEngines } from '../lib/engines.ts';
import { inWords, main, step } from '../lib/report.ts';
import { bin, run } from '../lib/run.ts';
import { installServers } from '../lib/servers.ts';
import { tryScenario } from '../lib/scenarios.ts';

// Every test: the pure parts, the pictures, the built site, and the site in a real browser.
// Arguments go to Vitest, as in `npm test -- split`; with arguments, the browser is left out.
const only = process.argv.slice(2);
const site = '.cache/site';
const results = '.cache/results';

interface Counts {
  passed: number;
  failed: number;
}

async function counts(file: string, read: (json: never) => Counts): Promise<Counts> {
  try {
    return read(JSON.parse(await readFile(file, 'utf8')) as never);
  } catch {
    return { passed: 0, failed: 1 }; // The runner died before it could write what it found.
  }
}

await main(async () => {
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });
  const chromium = only.length ? '' : browser();
  if (!only.length) installServers();
  if (!only.length) await build(site);
  // One other course of events, whole; `npm run scenarios` does all of them.
  const scenario = only.length ? 0 : await tryScenario('tests/scenarios/signed-in-three');
  const unit = await step(
    inWords('测试各部分、图和生成的网站', 'Testing the parts, the pictures and the built site'),
    () =>
      run(
        bin('vitest', 'vitest.mjs'),
        ['run', ...only, '--reporter=default', '--reporter=json', `--outputFile.json=${results}/vitest.json`],
        { env: { SITE_DIR: only.length ? '' : site } },
      ),
  );
  if (only.length) {
    process.exitCode = unit;
    return;
  }
  const real = await step(inWords('在浏览器里测试', 'Testing in a browser'), () =>
    run(bin('@playwright/test', 'cli.js'), ['test'], {
      env: { SITE_DIR: site, CHROMIUM_PATH: chromium },
    }),
  );
  const engines = await tryEngines(site, `${results}/engines.json`);
  const vitest = (json: { numPassedTests: number; numFailedTests: number }) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
  });
  const all = [
    await counts(`${results}/vitest.json`, vitest),
    await counts(
      `${results}/playwright.json`,
      (json: { stats: { expected: number; unexpected: number } }) => ({
        passed: json.stats.expected,
        failed: json.stats.unexpected,
      }),
    ),
    ...(engines.missing.length < 2 ? [await counts(`${results}/engines.json`, vitest)] : []),
  ];
  const sum = (key: keyof Counts) => all.reduce((total, found) => total + found[key], 0);
  tellMissing(engines.missing);
  const untried = engines.missing
    .map(({ name }) => inWords(`，没有测试${name}`, `, not run in ${name}`))
    .join('');
  const [passed, failed] = [sum('passed'), sum('failed')];
  console.log(
    inWords(`\n通过${passed}项，未通过${failed}项`, `\n${passed} passed, ${failed} failed`) + untried,
  );
  process.exitCode = unit || scenario || real || engines.code;
});
