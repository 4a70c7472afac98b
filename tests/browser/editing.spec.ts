import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect as patient, test } from '@playwright/test';
import { copyProject, startServer } from './project.ts';
import { inView, started } from './site.ts';

/** Live editing, on a copy of the project: what is sound shows, what is not is told, and the reader's step stays. */

// A development server compiles what a page asks for as it asks.
const expect = patient.configure({ timeout: 30_000 });

const root = path.resolve('.cache/editing');
const data = path.join(root, 'data/traffic-or-trade/deal.json');
const words = path.join(root, 'src/stories/traffic-or-trade/en.md');
let server: ChildProcess;
let origin = '';

test.beforeAll(async () => {
  copyProject(root);
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  ({ server, origin } = await startServer(root, [
    astro,
    'dev',
    '--ignore-lock',
    '--host',
    '127.0.0.1',
    '--port',
    '4700',
  ]));
});
test.afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true, force: true });
});

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test('the fonts arrive, also for characters that an edit brings', async ({ page }) => {
  test.slow();
  const sizes = async () => {
    const css = await (await page.request.get(`${origin}/fonts/en.css`)).text();
    const found = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, address = '']) => address);
    expect(found).toHaveLength(4);
    const answers = await Promise.all(found.map((address) => page.request.get(`${origin}${address}`)));
    expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200, 200]);
    return Promise.all(answers.map(async (answer) => (await answer.body()).length));
  };
  await page.goto(`${origin}/en/`);
  const [opening = 0] = await sizes();
  const before = readFileSync(words, 'utf8');
  writeFileSync(words, before.replaceAll('# Traffic or Trade {#', '# Traffic or Trade QXZ {#'));
  await expect(page.locator('h1')).toContainText('QXZ');
  expect((await sizes())[0]).toBeGreaterThan(opening);
  writeFileSync(words, before);
  await expect(page.locator('h1')).not.toContainText('QXZ');
});

test('a card and a poster show what an edit has changed', async ({ page }) => {
  test.slow();
  const bytes = async () => {
    const html = await (await page.request.get(`${origin}/en/s/on-the-table/`, { headers })).text();
    const addresses = [
      /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1],
      /href="([^"]*\/poster\/en\/on-the-table[^"]*)"/.exec(html)?.[1],
    ];
    const answers = await Promise.all(
      addresses.map((address) => page.request.get(origin + new URL(address!, origin).pathname)),
    );
    expect(answers.map((answer) => answer.status())).toEqual([200, 200]);
    return Promise.all(answers.map(async (answer) => (await answer.body()).toString('base64')));
  };
  const headers = { accept: 'text/html' };
  await page.goto(`${origin}/en/s/on-the-table/`);
  const before = await bytes();
  change(data, '20000000000', '16000000000');
  await expect(page.locator('[id="on-the-table"] .words')).toContainText('RMB 16 billion');
  const after = await bytes();
  expect(after[0] === before[0]).toBe(false);
  expect(after[1] === before[1]).toBe(false);
  change(data, '16000000000', '20000000000');
  await expect(page.locator('[id="on-the-table"] .words')).toContainText('RMB 20 billion');
});

test('an edit shows in the open page, a mistake is told on it, and the reader stays at the step', async ({
  page,
}) => {
  test.slow();
  const message = page.locator('#editing');
  const step = page.locator('[id="on-the-table"] .words');
  await page.goto(`${origin}/en/#on-the-table`);
  await started(page);
  await expect.poll(() => inView(page, 'on-the-table'), { timeout: 30_000 }).toBe(true);
  await expect(step).toContainText('RMB 20 billion');

  change(data, '20000000000', '18000000000');
  await expect(step).toContainText('RMB 18 billion');
  await started(page);
  await expect(page).toHaveURL(/\/s\/on-the-table\/$/);
  await expect.poll(() => inView(page, 'on-the-table'), { timeout: 30_000 }).toBe(true);

  // Prose too.
  change(words, 'A framework of {deal.renewal} is still', 'A framework of {deal.renewal} is even now still');
  await expect(step).toContainText('even now');

  // What is not sound is told as text, whatever it contains, and the page stays.
  change(data, '"negotiating"', '"<img src=x onerror=alert(1)>"');
  await expect(message).toContainText('deal.json:');
  await expect(message).toContainText('claims.renewal.status');
  await expect(message).toContainText('<img src=x onerror=alert(1)>');
  await expect(message.locator('img')).toHaveCount(0);
  await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  await expect(step).toContainText('even now');

  // A page opened meanwhile says the same.
  const other = await page.context().newPage();
  await other.goto(`${origin}/en/#on-the-table`);
  await expect(other.locator('#editing')).toContainText('claims.renewal.status');
  await expect(other.locator('#editing img')).toHaveCount(0);

  // A second mistake, this one in the syntax, then all is mended.
  change(data, '"unit": "CNY",', '"unit": "CNY",,');
  await expect(message).toContainText('deal.json:');
  change(data, '"unit": "CNY",,', '"unit": "CNY",');
  change(data, '"<img src=x onerror=alert(1)>"', '"negotiating"');
  await expect(message).toHaveCount(0);
  await expect(other.locator('[id="on-the-table"] .words')).toContainText('even now');
  await started(page);
  await expect(page).toHaveURL(/\/s\/on-the-table\/$/);
  await expect.poll(() => inView(page, 'on-the-table'), { timeout: 30_000 }).toBe(true);
});
