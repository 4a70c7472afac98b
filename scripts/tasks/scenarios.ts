import { existsSync, readdirSync } from 'node:fs';
import { inWords, main, Stop } from '../lib/report.ts';
import { tryScenario } from '../lib/scenarios.ts';

// Builds and tests every fictional course of events, or those that are named: `npm run scenarios -- collapsed`. A path
// names a folder elsewhere, such as one that `npm run fuzz -- --sites` has left.
const all = readdirSync('tests/scenarios', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const names = all.map(({ name }) => name);
const asked = process.argv.slice(2);

await main(async () => {
  const isElsewhere = (name: string) => name.includes('/') && existsSync(name);
  const unknown = asked.filter((name) => !names.includes(name) && !isElsewhere(name));
  if (unknown.length)
    throw new Stop(
      inWords(
        `没有叫${unknown.join('、')}的情景；有${names.join('、')}。`,
        `No scenario ${unknown.join(', ')}; expected one of ${names.join(', ')}.`,
      ),
    );
  for (const name of asked.length ? asked : names)
    process.exitCode = Math.max(
      Number(process.exitCode ?? 0),
      await tryScenario(isElsewhere(name) ? name : `tests/scenarios/${name}`),
    );
});
