import { build } from '../lib/build.ts';
import { main } from '../lib/report.ts';
import { writeSbom } from '../lib/sbom.ts';

await main(async () => {
  await build();
  // Beside the site, not in it: readers have no use for it.
  writeSbom('sbom.cdx.json');
});
