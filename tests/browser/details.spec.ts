import type { Locator, Page, Route } from '@playwright/test';
import { expect, readStep, started, test } from './site.ts';

/** Details on demand: pointing at, tapping or focusing a mark tells its claim and covers nothing of it. */

const details = (page: Page) => page.locator('.details');
const toolbar = (page: Page, chapter = 'deal') => page.locator(`#${chapter} .marks:not([hidden])`).first();

async function expectClear(page: Page, ...explained: Locator[]): Promise<void> {
  const panel = (await details(page).boundingBox())!;
  const height = page.viewportSize()!.height;
  expect(panel.y).toBeGreaterThanOrEqual(0);
  expect(panel.y + panel.height).toBeLessThanOrEqual(height + 1);
  for (const locator of explained) {
    const mark = (await locator.boundingBox())!;
    expect(
      panel.y >= mark.y + mark.height ||
        panel.y + panel.height <= mark.y ||
        panel.x + panel.width <= mark.x ||
        panel.x >= mark.x + mark.width,
      `${JSON.stringify(panel)} covers ${JSON.stringify(mark)}`,
    ).toBe(true);
  }
}

async function open(page: Page, step = 'on-the-table'): Promise<void> {
  await page.goto(`/en/#${step}`);
  await started(page);
  await page.waitForSelector('#deal .staged .marks button', { state: 'attached' });
}

test('pointing at a mark tells its claim; Escape, a press beside it and the next step take it away', async ({
  page,
}) => {
  await open(page);
  const squares = page.locator('#deal .stage .frame:visible [data-mark="renewal.whole"]');
  await squares.click({ force: true });
  for (const word of ['RMB 20 billion', 'Under negotiation', 'June 2020', 'LatePost'])
    await expect(details(page)).toContainText(word);
  await expectClear(page, squares);
  await page.keyboard.press('Escape');
  await expect(details(page)).toBeHidden();
  await squares.click({ force: true });
  await expect(details(page)).toBeVisible();
  // Beside it: the page's own margin, which nothing covers.
  await page.mouse.click(3, 300);
  await expect(details(page)).toBeHidden();
  await squares.click({ force: true });
  await expect(details(page)).toBeVisible();
  await readStep(page, 'quiet-festival');
  await expect(details(page)).toBeHidden();
});

test('a picture is one tab stop; arrow keys go from mark to mark, each named and told', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const bar = toolbar(page);
  const buttons = bar.getByRole('button');
  await expect(buttons).not.toHaveCount(0);
  await expect(bar.locator('[tabindex="0"]')).toHaveCount(1);
  await bar.locator('[tabindex="0"]').focus();
  const count = await buttons.count();
  const told = new Set<string>();
  for (let i = 0; i < count; i++) {
    const here = bar.locator('button:focus');
    await expect(here).toHaveCount(1);
    const [name, figure] = (await here.getAttribute('aria-label'))!.split(' · ');
    await expect(details(page)).toContainText(name!);
    await expect(details(page)).toContainText(figure!);
    await expectClear(page, here);
    told.add(name!);
    await page.keyboard.press('ArrowRight');
  }
  expect(told.size).toBe(count);
  await expect(page).toHaveURL(/\/s\/on-the-table\/$/);
  await expect(bar.locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(buttons.last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(details(page)).toBeHidden();
  await expect(buttons.last()).toBeFocused();
});

test('what is closed stays closed: no focus on its way, and none that the page moves itself, opens it again', async ({
  page,
}) => {
  await open(page);
  const bar = toolbar(page);
  await bar.locator('[tabindex="0"]').focus();
  await expect(details(page)).toBeVisible();
  // As fast as a reader's keys can be: the next mark and Escape in one turn.
  await bar.evaluate((element) => {
    (element.lastElementChild as HTMLElement).focus();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  await expect(details(page)).toBeHidden();
  // The picture's marks change under the focus, which stays where it was.
  const buttons = await bar.getByRole('button').count();
  await bar.evaluate((element) => {
    element.firstElementChild!.remove();
    element.closest('.staged')!.dispatchEvent(new Event('staged', { bubbles: true }));
  });
  await expect(bar.getByRole('button')).toHaveCount(buttons);
  await expect(bar.getByRole('button').last()).toBeFocused();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  await expect(details(page)).toBeHidden();
});

test('the keyboard finds the marks of the picture that is shown, however soon it comes', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'one-pile');
  await readStep(page, 'two-parts');
  await expect(page.locator('#deal .stage [data-claim="deal.commission"]').first()).toBeVisible();
  await page.keyboard.press('Tab');
  const claims = await page.evaluate(() => {
    const stage = document.querySelector('#deal .staged .stage')!;
    const frame = [...stage.querySelectorAll<HTMLElement>('.frame')].find(({ offsetWidth }) => offsetWidth)!;
    const of = (elements: Iterable<Element>) => [
      ...new Set([...elements].map((element) => element.getAttribute('data-claim'))),
    ];
    return {
      marks: of(frame.querySelectorAll('svg [data-claim]')),
      buttons: of(stage.querySelectorAll('button')),
    };
  });
  expect(claims.marks.length).toBeGreaterThan(1);
  expect(claims.buttons).toEqual(claims.marks);
});

test('a mark’s button lies on its mark, and a press by assistive technology opens it', async ({ page }) => {
  await open(page);
  const mark = page.locator('#deal .stage .frame:visible [data-mark="renewal.whole"]');
  const button = toolbar(page).getByRole('button', { name: /RMB 20 billion/ });
  await button.dispatchEvent('click');
  await expect(details(page)).toContainText('RMB 20 billion');
  await button.focus();
  const place = (await button.boundingBox())!;
  const first = (await page
    .locator('#deal .stage .frame:visible [data-claim="deal.renewal"]')
    .first()
    .boundingBox())!;
  expect(Math.abs(place.x - first.x)).toBeLessThan(2);
  expect(Math.abs(place.y - first.y)).toBeLessThan(2);
  expect((await mark.boundingBox())!.width).toBeGreaterThan(24);
  expect(place.width).toBeGreaterThanOrEqual(24);
  expect(place.height).toBeGreaterThanOrEqual(24);
});

test('a step on, the marks are those of its picture', async ({ page }) => {
  await open(page);
  await expect(toolbar(page).getByRole('button', { name: /RMB 20 billion/ })).toHaveCount(1);
  await readStep(page, 'one-pile');
  await expect(toolbar(page).getByRole('button', { name: /RMB 20 billion/ })).toHaveCount(0);
  await expect(toolbar(page).getByRole('button', { name: /RMB 7 billion/ })).toHaveCount(1);
});

test('read from top to bottom, marks come with the step whose picture they are in', async ({ page }) => {
  await open(page);
  const session = await page.context().newCDPSession(page);
  /** The headings of passages and the first marks of pictures, as assistive technology finds them. */
  const told = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const known = new Map(nodes.map((node) => [node.nodeId, node]));
    const names = (node: (typeof nodes)[number]): string[] => {
      const own = ['article', 'toolbar'].includes(node.role?.value as string)
        ? [node.role!.value === 'toolbar' ? 'marks' : (node.name?.value as string)]
        : [];
      return [...own, ...(node.childIds ?? []).flatMap((id) => names(known.get(id)!))];
    };
    return names(nodes[0]!);
  };
  const heading = (id: string) => page.locator(`#${id} h3`).innerText();
  for (const step of ['on-the-table', 'one-pile']) {
    await readStep(page, step);
    const name = (await heading(step)).replace(/\s+/g, ' ');
    await expect(async () => {
      const all = (await told()).map((one) => one.replace(/\s+/g, ' '));
      expect(all[all.indexOf(name) + 1]).toBe('marks');
    }).toPass();
  }
});

test('a figure in the list of sources tells its claim by keyboard and gives the focus back', async ({
  page,
}) => {
  await open(page);
  for (const link of [
    page.locator('#on-the-table .cites a').first(),
    page.locator('#on-the-table .cites a').last(),
  ]) {
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(details(page)).toContainText(/RMB (20|7) billion/);
    await expectClear(page, link);
    await expect(page).toHaveURL(/\/s\/on-the-table\/$/);
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
  }
});

test.describe('details that do not come', () => {
  test.use({ mayFail: true });
  for (const [how, answer] of [
    ['fail', (route: Route) => route.abort()],
    ['stay away', () => undefined],
  ] as const)
    test(`leave the link, when they ${how}, to lead to its row of the table`, async ({ page }) => {
      await page.route('**/assets/details*', answer);
      await page.goto('/en/s/on-the-table/');
      await started(page);
      const link = page.locator('#on-the-table .cites a').first();
      const row = page.locator(`[id="${(await link.getAttribute('href'))!.slice(1)}"]`);
      await link.press('Enter');
      await expect(row).toBeInViewport();
    });
});

test('the sentence that a fact stands for is marked while its details are shown', async ({ page }) => {
  await page.goto('/en/s/mutual-need/');
  await started(page);
  const marked = page.locator('#mutual-need [data-said].pointed');
  const facts = page.locator('#mutual-need .cites .fact');
  await facts.nth(1).press('Enter');
  await expect(marked).toHaveText(/important customer/);
  await facts.last().press('Enter');
  await expect(marked).toHaveText(/defensive product/);
  await page.keyboard.press('Escape');
  await expect(marked).toHaveCount(0);
});

test('the close button gives the focus back, too', async ({ page }) => {
  await open(page);
  const link = page.locator('#on-the-table .cites a').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await details(page).getByRole('button', { name: 'Close' }).press('Enter');
  await expect(details(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('every mark that shows a claim can be reached in every picture', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/en/');
  await started(page);
  for (const step of await page.locator('.step').evaluateAll((all) => all.map(({ id }) => id))) {
    await page.evaluate((id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }), step);
    await expect(page).toHaveURL(new RegExp(`/s/${step}/$`));
    await expect
      .poll(
        () =>
          page.evaluate((id) => {
            const stage = document.getElementById(id)!.closest('.block')!.querySelector('.stage')!;
            const names = (selector: string) =>
              [
                ...new Set(
                  [...stage.querySelectorAll<HTMLElement>(selector)]
                    .filter((mark) => mark.matches('button') || mark.getBoundingClientRect().width > 0)
                    .map((mark) => mark.dataset.claim),
                ),
              ].sort();
            const [reached, drawn] = [names('.marks button'), names('svg [data-claim]')];
            return reached.join() === drawn.join() ? '' : `drawn ${drawn.join()}, reached ${reached.join()}`;
          }, step),
        { message: step },
      )
      .toBe('');
  }
});

for (const [width, height, size] of [
  [320, 256, 16],
  [390, 844, 32],
] as const)
  test(`in a window of ${width} by ${height} with text of ${size} px nothing lies on the details`, async ({
    playwright,
    launchOptions,
    origin,
  }) => {
    const args = [...(launchOptions.args ?? []), `--blink-settings=defaultFontSize=${size}`];
    const browser = await playwright.chromium.launch({ ...launchOptions, args });
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await page.goto(`${origin}/en/s/on-the-table/`);
    await started(page);
    const link = page.locator('#on-the-table .cites a').first();
    // At the window's foot, where the details have to give way.
    await link.evaluate((element) => element.scrollIntoView({ block: 'end', behavior: 'instant' }));
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(details(page)).toContainText('RMB 20 billion');
    const found = await details(page).evaluate((panel) => {
      const inside = (text: Element) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return [...range.getClientRects()];
      };
      const apart = (a: DOMRect, b: DOMRect) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) <= 1 ||
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) <= 1;
      const header = document.querySelector('.header')!.getBoundingClientRect();
      const controls = [...panel.querySelectorAll('a, button')].map((each) => each.getBoundingClientRect());
      return [
        ...[...panel.querySelectorAll('dt, dd')]
          .filter((text) => inside(text).some((line) => controls.some((control) => !apart(line, control))))
          .map((text) => `a control lies on "${text.textContent}"`),
        ...(panel.getBoundingClientRect().top < header.bottom - 1 ? ['the header lies on it'] : []),
        ...(panel.scrollWidth > panel.clientWidth ? ['it is too wide'] : []),
      ];
    });
    expect(found).toEqual([]);
    await browser.close();
  });
