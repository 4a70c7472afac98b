import type { Page } from '@playwright/test';
import { expect, started, test } from './site.ts';

/** The page by keyboard alone, and its controls for a finger. */

/**
 * Where the next press of Tab leads, and what is wrong there; nothing at the page's end. Two frames later: the browser
 * scrolls to what has the focus, and what is pinned takes its place.
 */
async function nextStop(page: Page): Promise<{ name: string; fault?: string } | undefined> {
  await page.keyboard.press('Tab');
  return page.evaluate(
    () =>
      new Promise<{ name: string; fault?: string } | undefined>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const element = document.activeElement;
            if (!element || element === document.body) return resolve(undefined);
            const box = element.getBoundingClientRect();
            // A radio button is drawn by its label.
            const shown = element.closest('label') ?? element;
            const area = shown.getBoundingClientRect();
            const all = [...document.querySelectorAll('*')];
            const name = `${all.indexOf(element)} ${element.outerHTML.slice(0, 90)}`;
            const points = [0.1, 0.5, 0.9].flatMap((x) =>
              [0.1, 0.5, 0.9].map((y) => [area.left + area.width * x, area.top + area.height * y] as const),
            );
            // At least a part of it lies in the window, and nothing lies over that part (WCAG 2.2, 2.4.11).
            const seen = points.some(([x, y]) => {
              const top = document.elementFromPoint(x, y);
              // A mark's button is not pressed itself, so that its picture can be pointed at.
              const picture = element.closest('.marks') && element.closest('.stage');
              return top && (shown.contains(top) || top.contains(element) || picture?.contains(top));
            });
            const style = getComputedStyle(element);
            const around = getComputedStyle(shown);
            const marked =
              parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none'
                ? true
                : around.outlineStyle !== 'none' && parseFloat(around.outlineWidth) > 0;
            resolve({
              name,
              ...(!seen && { fault: `is not to be seen at ${JSON.stringify(box)}` }),
              ...(seen && !marked && { fault: 'has no mark of focus' }),
            });
          }),
        ),
      ),
  );
}

for (const home of ['/', '/en/'])
  test(`${home} tabbed from top to bottom shows each stop, and lets go of each`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(home);
    await started(page);
    const stops: string[] = [];
    const hidden: string[] = [];
    for (let n = 0; n < 600; n++) {
      const stop = await nextStop(page);
      if (!stop) break;
      expect(stops, 'a trap').not.toContain(stop.name);
      stops.push(stop.name);
      if (stop.fault) hidden.push(`${stop.name} ${stop.fault}`);
    }
    expect(stops.length).toBeGreaterThan(100);
    expect(stops.length).toBeLessThan(600);
    expect(hidden).toEqual([]);
  });

// 1280 by 1024 at 400 %, and a low window.
for (const [width, height, from] of [
  [320, 256, '/en/s/two-lines/'],
  [640, 320, '/s/expired/'],
] as const)
  test(`in a window of ${width} by ${height} each stop from ${from} on is seen`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(from);
    await started(page);
    const faults: string[] = [];
    for (let n = 0; n < 80; n++) {
      const stop = await nextStop(page);
      if (stop?.fault) faults.push(`${stop.name} ${stop.fault}`);
    }
    expect(faults).toEqual([]);
  });

test('everything that can be pressed is at least 24 by 24 px, but links within a sentence', async ({
  page,
}) => {
  for (const address of ['/s/on-the-table/', '/zh-hant/', '/en/s/two-numbers/']) {
    await page.goto(address);
    await started(page);
    for (const summary of await page.locator('.tables summary').all())
      await summary.evaluate((element) => (element as HTMLElement).click());
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [role=slider]')]
        .filter((target) => target.checkVisibility({ visibilityProperty: true }))
        // A label is pressed with its control.
        .map((target) => target.closest('label') ?? target)
        .filter((target) => {
          const own = target.textContent.trim();
          const line = target.parentElement!.closest('p, li, td, dd')?.textContent.trim() ?? own;
          // WCAG 2.2, 2.5.8, "inline": in a sentence, the line's height decides.
          return !(
            target.tagName === 'A' &&
            getComputedStyle(target).display === 'inline' &&
            line.length > own.length
          );
        })
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 23.9 || box.height < 23.9))
        .map(({ target, box }) => `${target.outerHTML.slice(0, 100)} ${box.width} × ${box.height}`),
    );
    expect(small, address).toEqual([]);
  }
});
