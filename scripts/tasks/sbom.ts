import { main, Stop } from '../lib/report.ts';
import { writeSbom } from '../lib/sbom.ts';

// The bill of materials, beside the site or where it is asked for.
await main(async () => {
  const [file = 'sbom.cdx.json', ...more] = process.argv.slice(2);
  if (more.length || file.startsWith('-')) throw new Stop('npm run sbom [-- file]');
  writeSbom(file);
  console.log(file);
});
