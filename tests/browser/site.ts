import { test as base, expect, type Page } from '@playwright/test';
import { serve } from '../../scripts/lib/serve.ts';

/** A test with the built site served to it, which fails on any error that the page reports. */
export const test = base.extend<{ mayFail: boolean; errors: string[] }, { origin: string }>({
  /** For tests that provoke errors. */
  mayFail: [false, { option: true }],
  origin: [
    // Playwright reads from the pattern what a fixture needs: nothing.
    async ({}, use) => {
      const { origin, stop } = await serve(
        process.env.SITE_DIR ?? 'dist',
        4500 + test.info().workerIndex * 10,
      );
      await use(origin);
      await stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ origin }, use) => use(origin),
  errors: [
    async ({ page, mayFail }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      await use(errors);
      if (!mayFail) expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

export const stepIds = (page: Page): Promise<string[]> =>
  page.locator('.step').evaluateAll((steps) => steps.map((step) => step.id));

/** What a picture says and where: the words of its labels and the places of its boxes, as drawn at rest. */
type Drawn = { readonly labels: string[]; readonly boxes: string[] };

/** The picture that the stage of a step's block shows now. */
export const shown = (page: Page, step: string): Promise<Drawn> =>
  page.evaluate((id) => {
    const stage = document.getElementById(id)!.closest('.block')!.querySelector('.stage')!;
    const frame = [...stage.querySelectorAll<HTMLElement>('.frame')].find(
      (element) => getComputedStyle(element).display !== 'none',
    )!;
    const box = (rect: Element) =>
      ['x', 'y', 'width', 'height'].map((name) => rect.getAttribute(name)).join(' ');
    return {
      labels: [...frame.querySelectorAll('text')].map((text) => text.textContent),
      boxes: [...frame.querySelectorAll('rect')].map(box),
    };
  }, step);

/** The picture that a step's still file has, in the frame that the page is in. */
export const expected = (page: Page, step: string): Promise<Drawn> =>
  page.evaluate(async (id) => {
    const picture = document.querySelector(`[id="${id}"] picture`)!;
    const source = [...picture.querySelectorAll('source')].find(
      (element) => matchMedia(element.media).matches,
    );
    const address = source?.srcset ?? picture.querySelector('img')!.getAttribute('src')!;
    const svg = new DOMParser().parseFromString(
      await (await fetch(address)).text(),
      'image/svg+xml',
    ).documentElement;
    const box = (rect: Element) =>
      ['x', 'y', 'width', 'height'].map((name) => rect.getAttribute(name)).join(' ');
    return {
      labels: [...svg.querySelectorAll('text')].map((text) => text.textContent),
      // The first rectangle is the file's background.
      boxes: [...svg.querySelectorAll('rect')].slice(1).map(box),
    };
  }, step);

/** Waits until the stage has come to rest at a step's picture. */
export async function expectPicture(page: Page, step: string): Promise<void> {
  const still = await expected(page, step);
  await expect.poll(() => shown(page, step), { message: `the picture of "${step}"` }).toEqual(still);
}

/** Scrolls as a reader does, until a step's words are where they are read. */
export async function readStep(page: Page, step: string): Promise<void> {
  await page.evaluate((id) => {
    const words = document.querySelector(`[id="${id}"] .words`)!;
    const { top, height } = words.getBoundingClientRect();
    const stage = words.closest('.block')!.querySelector('.stage')!;
    const beside = stage.getBoundingClientRect().left > 100;
    const line = beside
      ? innerHeight / 2 - height / 2
      : Math.max(innerHeight * 0.6, innerHeight - height - 20);
    scrollBy({ top: top - line, behavior: 'instant' });
  }, step);
}

/** The step whose words the reader sees. */
export const inView = (page: Page, step: string): Promise<boolean> =>
  page.evaluate((id) => {
    const { top, bottom } = document.querySelector(`[id="${id}"] h3`)!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }, step);

export const started = (page: Page): Promise<unknown> =>
  page.waitForSelector('[data-motion-switch]:not([hidden])');
