import { test as base, expect, type Page } from '@playwright/test';
import { serve } from '../../scripts/lib/serve.ts';
import { drawnInStill, drawnNow, scrollToWords, seesHeadline, type Drawn } from './in-page.ts';

/** A test with the built site served to it, which fails on any error that the page reports. */
export const test = base.extend<{ mayFail: boolean; errors: string[] }, { origin: string }>({
  /** For tests that provoke errors. */
  mayFail: [false, { option: true }],
  origin: [
    // Playwright reads from the pattern what a fixture needs: nothing.
    async ({}, use) => {
      const { origin, stop } = await serve(process.env.SITE_DIR ?? 'dist', 0);
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

/** The picture that the stage of a step's block shows now. */
export const shown = (page: Page, step: string): Promise<Drawn> => page.evaluate(drawnNow, step);

/** The picture that a step's still file has, in the frame that the page is in. */
export const expected = (page: Page, step: string): Promise<Drawn> => page.evaluate(drawnInStill, step);

/** Waits until the stage has come to rest at a step's picture. */
export async function expectPicture(page: Page, step: string): Promise<void> {
  const still = await expected(page, step);
  await expect.poll(() => shown(page, step), { message: `the picture of "${step}"` }).toEqual(still);
}

/** Scrolls as a reader does, until a step's words are where they are read. */
export const readStep = (page: Page, step: string): Promise<void> => page.evaluate(scrollToWords, step);

/** The step whose words the reader sees. */
export const inView = (page: Page, step: string): Promise<boolean> => page.evaluate(seesHeadline, step);

export const started = (page: Page): Promise<unknown> =>
  page.waitForSelector('[data-motion-switch]:not([hidden])');

/** Keeps each shift of the layout that the browser tells of, with what moved; `shiftsOf` gives them. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly {
        readonly node: Node | null;
        readonly previousRect: DOMRect;
        readonly currentRect: DOMRect;
      }[];
    }
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    const at = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ');
    new PerformanceObserver((list) => {
      for (const { value, startTime, sources } of list.getEntries() as Shift[])
        shifts.push(
          [
            `${value.toFixed(4)} at ${Math.round(startTime)} ms:`,
            ...sources.map(({ node, previousRect, currentRect }) => {
              const element = node instanceof Element ? node : node?.parentElement;
              return `${element?.outerHTML.slice(0, 80)} from ${at(previousRect)} to ${at(currentRect)}`;
            }),
          ].join('\n'),
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });

export const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
