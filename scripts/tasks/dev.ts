import { bin, run } from '../lib/run.ts';

// Live editing: a change to data, prose or code shows in the open page.
process.exitCode = await run(
  bin('astro', 'bin/astro.mjs'),
  ['dev', '--ignore-lock', ...process.argv.slice(2)],
  // Whatever surrounds it: a page that is edited keeps its addresses, one for readers does not.
  { env: { NODE_ENV: 'development' } },
);
