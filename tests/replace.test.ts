import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../scripts/lib/lock.ts';
import { filesIn, isLasting, writeManifest } from '../scripts/lib/manifest.ts';
import { commit, openBox, recover } from '../scripts/lib/replace.ts';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(tmpdir(), 'replace-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));
const at = (...parts: string[]) => path.join(folder, ...parts);
const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};
const read = (file: string) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined);

/** The calls by which the file system is changed; a killed process makes no further one. */
const changes = ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync'] as const;
/** Runs a piece of work that is killed before its nth change. @returns whether it came to its end */
function killedAt(n: number, work: () => void): boolean {
  const whole = Object.fromEntries(changes.map((name) => [name, fs[name]]));
  let made = 0;
  for (const name of changes)
    Object.assign(fs, {
      [name]: (...args: never[]) => {
        if (made++ >= n) throw new Error('killed');
        return (whole[name] as (...args: never[]) => unknown)(...args);
      },
    });
  syncBuiltinESMExports();
  try {
    work();
    return true;
  } catch {
    return false;
  } finally {
    Object.assign(fs, whole);
    syncBuiltinESMExports();
  }
}

describe('folders that are replaced together', () => {
  const old = () => {
    write(at('dist/index.html'), 'old');
    write(at('kept/record.json'), 'old');
  };
  const replace = () => {
    recover(at('dist'));
    const box = openBox(at('dist'));
    write(path.join(box, 'site/index.html'), 'new');
    write(path.join(box, 'kept/record.json'), 'new');
    commit(box, at('dist'), { site: at('dist'), kept: at('kept') });
  };
  const state = () => [read(at('dist/index.html')), read(at('kept/record.json'))];

  it('are both new and nothing else is left', () => {
    old();
    replace();
    expect(state()).toEqual(['new', 'new']);
    expect(fs.readdirSync(folder).sort()).toEqual(['dist', 'kept']);
  });

  it('are made where there were none', () => {
    replace();
    expect(state()).toEqual(['new', 'new']);
  });

  it('are both old or both new after a kill at any moment, and the next command says which', () => {
    let n = 0;
    const after = new Set<string>();
    for (let ended = false; !ended; n++) {
      for (const name of fs.readdirSync(folder)) fs.rmSync(at(name), { recursive: true });
      old();
      ended = killedAt(n, replace);
      // What stands there is never half of anything.
      for (const content of state()) expect(['old', 'new', undefined]).toContain(content);
      recover(at('dist'));
      expect([
        ['old', 'old'],
        ['new', 'new'],
      ]).toContainEqual(state());
      expect(fs.readdirSync(folder).sort()).toEqual(['dist', 'kept']);
      after.add(state()[0]!);
    }
    expect(n).toBeGreaterThan(10);
    expect([...after]).toEqual(['old', 'new']);
  });

  it('and even when the next command is killed, and the one after that', () => {
    for (let n = 0; n < 20; n++)
      for (let m = 0; m < 8; m++) {
        for (const name of fs.readdirSync(folder)) fs.rmSync(at(name), { recursive: true });
        old();
        killedAt(n, replace);
        killedAt(m, () => recover(at('dist')));
        recover(at('dist'));
        expect(new Set(state()).size, `${n} ${m}`).toBe(1);
        expect(state()[0]).toBeDefined();
      }
  });
});

describe('work that must be done alone', () => {
  it('is done one after the other, whoever comes', async () => {
    let at = 0;
    let most = 0;
    const told: number[] = [];
    await Promise.all(
      Array.from({ length: 4 }, () =>
        alone(
          path.join(folder, 'lock'),
          (pid) => told.push(pid),
          async () => {
            most = Math.max(most, ++at);
            await new Promise((resolve) => setTimeout(resolve, 30));
            at--;
          },
        ),
      ),
    );
    expect(most).toBe(1);
    expect(told).toContain(process.pid);
    expect(fs.readdirSync(at === 0 ? path.join(folder, 'lock') : folder)).toEqual([]);
  });

  it('does not wait for the dead, not even where their number lives again', async () => {
    write(at('lock/999999999.gone'), '');
    write(at(`lock/${process.pid}.gone`), '');
    fs.utimesSync(at(`lock/${process.pid}.gone`), 0, 0);
    expect(
      await alone(
        at('lock'),
        () => expect.unreachable(),
        async () => 'done',
      ),
    ).toBe('done');
  });

  it('is over when it fails', async () => {
    const fail = () => Promise.reject(new Error('no'));
    await expect(alone(at('lock'), () => {}, fail)).rejects.toThrow('no');
    expect(fs.readdirSync(at('lock'))).toEqual([]);
  });
});

describe('a manifest', () => {
  it('lists every file but itself, with hash and size, in one order', async () => {
    write(at('site/index.html'), 'abc');
    write(at('site/assets/b.js'), 'b');
    write(at('site/manifest.json'), 'an older one');
    await writeManifest(at('site'), { 'b.b': { value: 2 }, 'a.a': { value: 1 } });
    const text = read(at('site/manifest.json'))!;
    expect(JSON.parse(text)).toEqual({
      files: {
        'assets/b.js': { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), size: 1 },
        'index.html': {
          sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
          size: 3,
        },
      },
      claims: { 'a.a': { value: 1 }, 'b.b': { value: 2 } },
    });
    expect(text.indexOf('a.a')).toBeLessThan(text.indexOf('b.b'));
    expect(await filesIn(at('site'))).toEqual(['assets/b.js', 'index.html', 'manifest.json']);
  });

  it('is refused for a site with an empty file', async () => {
    write(at('site/index.html'), '');
    await expect(writeManifest(at('site'), {})).rejects.toThrow('index.html came out empty');
  });

  it.each([
    ['assets/client.BIOs6JzX.js', true],
    ['fonts/opening-en.0123456789.woff2', true],
    ['fonts/en.css', false],
    ['card/en/deal.0a1b2c3d4e5f.png', true],
    ['poster/en/deal.png', false],
    ['index.html', false],
    ['still/en/deal.0a1b2c3d.wide.light.svg', true],
  ])('%s is kept for readers with an older page: %s', (file, kept) => expect(isLasting(file)).toBe(kept));
});
