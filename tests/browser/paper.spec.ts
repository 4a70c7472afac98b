import { expect, started, stepIds, test } from './site.ts';

/** On paper: the whole article, black on white, with every picture and every table. */

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

for (const colorScheme of ['light', 'dark'] as const)
  for (const home of ['/', '/en/'])
    test(`${home} prints from the ${colorScheme} scheme as an article of 12 to 18 pages`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(home);
      await started(page);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pagesOf(pdf)).toBeGreaterThanOrEqual(12);
      expect(pagesOf(pdf)).toBeLessThanOrEqual(18);
    });

test('each step is printed with its own picture, in ink that shows on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/en/');
  await started(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const steps = await stepIds(page);
  const pictures = await page.locator('.step').evaluateAll((all) =>
    Promise.all(
      all.map(async (step) => {
        const labels = (root: Element) => [...root.querySelectorAll('text')].map((text) => text.textContent);
        const drawn = [...step.querySelectorAll('svg, img')].filter((picture) => picture.checkVisibility());
        const still = await (await fetch(step.querySelector('img')!.getAttribute('src')!)).text();
        const wanted = new DOMParser().parseFromString(still, 'image/svg+xml').documentElement;
        const own = drawn.length === 1 && labels(drawn[0]!).join() === labels(wanted).join();
        return own ? step.id : `${step.id}: another picture, or not one`;
      }),
    ),
  );
  expect(pictures).toEqual(steps);
  const [ink, paper] = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [style.color, style.backgroundColor];
  });
  expect(ink).toBe('rgb(27, 26, 24)');
  expect(paper).toBe('rgb(255, 255, 255)');
  const tables = page.locator('.tables table');
  for (let i = 0; i < (await tables.count()); i++) await expect(tables.nth(i)).toBeVisible();
  await expect(page.locator('.header, .walk, .guess, .details').filter({ visible: true })).toHaveCount(0);
  // Each step with the address that it is found at.
  const site = new URL((await page.locator('link[rel=canonical]').getAttribute('href'))!).host;
  const addresses = await page.locator('.step .pass a').evaluateAll((links) =>
    links
      .filter((link) => link.checkVisibility())
      .map((link) => {
        const words = getComputedStyle(link, '::after').content.match(/"[^"]*"/g) ?? [];
        return words.map((word) => word.slice(1, -1)).join('');
      }),
  );
  expect(addresses).toEqual(steps.map((step) => `${site}/en/s/${step}/`));
  // Nothing is wider than the paper.
  await page.setViewportSize({ width: 672, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.tables details[open]')).toHaveCount(0);
  await expect(page.locator('.still > svg').filter({ visible: true })).toHaveCount(0);
});

test('no figure and no status of a Chinese table is broken on paper', async ({ page }) => {
  await page.setViewportSize({ width: 672, height: 1000 });
  await page.goto('/');
  await started(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const broken = await page.locator('.tables td:is(:nth-child(2), :nth-child(3))').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const text = document.createRange();
      text.selectNodeContents(cell);
      const tops = new Set([...text.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      return tops.size > 1 ? [cell.textContent] : [];
    }),
  );
  expect(broken).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('every step is printed with its still', async ({ page }) => {
    await page.goto('/en/');
    await page.emulateMedia({ media: 'print' });
    const steps = page.locator('.step');
    for (let i = 0; i < (await steps.count()); i++) await expect(steps.nth(i).locator('img')).toBeVisible();
    await expect(page.locator('.stage').filter({ visible: true })).toHaveCount(0);
  });
});
