import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** The command as a newsroom uses it: change a file, and read what readers will see changed. */

const node = process.execPath;
const deal = 'data/traffic-or-trade/deal.json';
let root: string;

const changes = (...args: string[]): string =>
  execFileSync(node, ['scripts/tasks/changes.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  });

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'changes-'));
  for (const part of ['data', 'src', 'scripts', 'package.json', 'tsconfig.json'])
    cpSync(part, path.join(root, part), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root });
  git('init', '-q');
  git('add', 'data', 'src');
  git('commit', '-q', '-m', 'First');
});
afterAll(() => rmSync(root, { recursive: true }));

it('says so when readers will see no change', () => {
  expect(changes('--lang', 'zh')).toContain('读者看不到任何变化。');
});

it('tells claims, sentences of each language, pictures and cards, and draws them side by side', () => {
  const file = path.join(root, deal);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll('20000000000', '18000000000'));
  const told = changes('--lang', 'en', '--out', 'out/report.html');
  expect(told).toContain('- RMB 20 billion\n    + RMB 18 billion');
  expect(told).toContain('新的年框数额是180亿元');
  expect(told).toMatch(/Pictures \(\d+\)\n(.*\n)*?\s+on-the-table\s+\(中文, English\)/);
  expect(told).toMatch(/Cards affected · English: .*on-the-table/);
  const page = readFileSync(path.join(root, 'out/report.html'), 'utf8');
  expect(page.match(/data:image\/svg\+xml;base64,/g)!.length).toBeGreaterThanOrEqual(4);
  expect(page).toContain('<ins>18</ins>');
  expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  const { claims } = JSON.parse(changes('HEAD', '--json')) as { claims: { claim: string }[] };
  expect(claims.map(({ claim }) => claim)).toContain('deal.renewal');
  writeFileSync(file, text);
});

it('names a revision that does not exist', () => {
  expect(() => changes('no-such-revision')).toThrow(/"no-such-revision" is no revision/);
});
