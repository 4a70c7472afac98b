import { existsSync } from 'node:fs';
import { build } from '../lib/build.ts';
import { tellMissing, tryEngines } from '../lib/engines.ts';
import { main } from '../lib/report.ts';

// The main paths in Firefox and WebKit alone: on the site in SITE_DIR, or on one built for it.
await main(async () => {
  const site = process.env.SITE_DIR ?? '.cache/site';
  if (!process.env.SITE_DIR || !existsSync(site)) await build(site);
  const { code, missing } = await tryEngines(site, '.cache/results/engines.json');
  tellMissing(missing);
  process.exitCode = code || (missing.length ? 1 : 0);
});
