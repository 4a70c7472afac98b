import type { Page } from '@playwright/test';
import { expect, started, test } from './site.ts';

/** Passing on: the share menu of each step and table, and links to figures. */

const menu = (page: Page) => page.locator('dialog.share');
const says = (page: Page) => menu(page).getByRole('status');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function open(page: Page, home = '/en/', step = 'on-the-table'): Promise<string> {
  await page.goto(`${home}s/${step}/`);
  await started(page);
  await page.locator(`#${step} .pass-on`).click();
  await expect(menu(page)).toBeVisible();
  const canonical = (await page.locator('link[rel=canonical]').getAttribute('href'))!;
  return `${canonical}s/${step}/`;
}

/** As an app’s own browser or a frame answers who wants to copy. */
const forbidCopying = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });

test.describe('where copying is permitted', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the menu copies the link, says so, and copies the picture as a picture', async ({ page }) => {
    const link = await open(page);
    await menu(page).getByRole('button', { name: 'Copy link' }).click();
    await expect(says(page)).toHaveText('Link copied');
    expect(await clipboard(page)).toBe(link);
    await menu(page).getByRole('button', { name: 'Copy image' }).click();
    await expect(says(page)).toHaveText('Image copied');
    expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]!.types)).toEqual([
      'image/png',
    ]);
  });

  test('the browser is asked for the picture within the press, before it has come', async ({ page }) => {
    await page.addInitScript(() => {
      const order: string[] = [];
      Object.assign(window, { order });
      const write = navigator.clipboard.write.bind(navigator.clipboard);
      navigator.clipboard.write = (items) => (order.push('asked'), write(items));
      const get = window.fetch;
      window.fetch = async (...input) => {
        const response = await get(...input);
        order.push('came');
        return response;
      };
    });
    await open(page);
    await menu(page).getByRole('button', { name: 'Copy image' }).click();
    await expect(says(page)).toHaveText('Image copied');
    expect(await page.evaluate(() => (window as unknown as { order: string[] }).order)).toEqual([
      'asked',
      'came',
    ]);
  });

  for (const [home, cite, copied, words] of [
    ['/', '引用格式', '已复制', ['《流量还是交易》', '晚点LatePost', '2020年6月']],
    ['/en/', 'Cite', 'Copied', ['Traffic or Trade', 'LatePost', 'June 2020']],
  ] as const)
    test(`in ${home} both citations name site, report, date and link`, async ({ page }) => {
      const link = await open(page, home);
      await menu(page).getByRole('button', { name: cite }).click();
      for (const field of await menu(page).locator('textarea').all())
        for (const word of [...words, link]) expect(await field.inputValue()).toContain(word);
      const full = menu(page).locator('textarea').first();
      const before = await full.inputValue();
      await menu(page).getByRole('checkbox').check();
      await expect(full).not.toHaveValue(before);
      await menu(page).locator('.view button').nth(1).click();
      await expect(says(page)).toHaveText(copied);
      expect(await clipboard(page)).toBe(await full.inputValue());
    });

  for (const kept of [undefined, { date: '2026-11-01', graphics: ['deal'] }])
    test(`the embed’s code is one frame for each flavour there is${kept ? ', also of a day' : ''}`, async ({
      page,
    }) => {
      if (kept)
        await page.route('**/en/s/on-the-table/', async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replace(
            /(<script type="application\/json" data-share>\{)/,
            `$1"kept":${JSON.stringify(kept)},`,
          );
          await route.fulfill({ response, body });
        });
      await open(page);
      await menu(page).getByRole('button', { name: 'Embed code' }).click();
      const fields = menu(page).locator('textarea');
      await expect(fields).toHaveCount(kept ? 2 : 1);
      const days = ['', 'Kept as of 1 November 2026'];
      for (const [i, field] of (await fields.all()).entries()) {
        const code = await field.inputValue();
        const frame = await page.evaluate((html) => {
          const { body } = new DOMParser().parseFromString(html, 'text/html');
          const { src, title, loading } = body.querySelector('iframe')!;
          return { count: body.querySelectorAll('*').length, src, title, loading };
        }, code);
        expect(frame).toMatchObject({ count: 1, loading: 'lazy' });
        expect(frame.src).toMatch(/^https?:\/\/[^/]+\/en\/embed\/deal\/(2026-11-01\/)?#on-the-table$/);
        expect(frame.src.includes('2026-11-01')).toBe(i === 1);
        expect(frame.title).not.toBe('');
        await expect(menu(page).locator('label').nth(i)).toContainText(days[i]!);
        await menu(page).getByRole('button', { name: /^Copy/ }).nth(i).click();
        await expect(says(page)).toHaveText('Copied');
        expect(await clipboard(page)).toBe(code);
      }
      await menu(page).getByRole('button', { name: 'Back' }).click();
      await expect(menu(page).getByRole('button', { name: 'Embed code' })).toBeFocused();
    });

  test('a figure that is selected offers its link, and so do its details', async ({ page }) => {
    await page.goto('/en/s/on-the-table/');
    await started(page);
    const figure = page.locator('#on-the-table .words p > [data-claim="deal.renewal"]').first();
    await figure.selectText();
    const offer = page.getByRole('button', { name: 'Copy link to “RMB 20 billion”' });
    await offer.click();
    await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
    expect(await clipboard(page)).toMatch(/\/en\/s\/on-the-table\/#claim-deal\.renewal$/);
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await expect(page.locator('.quote')).toBeHidden();
    await page.locator('#on-the-table .cites [data-claim="deal.framework"]').click();
    await page.locator('.details a').click();
    await expect(page.locator('.details a')).toHaveText('Link copied');
    expect(await clipboard(page)).toMatch(/\/en\/s\/on-the-table\/#claim-deal\.framework$/);
  });
});

test('where copying is forbidden the link stands there selected, the picture to be held', async ({
  page,
}) => {
  await forbidCopying(page);
  const link = await open(page);
  await menu(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(says(page)).toContainText('Select the text');
  const field = menu(page).locator('textarea');
  await expect(field).toHaveValue(link);
  await expect(field).toBeFocused();
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBe(
    link.length,
  );
  await menu(page).getByRole('button', { name: 'Back' }).click();
  await menu(page).getByRole('button', { name: 'Copy image' }).click();
  await expect(says(page)).toContainText('Press and hold');
  await expect(menu(page).locator('img')).toHaveJSProperty('naturalWidth', 1200);
});

test('what the system shares is the step’s own link and title; a change of mind says nothing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const given: unknown[] = [];
    Object.assign(window, { given });
    Object.defineProperty(navigator, 'share', {
      value: (data: unknown) => (given.push(data), Promise.reject(new DOMException('', 'AbortError'))),
    });
  });
  const link = await open(page);
  await menu(page).getByRole('button', { name: 'Share with an app' }).click();
  const title = await page.locator('#on-the-table h3').innerText();
  expect(await page.evaluate(() => (window as unknown as { given: unknown[] }).given)).toEqual([
    { title: title.replace(/\s+/g, ' '), url: link },
  ]);
  await expect(says(page)).toHaveText('');
});

test('the menu is worked by keyboard, keeps the focus in and gives it back', async ({ page }) => {
  await page.goto('/en/s/on-the-table/');
  await started(page);
  const button = page.locator('#on-the-table .pass-on');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(menu(page)).toBeVisible();
  await expect(menu(page).locator('.view button').first()).toBeFocused();
  const address = page.url();
  await page.keyboard.press('ArrowRight');
  expect(page.url()).toBe(address);
  const poster = menu(page).getByRole('button', { name: 'Poster' });
  for (let i = 0; i < 9 && !(await poster.evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(menu(page).getByRole('button', { name: 'Back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(poster).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a browser without dialogs gets one all the same, which keeps the keyboard and goes with Escape', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
  });
  await open(page);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(menu(page).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(menu(page).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
  await expect(page.locator('#on-the-table .pass-on')).toBeFocused();
});

test('the poster is a plain image that can be held, within the screen', async ({ page }) => {
  await open(page, '/');
  await menu(page).getByRole('button', { name: '海报' }).click();
  const poster = menu(page).locator('img');
  await expect(poster).toHaveJSProperty('complete', true);
  expect(await poster.evaluate((img: HTMLImageElement) => img.naturalHeight / img.naturalWidth)).toBeCloseTo(
    4 / 3,
    1,
  );
  const box = (await poster.boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(page.viewportSize()!.height);
  expect(box.height).toBeGreaterThan(300);
});

test.describe('in WeChat', () => {
  test.use({
    userAgent: 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/100.0 Mobile MicroMessenger/8.0',
  });
  test('nothing is offered for download that would not come', async ({ page }) => {
    await open(page, '/');
    await expect(menu(page)).toContainText('微信');
    await menu(page).getByRole('link', { name: 'CSV' }).click();
    await expect(menu(page).locator('textarea')).toHaveValue(/\/data\/deal\.csv$/);
    await expect(says(page)).toContainText('浏览器');
    await menu(page).getByRole('button', { name: '返回' }).click();
    await menu(page).getByRole('button', { name: '海报' }).click();
    await expect(menu(page).locator('a[download]')).toHaveCount(0);
  });
});

for (const home of ['/', '/en/'])
  test(`in ${home} a step’s picture and data are there to be downloaded`, async ({ page, request }) => {
    await open(page, home);
    const links = menu(page).locator('.files a[download]');
    const found: string[] = [];
    for (const link of await links.all()) {
      const response = await request.get((await link.getAttribute('href'))!);
      expect(response.ok()).toBe(true);
      found.push(response.headers()['content-type']!.replace(/;.*/, ''));
    }
    expect(found).toEqual(['image/svg+xml', 'image/png', 'text/csv', 'application/json', 'text/plain']);
    const coming = page.waitForEvent('download');
    await links.first().click();
    expect((await coming).suggestedFilename()).toBe('on-the-table.svg');
  });

test('a table is shared with its data, by a link that opens it', async ({ page }) => {
  await page.goto('/en/#data-deal');
  await started(page);
  await page.locator('#data-deal .pass-on').click();
  await expect(menu(page).getByRole('button', { name: 'Copy image' })).toHaveCount(0);
  await expect(menu(page).getByRole('link', { name: 'SVG' })).toHaveCount(0);
  await menu(page).getByRole('button', { name: 'Embed code' }).click();
  await expect(menu(page).locator('textarea')).toHaveValue(/src="[^"]*\/en\/embed\/deal\/" /);
  await menu(page).getByRole('button', { name: 'Back' }).click();
  await expect(menu(page).getByRole('link', { name: 'JSON' })).toHaveAttribute('href', '/en/data/deal.json');
});

test.describe('where the menu does not come', () => {
  test.use({ mayFail: true });
  test('or comes and fails, plain links stand in its place and have the focus', async ({ page }) => {
    await page.goto('/en/s/leap/');
    await started(page);
    const pass = page.locator('#leap .pass');
    await page.route('**/share.*.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export const share = () => { throw new Error("no") };',
      }),
    );
    await pass.locator('button').press('Enter');
    await expect(pass.locator('button')).toBeHidden();
    await expect(pass.locator('a').first()).toBeFocused();
  });

  test('plain links stand in its place', async ({ page }) => {
    await page.route('**/share.*.js', (route) => route.abort());
    await page.goto('/en/s/on-the-table/');
    await started(page);
    await page.locator('#on-the-table .pass-on').click();
    await expect(page.locator('#on-the-table .pass').getByRole('link', { name: 'Poster' })).toBeVisible();
  });
});

test('a link to a figure opens at its step with the figure marked and told, until one reads on', async ({
  page,
}) => {
  await page.goto('/en/s/on-the-table/#claim-deal.renewal');
  const figure = page.locator('#on-the-table .words p > [data-claim="deal.renewal"]').first();
  await expect(figure).toHaveClass(/pointed/);
  await expect(figure).toBeInViewport();
  await expect(page.locator('#on-the-table h3')).toBeInViewport();
  await expect(page.locator('.details')).toContainText('RMB 20 billion');
  await expect(page.locator('#data-deal')).not.toHaveAttribute('open');
  await page.keyboard.press('Escape');
  await expect(page.locator('.details')).toBeHidden();
});

test('on a page without a step it opens the figure’s row', async ({ page }) => {
  await page.goto('/en/#claim-deal.renewal');
  const row = page.locator('[id="claim-deal.renewal"]');
  await expect(row).toBeInViewport();
  await expect(row).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a link to a figure opens and marks its row, and each step has its link and pictures', async ({
    page,
  }) => {
    await page.goto('/en/s/on-the-table/#claim-deal.renewal');
    const row = page.locator('[id="claim-deal.renewal"]');
    await expect(row).toBeInViewport();
    await expect(row).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    const links = page.locator('#on-the-table .pass a');
    await expect(links).toHaveText(['Link to this step', 'Image', 'Poster']);
    await expect(page.locator('#on-the-table .pass-on')).toBeHidden();
    for (const link of await links.all())
      expect((await page.request.get((await link.getAttribute('href'))!)).ok()).toBe(true);
  });
});
