import { expect, expected, shiftsOf, shown, started, stepIds, test, watchShifts } from './site.ts';

/** A link to a step, opened by whoever it was passed on to. */

for (const home of ['/', '/en/'])
  test(`a link to a step in ${home} opens the story there, with its picture, and nothing moves`, async ({
    page,
  }) => {
    await watchShifts(page);
    await page.route('**/*.js', (route) => setTimeout(() => void route.continue(), 300));
    await page.goto(`${home}s/threat-line/`);
    await expect(page.locator('#threat-line .words h3')).toBeInViewport();
    await expect(page.locator('.landing')).toBeHidden();
    await expect
      .poll(async () => (await shown(page, 'threat-line')).labels)
      .toEqual((await expected(page, 'threat-line')).labels);
    expect(await shiftsOf(page)).toEqual([]);
  });

for (const home of ['/', '/en/'])
  test(`a link to words of ${home} shows them, not behind the picture, and nothing later moves for it`, async ({
    page,
  }) => {
    await page.goto(home);
    const words = await page
      .locator('#threat-line .words > p:not(.alt)')
      .first()
      // Within one text: browsers do not look for words across a figure that is kept on one line.
      .evaluate((passage) => passage.lastChild!.textContent!.split(/[，,;；：.。]/)[1]!.trim());
    expect(words.length).toBeGreaterThan(4);
    await page.goto('about:blank');
    await page.goto(`${home}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`);
    await started(page);
    const where = () =>
      page.evaluate((words) => {
        const passage = [...document.querySelectorAll('#threat-line .words > p')].find(({ textContent }) =>
          textContent.includes(words),
        )!;
        const { top } = passage.getBoundingClientRect();
        const covered = document.querySelector('#store .stage')!.getBoundingClientRect();
        const beside = getComputedStyle(document.querySelector('.step')!).display === 'grid';
        return { below: beside ? top > 60 : top >= covered.bottom, seen: top < innerHeight - 20 };
      }, words);
    await expect.poll(where).toEqual({ below: true, seen: true });
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('Shift');
    await page.locator('.header a').first().focus();
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

test('the address follows the reader, and names a page that opens there', async ({ page }) => {
  const ids = await page.goto('/en/').then(() => stepIds(page));
  for (const id of ids.slice(0, 3)) {
    await page.locator(`#${id}`).evaluate((step) => step.scrollIntoView());
    await expect(page).toHaveURL(new RegExp(`/en/s/${id}/$`));
  }
  await page.evaluate(() => scrollTo(0, 0));
  await expect(page).toHaveURL(/\/en\/$/);
});

test('a reload keeps the reader where they were, not at the head of the step', async ({ page }) => {
  await page.goto('/en/s/two-parts/');
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => scrollY);
  await page.reload();
  await expect.poll(() => page.evaluate((y) => Math.abs(scrollY - y) < 40, before)).toBe(true);
});

test('a reload in the last chapter keeps the lines that are being read', async ({ page }) => {
  await page.goto('/');
  await started(page);
  await expect(page.locator('.far')).toHaveCount(0);
  await page.locator('#middle-ground').evaluate((step) => step.scrollIntoView({ behavior: 'instant' }));
  await expect(page).toHaveURL(/\/s\/middle-ground\/$/);
  await expect(page.locator('.block:has(#middle-ground)')).toHaveClass(/staged/);
  const top = () =>
    page.evaluate(() => Math.round(document.querySelector('#middle-ground h3')!.getBoundingClientRect().top));
  const before = await top();
  // The browser finds the place before scripts have come.
  let come!: () => void;
  const scripts = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/*.js', async (route) => {
    await scripts;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  come();
  await started(page);
  await expect(page.locator('.block:has(#middle-ground)')).toHaveClass(/staged/);
  expect(Math.abs((await top()) - before)).toBeLessThan(40);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a link to a step begins with the step and goes on with the story', async ({ page }) => {
    await page.goto('/en/s/threat-line/');
    await expect(page.locator('.landing h2')).toBeInViewport();
    await expect(page.locator('.landing img')).toBeInViewport();
    await expect(page.locator('h1')).toHaveCount(1);
    await page.locator('.landing a[href="#story"]').click();
    await expect(page.locator('h1')).toBeInViewport();
  });
});
