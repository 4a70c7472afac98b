import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { configurations } from '../lib/hosting.ts';
import { inWords, main } from '../lib/report.ts';
import { settings } from '../lib/settings.ts';

// Writes the servers' configurations: those for the root of a domain are kept in deploy/; for a sub-folder, with
// BASE_PATH set, another folder may be named.
await main(async () => {
  const folder = process.argv[2] ?? 'deploy';
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(configurations(settings().base))) {
    await writeFile(path.join(folder, name), text);
    console.log(inWords(`写了${path.join(folder, name)}`, `wrote ${path.join(folder, name)}`));
  }
});
