import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

/** What fuzzing relies on to find a hang. */

const module = JSON.stringify(path.resolve('tests/watchdog.ts'));
const running = (limit: number, body: string) =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { watchdog } = await import(${module});
       await (await watchdog(${limit})).watch('seed 618, a case', async () => { ${body} });
       console.log('went on');`,
    ],
    { encoding: 'utf8', timeout: 30_000 },
  );

it('ends a process that hangs, and says in which case', () => {
  const { signal, stderr, stdout } = running(500, 'for (;;);');
  expect(signal).toBe('SIGKILL');
  expect(stderr).toContain('seed 618, a case');
  expect(stdout).toBe('');
});

it('leaves one alone that gets on', () => {
  const { status, stdout } = running(60_000, 'await null;');
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'went on\n' });
});
