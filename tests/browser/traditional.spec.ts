import { expect, inView, started, test } from './site.ts';

/** The traditional-Chinese edition in use: what scripts write is in its characters, too. */

test('a reader comes from the simplified edition to the same step, and goes on in the edition', async ({
  page,
}) => {
  await page.goto('/#threat-line');
  await started(page);
  const link = page.locator('[data-language="/zh-hant/"]').last();
  await expect(link).toHaveAttribute('href', '/zh-hant/s/threat-line/');
  await page.goto('/zh-hant/s/threat-line/');
  await started(page);
  expect(await inView(page, 'threat-line')).toBe(true);
  await expect(page.locator('.header [data-language]').first()).toHaveAttribute('href', '/s/threat-line/');
  await page.locator('.walk button').last().click();
  await expect(page).toHaveURL(/\/zh-hant\/s\/(?!threat-line)/);
});

test('what a reader opens and plays with is in its characters', async ({ page }) => {
  await page.goto('/zh-hant/s/through-the-door/');
  await started(page);
  await page.locator('#through-the-door .pass-on').click();
  const menu = page.getByRole('dialog');
  await expect(menu.getByRole('button', { name: '複製鏈接' })).toBeVisible();
  await menu.getByRole('button', { name: '引用格式' }).click();
  const citation = menu.locator('textarea').first();
  await expect(citation).toHaveValue(/^《流量還是交易》：「.+」.*獨立重述自晚點LatePost/);
  // What the page has converted in its own context stays: 阿里 is a name, 這裡 a word.
  await expect(citation).toHaveValue(/與阿里年框/);
  await page.keyboard.press('Escape');
  const counter = page.locator('#counter');
  await counter.scrollIntoViewIfNeeded();
  await expect(counter.getByRole('button', { name: '開播' })).toBeVisible();
  await expect(counter.locator('.result')).toContainText('如果每人平均停留');
  await expect(counter.locator('.result')).toContainText('累計數會顯示約');
  expect(await counter.innerText()).not.toMatch(/[开时长个约计门]/);
});
