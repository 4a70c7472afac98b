import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** A command that is mistyped says so in the editor's language, without a trace of the code. */

const run = (command: readonly string[], language: string) => {
  const [task, ...rest] = command;
  const { stdout, stderr, status } = spawnSync(process.execPath, [`scripts/tasks/${task}.ts`, ...rest], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: language },
  });
  return { said: stdout + stderr, status };
};

describe.each([
  [['check', '--jsn'], '--jsn'],
  [['changes', '--out'], '--out'],
  [['desk', '--port', 'x'], '--port'],
  [['scenarios', 'sidereal'], 'sidereal'],
])('npm run %j', (command, named) => {
  it.each([
    ['zh_CN.UTF-8', /\p{Script=Han}/u, /\b(the|is|no|unknown|expected|argument)\b/i],
    ['en_GB.UTF-8', /\b[a-z]{3,}\b/, /\p{Script=Han}/u],
  ])('speaks the language of %s', (language, own, other) => {
    const { said, status } = run(command, language);
    expect(status).toBe(1);
    expect(said).toContain(named);
    expect(said).toMatch(own);
    expect(said).not.toMatch(other);
    expect(said).not.toMatch(/^\s+at /m);
  });
});
