import { randomInt } from 'node:crypto';
import { commandLine, inWords, main, step, Stop } from '../lib/report.ts';
import { bin, run } from '../lib/run.ts';

// Damages data and words at random for some minutes: each time they must be refused with a message, or tell a sound
// story. What is found is printed with the seed that finds it again.
const usage = 'npm run fuzz -- [--minutes 10] [--seed 618]';

await main(async () => {
  const { values } = commandLine(
    { options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } } },
    usage,
  );
  const minutes = Number(values.minutes);
  const seed = Number(values.seed ?? randomInt(2 ** 31));
  if (!(minutes > 0)) throw new Stop(`--minutes ${values.minutes}\n${usage}`);
  if (!Number.isInteger(seed)) throw new Stop(`--seed ${values.seed}\n${usage}`);
  const told = inWords(
    `把数据和文字随机改坏，${minutes}分钟，种子${seed}`,
    `Damaging data and words at random for ${minutes} minutes, seed ${seed}`,
  );
  process.exitCode = await step(told, () =>
    run(bin('vitest', 'vitest.mjs'), ['run', 'tests/fuzz.test.ts'], {
      // Half the time for structured damage, half for torn files.
      env: { FUZZ_MINUTES: String(minutes / 2), SEED: String(seed) },
    }),
  );
});
