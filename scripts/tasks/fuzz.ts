import { randomInt } from 'node:crypto';
import { trySites } from '../lib/fuzz/sites.ts';
import { commandLine, inWords, main, step, Stop } from '../lib/report.ts';
import { bin, run } from '../lib/run.ts';

// Damages data and words at random for some minutes: each time they must be refused with a message, or tell a sound
// story. What is found is printed with the seed that finds it again. With --sites, whole sites are built of what passes
// the check, and tested as the site itself is.
const usage = 'npm run fuzz -- [--minutes 10] [--seed 618] [--sites]';

await main(async () => {
  const { values } = commandLine(
    {
      options: {
        minutes: { type: 'string', default: '10' },
        seed: { type: 'string' },
        sites: { type: 'boolean' },
      },
    },
    usage,
  );
  const minutes = Number(values.minutes);
  const seed = Number(values.seed ?? randomInt(2 ** 31));
  if (!(minutes > 0)) throw new Stop(`--minutes ${values.minutes}\n${usage}`);
  if (!Number.isInteger(seed)) throw new Stop(`--seed ${values.seed}\n${usage}`);
  if (values.sites) {
    const what = inWords(
      `用改过的数据生成并测试整个网站，${minutes}分钟，种子${seed}`,
      `Building and testing whole sites of changed data for ${minutes} minutes, seed ${seed}`,
    );
    process.exitCode = (await step(what, () => trySites(minutes, seed))) ? 1 : 0;
    return;
  }
  const told = inWords(
    `把数据和文字随机改坏，${minutes}分钟，种子${seed}`,
    `Damaging data and words at random for ${minutes} minutes, seed ${seed}`,
  );
  process.exitCode = await step(told, () =>
    run(bin('vitest', 'vitest.mjs'), ['run', 'tests/fuzz.test.ts'], {
      // The time is shared by the kinds of damage.
      env: { FUZZ_MINUTES: String(minutes / 4), SEED: String(seed) },
    }),
  );
});
