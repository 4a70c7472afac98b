import { globSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, started, stepIds, test } from '../browser/site.ts';

/**
 * The whole matrix that axe is held against (`npm run axe`; every test run does a short one, tests/browser/access.spec.ts):
 * pages: the article in each edition, whole at its opening, and at each step the block that shows it; each embedded
 *   graphic; the pages for addresses that lead nowhere
 * schemes: light and dark
 * viewports: a phone, a desk, and a desk's screen at 400 % zoom
 */
const schemes = ['light', 'dark'] as const;
const viewports = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 320, height: 256 },
];
const homes = ['/', '/zh-hant/', '/en/'];
/** All of axe’s rules hold, without exceptions. */
const dir = process.env.SITE_DIR ?? 'dist';
const alone = [...globSync(['404.html', 'en/404.html', '{en/,}embed/*/index.html'], { cwd: dir })]
  .map((file) => `/${file.replace(/index\.html$/, '')}`)
  .sort();

async function violations(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const found = await (within ? axe.include(within) : axe).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

test.describe.configure({ timeout: 20 * 60_000 });

for (const viewport of viewports)
  for (const colorScheme of schemes)
    test.describe(`${viewport.width} × ${viewport.height}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

      for (const home of homes)
        test(`${home} from step to step`, async ({ page }) => {
          const found: Record<string, string[]> = {};
          const note = (where: string, list: readonly string[]) => {
            if (list.length) found[where] = [...list];
          };
          await page.goto(home);
          await started(page);
          note('the opening', await violations(page));
          const steps = await stepIds(page);
          expect(steps.length).toBeGreaterThan(20);
          for (const step of steps) {
            await page.goto(`${home}s/${step}/`);
            await started(page);
            await expect(page).toHaveURL(new RegExp(`/s/${step}/$`));
            note(step, await violations(page, `.block:has([id="${step}"])`));
          }
          expect(found).toEqual({});
        });

      test('what stands alone', async ({ page }) => {
        expect(alone.length).toBeGreaterThan(10);
        const found: Record<string, string[]> = {};
        for (const address of alone) {
          await page.goto(address);
          const list = await violations(page);
          if (list.length) found[address] = list;
        }
        expect(found).toEqual({});
      });
    });
