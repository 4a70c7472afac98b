import { readdirSync } from 'node:fs';
import { inWords, main, Stop } from '../lib/report.ts';
import { tryScenario } from '../lib/scenarios.ts';

// Builds and tests every fictional course of events, or those that are named: `npm run scenarios -- collapsed`.
const all = readdirSync('tests/scenarios', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const names = all.map(({ name }) => name);
const asked = process.argv.slice(2);

await main(async () => {
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length)
    throw new Stop(
      inWords(
        `没有叫${unknown.join('、')}的情景；有${names.join('、')}。`,
        `No scenario ${unknown.join(', ')}; expected one of ${names.join(', ')}.`,
      ),
    );
  for (const name of asked.length ? asked : names)
    process.exitCode = Math.max(Number(process.exitCode ?? 0), await tryScenario(name));
});
