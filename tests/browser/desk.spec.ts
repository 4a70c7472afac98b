import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect as patient, test, type Page } from '@playwright/test';
import { copyProject, startServer } from './project.ts';

/** The desk, on a copy of the project: a mistake is told at its field and not saved; what is sound shows, and is. */

const expect = patient.configure({ timeout: 30_000 });

const root = path.resolve('.cache/desk-test');
const deal = path.join(root, 'data/traffic-or-trade/deal.json');
const words = path.join(root, 'src/stories/traffic-or-trade/en.md');
const read = (file: string) => readFileSync(file, 'utf8');
let server: ChildProcess;
let origin = '';

test.use({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  copyProject(root);
  ({ server, origin } = await startServer(root, ['scripts/tasks/desk.ts', '--port', '4720']));
});
test.afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true, force: true });
});

const open = async (page: Page, place: string) => {
  await page.goto(`${origin}/desk/#${encodeURIComponent(place)}`);
  await expect(page.getByRole('status')).toContainText('Found sound');
};
const saving = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

test('a figure is changed, checked at its field, seen in the preview and saved', async ({ page }) => {
  test.slow();
  const before = read(deal);
  await open(page, 'deal/claims/renewal');
  const preview = page.frameLocator('iframe');
  const figure = page.getByLabel('Exactly').and(page.locator('input'));
  await expect(figure).toHaveValue('20000000000');
  await expect(preview.locator('[id="on-the-table"] .words')).toContainText('RMB 20 billion');

  await figure.fill('-18000000000');
  await expect(page.locator('main .sjsf-errors-list')).toContainText('-18000000000');
  await expect(figure).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('navigation').getByText('1 problem').first()).toBeAttached();
  await saving(page);
  await expect(page.getByRole('status')).toContainText('nothing was saved');
  expect(read(deal)).toBe(before);

  await figure.fill('18000000000');
  await expect(page.locator('main .sjsf-errors-list')).toHaveCount(0);
  await expect(preview.locator('[id="on-the-table"] .words')).toContainText('RMB 18 billion');
  expect(read(deal)).toBe(before);
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('  ')}`)).toEqual([]);

  await saving(page);
  await expect(page.getByRole('status')).toContainText('Saved: data/traffic-or-trade/deal.json');
  expect(read(deal)).toBe(before.replace('20000000000', '18000000000'));

  await figure.fill('20000000000');
  await expect(page.getByRole('status')).toContainText('Unsaved edits in 1 file');
  await saving(page);
  await expect.poll(() => read(deal)).toBe(before);
});

test('a passage is changed in one language, and only that line of its file', async ({ page }) => {
  const before = read(words);
  await open(page, 'words/on-the-table/deal.renewal=negotiating');
  const text = page.getByRole('textbox', { name: 'English' });
  await text.fill((await text.inputValue()).replace('is still under', 'is even now under'));
  await expect(page.frameLocator('iframe').locator('[id="on-the-table"] .words')).toContainText('even now');
  await saving(page);
  await expect(page.getByRole('status')).toContainText('Saved: src/stories/traffic-or-trade/en.md');
  expect(read(words)).toBe(
    before.replace('is still under negotiation {#', 'is even now under negotiation {#'),
  );
});

test('a status that has no passage names it, and leads to it', async ({ page }) => {
  const before = read(words);
  await open(page, 'words/on-the-table/deal.renewal=negotiating');
  const text = page.getByRole('textbox', { name: 'English' });
  const wanted = (await text.inputValue()).replace('deal.renewal=negotiating', 'deal.renewal=target');
  await text.fill(wanted);
  // The passage stays open although its condition is another now.
  await expect(page.locator('.messages')).toContainText('deal.renewal=negotiating');
  await expect(text).toHaveValue(wanted);
  await page.getByRole('button', { name: 'Add a passage below' }).first().click();
  await expect(text).toHaveValue(/#on-the-table when="deal.renewal=negotiating/);
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Discard all edits' }).click();
  await expect(page.getByRole('status')).toContainText('Nothing unsaved');
  expect(read(words)).toBe(before);
});

test('a file that changed in the project meanwhile is not overwritten', async ({ page }) => {
  const before = read(deal);
  await open(page, 'deal/claims/renewal');
  const figure = page.getByLabel('Exactly').and(page.locator('input'));
  await figure.fill('18000000000');
  await expect(page.getByRole('status')).toContainText('Unsaved edits in 1 file');
  const theirs = before.replace('The report gives no split of it', 'The report does not say how it splits');
  expect(theirs).not.toBe(before);
  writeFileSync(deal, theirs);
  await saving(page);
  await expect(page.getByRole('alert')).toContainText('has changed in the project too');
  expect(read(deal)).toBe(theirs);
  await page.getByRole('button', { name: 'Take the project’s' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(figure).toHaveValue('20000000000');
  writeFileSync(deal, before);
});

test('nothing but the desk’s own page may ask', async ({ request }) => {
  const ask = (headers: Record<string, string>) =>
    request.post(`${origin}/desk/save/`, { headers, data: {} }).then((answer) => answer.status());
  expect(await ask({})).toBe(403);
  const [, token = ''] = /"token":"([^"]+)"/.exec(await (await request.get(`${origin}/desk/`)).text()) ?? [];
  expect(await ask({ 'x-desk-token': token })).toBe(200);
  expect(await ask({ 'x-desk-token': token, origin: 'https://elsewhere.example' })).toBe(403);
  expect(await ask({ 'x-desk-token': token, host: 'elsewhere.example' })).toBe(403);
  const outside = { file: 'package.json', path: ['name'], value: 'x' };
  const answer = await request.post(`${origin}/desk/edit/`, {
    headers: { 'x-desk-token': token },
    data: outside,
  });
  expect(answer.status()).toBe(404);
});
