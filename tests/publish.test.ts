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

/** What does not come to its end leaves the last good site as it was; what does is the same everywhere. */

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
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
  ])
    cpSync(item, path.join(folder, item), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(
    path.join(folder, 'data/traffic-or-trade/moved.json'),
    JSON.stringify({ moved: { 'whole-deal': 'the-deal', 'the-deal': 'one-pile', dropped: null } }),
  );
  return folder;
}

let root = '';
beforeAll(() => {
  root = project();
  // Cards and posters that were drawn for the site are not drawn again; elsewhere they are.
  mkdirSync('.cache/share', { recursive: true });
  mkdirSync(path.join(root, '.cache'));
  symlinkSync(path.resolve('.cache/share'), path.join(root, '.cache/share'));
  mkdirSync(path.join(root, 'dist'));
  writeFileSync(path.join(root, 'dist/index.html'), 'the last good site');
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** What is said is said in the system's language. */
const english = { LC_ALL: 'C' };

const task = (name: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/tasks/${name}.ts`], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...english },
  });
  return { status, output: stdout + stderr };
};
const sitesIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('dist'));
const lastGood = () => {
  expect(readFileSync(path.join(root, 'dist/index.html'), 'utf8')).toBe('the last good site');
  expect(readdirSync(path.join(root, 'dist'))).toEqual(['index.html']);
};

describe('a failed build', { timeout: 300_000 }, () => {
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

/** Starts a task. @returns it, what it has said so far, and its exit code once it and all it started have ended */
function start(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [`scripts/tasks/${args[0]}.ts`, ...args.slice(1)], {
    cwd: folder,
    env: { ...process.env, ...english, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  return {
    child,
    said: () => said,
    end: new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code))),
  };
}
const succeed = async (...args: Parameters<typeof start>) => {
  const { end, said } = start(...args);
  expect([await end, said()]).toEqual([0, expect.stringContaining('done')]);
};

/** The files that unfinished builds have written. */
const begun = (): string[] =>
  sitesIn(root)
    .filter((name) => name !== 'dist')
    .flatMap((name) => readdirSync(path.join(root, name), { recursive: true, encoding: 'utf8' }))
    .filter((file) => file.includes('.'));

async function killWhen(args: readonly string[], moment: (said: string) => boolean): Promise<void> {
  for (const name of sitesIn(root)) if (name !== 'dist') rmSync(path.join(root, name), { recursive: true });
  const { child, end, said } = start(root, args);
  while (!moment(said())) await wait(10);
  child.kill('SIGKILL');
  // Its output closes only when what it started has ended too.
  expect(await end).toBe(null);
}

describe('a killed build', { timeout: 300_000 }, () => {
  it.each<[string, (said: string) => boolean]>([
    ['while it checks', (said) => said.includes('Checking')],
    ['as it begins to build', (said) => said.includes('Building')],
    ['when the first files are written', () => begun().length > 0],
    ['when pages are written', () => begun().some((file) => file.endsWith('.html'))],
  ])('%s', async (_, moment) => {
    await killWhen(['build'], moment);
    lastGood();
  });
});

// Windows knows no such limit.
describe.runIf(process.platform !== 'win32')('a build on a full disk', { timeout: 300_000 }, () => {
  // No file may be larger than this, so that writing the first page fails in its middle.
  const most = 'ulimit -f 64 && exec "$0" "$@"';

  it('says so, and leaves nothing but the last good site', async () => {
    const child = spawn('bash', ['-c', most, process.execPath, 'scripts/tasks/build.ts'], {
      cwd: root,
      env: { ...process.env, ...english },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code, said).toBe(1);
    expect(said).toContain('dist/ is as it was');
    lastGood();
    expect(sitesIn(root)).toEqual(['dist']);
  });
});

describe('what is published', { timeout: 600_000 }, () => {
  const slug = 'traffic-or-trade';
  const manifest = (folder = root) => readFileSync(path.join(folder, 'dist/manifest.json'), 'utf8');
  const record = () => readFileSync(path.join(root, `published/${slug}/record.json`), 'utf8');
  const page = (file: string) => readFileSync(path.join(root, 'dist', file), 'utf8');
  const filesOf = (text: string) => Object.keys((JSON.parse(text) as { files: object }).files);

  it('is built again byte for byte, elsewhere, in another time zone and language; nothing of killed builds is left', async () => {
    const first = start(root, ['publish', '--date', '2026-02-01'], { TZ: 'America/St_Johns', LC_ALL: 'C' });
    while (!first.said().includes('Checking')) await wait(10);
    // Another one at the same time waits; giving up on it leaves the first alone.
    const second = start(root, ['build']);
    while (!second.said().includes(`Another build is at work here (process ${first.child.pid})`))
      await wait(10);
    second.child.kill('SIGKILL');
    await second.end;
    expect([await first.end, first.said()]).toEqual([0, expect.stringContaining('done')]);
    expect(sitesIn(root)).toEqual(['dist']);
    const elsewhere = project('another place ');
    cpSync(path.join(root, 'published'), path.join(elsewhere, 'published'), { recursive: true });
    await succeed(elsewhere, ['build'], { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
    expect(filesOf(manifest()).length).toBeGreaterThan(100);
    expect(manifest(elsewhere) === manifest(), 'the manifests differ').toBe(true);
  });

  it('is not changed without a word to readers, nor half when publishing is killed', async () => {
    const [site, before] = [manifest(), record()];
    const file = path.join(root, `data/${slug}/deal.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"exact": 20000000000', '"exact": 18500000000'));
    const { status, output } = task('build');
    expect(status).toBe(1);
    const entry = /"entries" in (\S+) .*?(\{.*\})/.exec(output);
    expect(output).toMatch(/deal\.json:\d+:\d+ {2}claims\.renewal\n.*"RMB 20 billion" → "RMB 18\.5 billion"/);
    // The advice can be followed as it stands; here on a day that has come for every clock.
    const pasted = { ...(JSON.parse(entry![2]!) as object), date: '2026-02-02' };
    writeFileSync(path.join(root, entry![1]!), JSON.stringify({ entries: [pasted] }));
    await killWhen(['publish', '--date', '2026-02-02'], () => begun().some((file) => file.endsWith('.html')));
    expect([manifest() === site, record() === before]).toEqual([true, true]);
  });

  it('says what it said before, where and when, in each language, and keeps files for pages still open', async () => {
    const before = filesOf(manifest());
    await succeed(root, ['publish', '--date', '2026-02-02']);
    const texts = {
      'index.html': ['原为200亿元', '<del>200亿元</del>', '<ins>185亿元</ins>', '更新：2026年2月2日'],
      'en/index.html': [
        '(before: RMB 20 billion)',
        '<del>RMB 20 billion</del>',
        '1 February 2026: RMB 20 billion',
        'Published 1 February 2026, updated 2 February 2026.',
      ],
    };
    for (const [file, expected] of Object.entries(texts)) {
      for (const text of expected) expect(page(file), file).toContain(text);
      const step = /<article class="step[^"]*" id="on-the-table"[^]*?<\/article>/.exec(page(file))![0];
      expect(step).toContain('href="#correction-deal.renewal-1"');
    }
    // The card that was passed on before is still there for who meets the old link.
    const gone = before.filter(
      (file) =>
        file.startsWith('card/en/on-the-table.') && !page('en/s/on-the-table/index.html').includes(file),
    );
    expect(gone).toHaveLength(1);
    for (const file of gone) expect(filesOf(manifest())).toContain(file);
    expect(record()).toContain('"from": "2026-02-02"');
    expect(sitesIn(root)).toEqual(['dist']);
  });

  it('keeps each graphic as it was on the days of publication, byte for byte', async () => {
    const day = (date: string) => `en/embed/deal/${date}/index.html`;
    const first = page(day('2026-02-01'));
    expect(first).toContain('Kept as published on 1 February 2026');
    expect(first).toContain('RMB 20 billion');
    expect(first).not.toContain('RMB 18.5 billion');
    expect(page(day('2026-02-02'))).toContain('RMB 18.5 billion');
    expect(page('en/embed/deal/index.html')).toContain('RMB 18.5 billion');
    const asked = [...first.matchAll(/(?:src|stylesheet" href)="\/([^"]+)"/g)].map(([, file]) => file!);
    expect(asked.length).toBeGreaterThan(2);
    // The share menu offers the code of the last of these days.
    const [, facts] = /<script type="application\/json" data-share>(.*?)<\/script>/.exec(
      page('en/index.html'),
    )!;
    const { kept } = JSON.parse(facts!) as { kept: { date: string; graphics: string[] } };
    expect(kept.date).toBe('2026-02-02');
    for (const graphic of kept.graphics) page(`en/embed/${graphic}/${kept.date}/index.html`);
    expect(kept.graphics).toContain('deal');
    for (const file of asked) expect(page(file).length).toBeGreaterThan(100);
    await succeed(root, ['build']);
    expect(page(day('2026-02-01')) === first).toBe(true);
  });

  it('leads links to steps of old to where they are told now', () => {
    for (const [home, word, beginning] of [
      ['', '已经改写', '已不在文章里'],
      ['en/', 'has been rewritten', 'no longer part of the story'],
    ]) {
      for (const old of ['whole-deal', 'the-deal']) {
        expect(page(`${home}s/${old}/index.html`)).toContain('data-at="one-pile"');
        const step = /<article class="step[^"]*" id="one-pile"[^]*?<\/article>/.exec(
          page(`${home}s/${old}/index.html`),
        )![0];
        expect(step).toContain(word);
      }
      expect(page(`${home}s/dropped/index.html`)).toContain(beginning);
      expect(page(`${home}s/dropped/index.html`)).not.toContain('data-at');
      expect(page(`${home}s/one-pile/index.html`)).not.toContain(word);
    }
  });

  it('cannot be published on an earlier day, nor on one that does not exist', () => {
    const run = (date: string) =>
      spawnSync(process.execPath, ['scripts/tasks/publish.ts', '--date', date], {
        cwd: root,
        encoding: 'utf8',
      });
    expect(run('2026-02-01').stderr).toContain('The last publication was on 2026-02-02');
    expect(run('2026-02-30').stderr).toContain('expected a day of the calendar');
    expect(run('2199-01-01').stderr).toContain('expected a day up to today');
  });
});
