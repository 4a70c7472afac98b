import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { arch, cpus, loadavg, platform } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { edition } from '../../src/model/edition.ts';
import { locales } from '../../src/model/locale.ts';
import { active } from '../../src/stories/index.ts';
import { load } from '../../src/stories/load.ts';
import { judge } from '../lib/bench/aims.ts';
import * as groups from '../lib/bench/groups.ts';
import { compare, type Measures, type Run } from '../lib/bench/measures.ts';
import { launch } from '../lib/bench/profile.ts';
import { report } from '../lib/bench/report.ts';
import { named } from '../lib/bench/words.ts';
import { browser as findBrowser } from '../lib/browser.ts';
import { build } from '../lib/build.ts';
import { commandLine, inWords, main, step, Stop } from '../lib/report.ts';

// Measures what readers wait for and what a build takes, and compares it with the run that is kept.
// `--only bytes,page` measures a part, `--only kits` (never without being asked: its packages are fetched for it) other houses' kits; `--site dist` takes a site that is built already, `--sizes 2,5` tries only these lengths of the story; `--keep` keeps this run.

const work = '.cache/bench';
const kept = 'bench/stored.json';
const usage = inWords(
  '用法：npm run bench -- [--only bytes,page,scroll,build,kits] [--runs 次数] [--site 文件夹] [--sizes 2,5,10] [--keep]',
  'Use: npm run bench -- [--only bytes,page,scroll,build,kits] [--runs N] [--site folder] [--sizes 2,5,10] [--keep]',
);

/** @throws Stop when the command line asks for what there is not */
function asked() {
  const { values } = commandLine(
    {
      options: {
        only: { type: 'string' },
        runs: { type: 'string', default: '3' },
        site: { type: 'string' },
        sizes: { type: 'string', default: '2,5,10' },
        keep: { type: 'boolean' },
      },
    },
    usage,
  );
  const names = Object.keys(measured) as (keyof typeof measured)[];
  const only = values.only ? values.only.split(',') : names.filter((name) => name !== 'kits');
  const unknown = only.filter((name) => !names.includes(name as keyof typeof measured));
  const runs = Number(values.runs);
  const sizes = values.sizes.split(',').map(Number);
  const isCount = (number: number) => Number.isInteger(number) && number > 0;
  const wrong = [
    ...unknown.map((name) =>
      inWords(
        `--only里没有“${name}”；有${names.join('、')}`,
        `--only knows no "${name}"; expected ${names.join(', ')}`,
      ),
    ),
    ...(isCount(runs)
      ? []
      : [
          inWords(
            `--runs是“${values.runs}”；应为正整数`,
            `--runs is "${values.runs}"; expected a whole number above zero`,
          ),
        ]),
    ...(sizes.every((size) => isCount(size) && size <= 26)
      ? []
      : [
          inWords(
            `--sizes是“${values.sizes}”；应为用逗号隔开的整数，每个不超过26`,
            `--sizes is "${values.sizes}"; expected whole numbers up to 26 with commas between`,
          ),
        ]),
    ...(values.site && !existsSync(path.join(values.site, 'index.html'))
      ? [inWords(`${values.site}里没有网站`, `${values.site} holds no built site; run "npm run build" first`)]
      : []),
  ];
  if (wrong.length) throw new Stop(`${wrong.join('\n')}\n${usage}`);
  return {
    only: names.filter((name) => only.includes(name)),
    runs,
    sizes,
    site: values.site,
    keep: values.keep,
  };
}

const { bytes, page, scroll, build: builds, kits } = groups;
const measured = { bytes, page, scroll, build: builds, kits };

async function readKept(): Promise<Run | undefined> {
  return existsSync(kept) ? (JSON.parse(await readFile(kept, 'utf8')) as Run) : undefined;
}

await main(async () => {
  const { only, runs, sizes, site = `${work}/site`, keep } = asked();
  const date = new Date().toISOString();
  const [before = 0] = loadavg();
  // Builds are measured in copies of their own.
  if (site === `${work}/site` && only.some((name) => name !== 'build')) await build(site);
  const story = await load(active);
  let started: Promise<Browser> | undefined;
  const bench: groups.Bench = {
    site,
    work,
    runs,
    sizes,
    editions: locales.map((locale) => edition(story, locale)),
    browser: () => (started ??= launch(findBrowser())),
    progress: (what) => console.log(`  ${what}`),
  };
  let measures: Measures = {};
  let version: string | undefined;
  try {
    for (const name of only)
      measures = { ...measures, ...(await step(named(name), () => measured[name](bench))) };
    version = (await started)?.version();
  } finally {
    await (await started)?.close();
  }
  const run: Run = {
    date,
    machine: {
      processor: cpus()[0]?.model.trim() ?? '',
      cores: cpus().length,
      system: `${platform()} ${arch()}`,
      node: process.version,
      ...(version && { browser: `Chromium ${version}` }),
      load: [Number(before.toFixed(1)), Number((loadavg()[0] ?? 0).toFixed(1))],
    },
    measures,
  };
  const stored = await readKept();
  const file = path.join(work, `${date.replaceAll(/[:.]/g, '-')}.json`);
  await mkdir(work, { recursive: true });
  const text = `${JSON.stringify(run, undefined, 2)}\n`;
  await writeFile(file, text);
  if (keep) await writeFile(kept, text);
  const compared = stored ? compare(measures, stored.measures) : {};
  const judged = judge(measures, (name) => !/^(text|handwritten)/.test(name));
  console.log(`\n${report(run, stored, compared, judged)}\n\n${keep ? kept : file}`);
});
