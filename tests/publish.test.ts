import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A build that fails says why and leaves the last good site as it was. */

let root = '';
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'site-'));
  for (const item of [
    'data',
    'src',
    'scripts',
    'public',
    'package.json',
    'tsconfig.json',
    'astro.config.mjs',
  ])
    cpSync(item, path.join(root, item), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  mkdirSync(path.join(root, 'dist'));
  writeFileSync(path.join(root, 'dist/index.html'), 'the last good site');
});
afterAll(() => rmSync(root, { recursive: true }));

const task = (name: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/tasks/${name}.ts`], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
};
const lastGood = () => {
  expect(readFileSync(path.join(root, 'dist/index.html'), 'utf8')).toBe('the last good site');
  expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
};

describe('a failed build', () => {
  it.each(['check', 'build'])('on unsound data: %s names the place, without a stack trace', (name) => {
    const file = path.join(root, 'data/traffic-or-trade/deal.json');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, sound.replace('6000000000', '6500000000'));
    const { status, output } = task(name);
    writeFileSync(file, sound);
    expect(status).toBe(1);
    expect(output).toMatch(
      /data\/traffic-or-trade\/deal\.json:\d+:\d+ {2}agreements\.framework\.parts\n.*add up to 7500000000; expected the total "framework", 7000000000/,
    );
    expect(output).toContain('1 problem found; nothing was published.');
    expect(output).not.toContain('    at ');
    lastGood();
  });

  it('in a page', () => {
    const file = path.join(root, 'src/pages/404.astro');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, `${sound}\n{nothingOfTheKind()}`);
    const { status, output } = task('build');
    writeFileSync(file, sound);
    expect(status).toBe(1);
    expect(output).toContain('nothingOfTheKind');
    lastGood();
  });
});
