import { spawn, spawnSync } from 'node:child_process';
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
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A build that does not come to its end leaves the last good site as it was; two that do are the same. */

const folders: string[] = [];
/** A copy of the project, its packages linked. */
function project(name = 'site-'): string {
  const folder = mkdtempSync(path.join(tmpdir(), name));
  folders.push(folder);
  for (const item of [
    'data',
    'src',
    'scripts',
    'public',
    'package.json',
    'tsconfig.json',
    'astro.config.mjs',
  ])
    cpSync(item, path.join(folder, item), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

let root = '';
beforeAll(() => {
  root = project();
  mkdirSync(path.join(root, 'dist'));
  writeFileSync(path.join(root, 'dist/index.html'), 'the last good site');
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const task = (name: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/tasks/${name}.ts`], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
};
const sitesIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('dist'));
const lastGood = () => {
  expect(readFileSync(path.join(root, 'dist/index.html'), 'utf8')).toBe('the last good site');
  expect(readdirSync(path.join(root, 'dist'))).toEqual(['index.html']);
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
    expect(sitesIn(root)).toEqual(['dist']);
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
    expect(sitesIn(root)).toEqual(['dist']);
  });
});

/** Builds and waits for the end. @returns exit code and everything said */
function build(folder: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['scripts/tasks/build.ts'], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  return {
    child,
    said: () => said,
    end: new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code))),
  };
}

describe('a killed build', () => {
  it.each([500, 2500, 4500])('after %d ms', async (moment) => {
    const { child, end } = build(root);
    await wait(moment);
    child.kill('SIGKILL');
    // Its output closes only when what it started has ended too.
    await end;
    lastGood();
  });
});

describe('two builds of the same sources', () => {
  it('are byte for byte the same, at once, elsewhere, in another time zone and language; nothing else is left', async () => {
    const elsewhere = project('another place ');
    const [here, there] = [
      build(root, { TZ: 'America/St_Johns', LC_ALL: 'C' }),
      build(elsewhere, { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }),
    ];
    expect([await here.end, here.said()]).toEqual([0, expect.stringContaining('done')]);
    expect([await there.end, there.said()]).toEqual([0, expect.stringContaining('done')]);
    const [a, b] = [root, elsewhere].map((folder) =>
      readFileSync(path.join(folder, 'dist/manifest.json'), 'utf8'),
    );
    expect(Object.keys(JSON.parse(a!).files).length).toBeGreaterThan(100);
    expect(a === b, 'the manifests differ').toBe(true);
    // What the killed builds had begun is gone.
    expect(sitesIn(root)).toEqual(['dist']);
  }, 180_000);
});
