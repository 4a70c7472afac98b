import { expect, stepIds, test } from './site.ts';
import type { Page } from '@playwright/test';

/** Without scripts, or when they fail, the page is an illustrated article. */

async function expectIllustrated(page: Page): Promise<void> {
  const steps = await stepIds(page);
  expect(steps.length).toBeGreaterThanOrEqual(20);
  const firsts = await page.locator('.step:first-child').evaluateAll((found) => found.map((step) => step.id));
  for (const step of steps) {
    await page.locator(`[id="${step}"] h3`).scrollIntoViewIfNeeded();
    await expect(page.locator(`[id="${step}"] .words > p`).first()).toBeVisible();
    const img = page.locator(`[id="${step}"] img`);
    const fallen = await img.evaluate((element) => element.closest('.block')!.matches('.fallen'));
    if (firsts.includes(step) && !fallen) {
      // A block's first picture is drawn into the page.
      await expect(page.locator(`.block:has([id="${step}"]) .stage svg:visible`)).toHaveCount(1);
      continue;
    }
    await expect(img).toBeVisible();
    await expect
      .poll(() => img.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth))
      .toBeGreaterThan(100);
  }
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  // Without scripts a page cannot be evaluated, so what is seen is read off the document.
  for (const home of ['/', '/en/'])
    test(`${home} shows each step’s words with a picture above or beside them, once`, async ({ page }) => {
      await page.goto(home);
      const steps = page.locator('.step');
      const count = await steps.count();
      expect(count).toBeGreaterThanOrEqual(20);
      for (let i = 0; i < count; i++) {
        const step = steps.nth(i);
        await step.locator('h3').scrollIntoViewIfNeeded();
        await expect(step.locator('.words > p').first()).toBeVisible();
        const first = (await step.locator('xpath=preceding-sibling::*').count()) === 0;
        if (first)
          await expect(
            step.locator('xpath=ancestor::div[@data-block]').locator('.stage svg:visible'),
          ).toHaveCount(1);
        await expect(step.locator('img')).toBeVisible({ visible: !first });
      }
    });
});

test.describe('when scripts fail', () => {
  test.use({ mayFail: true });

  test('by never arriving, every step keeps its picture', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('/en/');
    await expectIllustrated(page);
  });

  test('by never answering, all of it is laid out for those who have it read aloud', async ({ page }) => {
    await page.clock.install();
    await page.route('**/assets/Article*', () => undefined);
    await page.goto('/en/', { waitUntil: 'domcontentloaded' });
    await expect(page.locator('html')).not.toHaveClass(/whole/);
    await page.clock.fastForward(10_000);
    await expect(page.locator('html')).toHaveClass(/whole/);
    const tree = await page.locator('main').ariaSnapshot();
    for (const step of await page.locator('.step h3').allTextContents()) expect(tree).toContain(step.trim());
  });

  test('by throwing when a stage starts, every step keeps its picture', async ({ page }) => {
    await page.addInitScript(() => {
      JSON.parse = () => {
        throw new Error('broken');
      };
    });
    await page.goto('/en/');
    await page.waitForSelector('.fallen', { state: 'attached' });
    await expectIllustrated(page);
  });

  test('by throwing half-way, every step gets its picture back', async ({ page }) => {
    await page.goto('/en/#two-parts');
    await page.waitForSelector('.staged');
    await page.evaluate(() => {
      const script = document.querySelector<HTMLScriptElement>('script[src]')!.src;
      dispatchEvent(new ErrorEvent('error', { filename: script, message: 'broken' }));
    });
    await expect(page.locator('.staged')).toHaveCount(0);
    await expectIllustrated(page);
  });
});
