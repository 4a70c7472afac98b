import { bin, run } from '../lib/run.ts';

// Live editing: a change to data, prose or code shows in the open page.
process.exitCode = await run(bin('astro', 'bin/astro.mjs'), [
  'dev',
  '--ignore-lock',
  ...process.argv.slice(2),
]);
