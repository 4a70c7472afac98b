import { bin, run } from '../lib/run.ts';
import { inWords, step } from '../lib/report.ts';

// Types and formatting, for developers. `npm run lint -- --fix` formats.
const fix = process.argv.includes('--fix');
const codes = [
  await step(inWords('页面和模块的类型', 'Types of pages and modules'), () =>
    run(bin('@astrojs/check', 'bin/astro-check.js'), ['--minimumSeverity', 'warning']),
  ),
  await step(inWords('组件的类型', 'Types of components'), () =>
    run(bin('svelte-check', 'bin/svelte-check'), [
      '--tsconfig',
      './tsconfig.json',
      '--fail-on-warnings',
      '--output',
      'human',
    ]),
  ),
  await step(inWords('格式', 'Formatting'), () =>
    run(bin('prettier', 'bin/prettier.cjs'), [fix ? '--write' : '--check', '--log-level', 'warn', '.']),
  ),
];
process.exitCode = Math.max(...codes);
