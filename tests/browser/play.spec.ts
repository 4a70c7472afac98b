import type { Page } from '@playwright/test';
import { expect, started, test } from './site.ts';

/** What a reader plays with: the guess and the audience counter. */

test('a guess is chosen with the keyboard, met again where it is told, and can be left out', async ({
  page,
}) => {
  await page.goto('/en/#two-numbers');
  await started(page);
  const reveal = page.locator('#through-the-door .reveal p:visible');
  await expect(reveal).toHaveCount(0);
  const first = page.getByRole('radio', { name: 'Both count the people watching now' });
  await first.focus();
  await page.keyboard.press('Space');
  await expect(reveal).toHaveText(/You guessed that both count the people watching now/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(reveal).toHaveText(/You guessed right/);
  await page.reload();
  await expect(reveal).toHaveCount(0);
});

/** Serves the page as to a browser that does not know :has(). */
async function withoutHas(page: Page): Promise<void> {
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(':has(', ':unheard-of(') });
  });
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (...asked: [string]) => !asked[0].includes(':has(') && supports(...asked);
  });
}

test('a guess is replied to where :has() is unknown, too', async ({ page }) => {
  await withoutHas(page);
  await page.goto('/en/#two-numbers');
  await started(page);
  const reveal = page.locator('#through-the-door .reveal p:visible');
  const kept = page.locator('#two-numbers .kept');
  await expect(reveal).toHaveCount(0);
  await expect(kept).toBeHidden();
  await page.getByRole('radio', { name: 'Both count the people watching now' }).focus();
  await page.keyboard.press('Space');
  await expect(reveal).toHaveText(/You guessed that both count the people watching now/);
  await expect(kept).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(reveal).toHaveText(/You guessed right/);
});

for (const home of ['/', '/zh-hant/', '/en/'])
  test(`the counter in ${home} takes the same room before and after it can be played with`, async ({
    page,
  }) => {
    let come!: () => void;
    const model = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/mount*.js', async (route) => {
      await model;
      await route.continue();
    });
    await page.goto(`${home}#counter`);
    await started(page);
    const slider = page.locator('.live input').first();
    await expect(slider).toBeHidden();
    const height = () =>
      page.locator('.counter').evaluate((counter) => counter.getBoundingClientRect().height);
    const before = await height();
    come();
    await expect(slider).toBeVisible();
    expect(await height()).toBe(before);
  });

test.describe('a counter that cannot be played with', () => {
  // What does not come is an error to the browser, and so is a page without an observer to the scripts that need one.
  test.use({ mayFail: true });
  const takesNoRoom = async (page: Page) => {
    await page.goto('/en/#counter');
    await started(page);
    await expect
      .poll(() => page.locator('.live').evaluate((live) => live.getBoundingClientRect().height))
      .toBe(0);
    await expect(page.locator('.counter table')).toBeVisible();
  };

  test('because its script does not come takes no room', async ({ page }) => {
    await page.route('**/mount*.js', (route) => route.abort());
    await takesNoRoom(page);
  });

  test('because nothing tells that it is near takes no room', async ({ page }) => {
    await page.addInitScript('delete window.IntersectionObserver');
    await takesNoRoom(page);
  });
});

test('the counter holds up nobody who scrolls past it, and is there for who rests or stays', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/en/');
  await started(page);
  const live = page.locator('.live');
  await page.clock.pauseAt(Date.now() + 60_000);
  const scroll = (by: number) =>
    page.evaluate(async (by) => {
      const scrolled = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
      const { top } = document.querySelector('.live')!.getBoundingClientRect();
      scrollBy({ top: by || top - 1.5 * innerHeight, behavior: 'instant' });
      await scrolled;
    }, by);
  /** So many times on and back, 150 milliseconds each. */
  const goOn = async (times: number) => {
    for (let i = 0; i < times; i++) {
      await page.clock.runFor(150);
      await scroll(i % 2 ? 8 : -8);
    }
  };
  const fetched = page.waitForResponse(/mount/);
  await scroll(0);
  await fetched;
  await goOn(10);
  await expect(live).toHaveAttribute('inert');
  // Away before it was set going.
  await scroll(-5000);
  await page.clock.runFor(10_000);
  await expect(live).toHaveAttribute('inert');
  await scroll(0);
  await goOn(40);
  await expect(live).not.toHaveAttribute('inert');
});

test('the audience counter says its result in words and follows its sliders', async ({ page }) => {
  await page.goto('/en/#counter');
  await started(page);
  const result = page.locator('.result');
  await expect(result).toHaveText(
    'If people stay 10 minutes on average, a room that always holds 200,000 to 300,000 would show about 4.8 million to 7.2 million at its door after 4 hours.',
  );
  await page.getByRole('slider', { name: 'Average stay' }).focus();
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
  await expect(result).toHaveText(/stay 20 minutes.*about 2\.4 million to 3\.6 million/);
  await page.getByRole('slider', { name: 'Length of the show' }).focus();
  await page.keyboard.press('Home');
  await expect(result).toHaveText(/about 600,000 to 900,000 at its door after 1 hour\./);
});

test('the show runs, only ever adds at the door, and ends at the result', async ({ page }) => {
  await page.goto('/en/#counter');
  await started(page);
  const door = page.locator('.show b').nth(1);
  await expect(door).toHaveText('4.8 million to 7.2 million');
  await page.getByRole('button', { name: 'Start the show' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  const seen: number[] = [];
  const unit = { million: 1e6 } as Record<string, number>;
  while (await page.getByRole('button', { name: 'Stop' }).isVisible()) {
    const [, figure = '0', , word = ''] =
      /to ([\d,.]+)( (million))?/.exec((await door.textContent()) ?? '') ?? [];
    seen.push(Number(figure.replaceAll(',', '')) * (unit[word] ?? 1));
    await page.waitForTimeout(400);
  }
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  await expect(door).toHaveText('4.8 million to 7.2 million');
});

test('a show begins at nothing also when its first frame bears a time before the press', async ({ page }) => {
  await page.addInitScript(() => {
    const next = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (then) => next((now) => then(now - 200));
  });
  await page.goto('/en/#counter');
  await started(page);
  await page.getByRole('button', { name: 'Start the show' }).click();
  await expect(page.locator('.show b').nth(1)).not.toHaveText('4.8 million to 7.2 million');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('.show b').nth(1)).toHaveText('4.8 million to 7.2 million');
});

test('with motion reduced the counter shows its end at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/en/#counter');
  await started(page);
  await page.getByRole('button', { name: 'Start the show' }).click();
  await expect(page.getByRole('button', { name: 'Start the show' })).toBeVisible();
  await expect(page.locator('.show b').nth(1)).toHaveText('4.8 million to 7.2 million');
});

test('the counter’s drawing takes the ink of the colours that the reader turns to', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto('/en/#counter');
  await started(page);
  const canvas = page.locator('canvas');
  await expect(page.locator('.show b').nth(1)).toHaveText('4.8 million to 7.2 million');
  /** The colour of the first wall, and the page's own. */
  const inks = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
      let at = 0;
      while (at < data.length && data[at + 3] !== 255) at += 4;
      return {
        drawn: `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`,
        own: getComputedStyle(element).color,
      };
    });
  await expect.poll(async () => (await inks()).drawn).toMatch(/\d/);
  const light = await inks();
  expect(light.drawn).toBe(light.own);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => (await inks()).drawn).not.toBe(light.drawn);
  const dark = await inks();
  expect(dark.drawn).toBe(dark.own);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a guess is asked where it is replied to, and nowhere else', async ({ page }) => {
    await page.goto('/en/#two-numbers');
    await expect(page.locator('.guess')).toBeVisible();
    await withoutHas(page);
    await page.reload();
    await expect(page.locator('#two-numbers h3')).toBeVisible();
    await expect(page.locator('.guess')).toBeHidden();
  });

  test('the counter is a table of worked examples', async ({ page }) => {
    await page.goto('/en/#counter');
    await expect(page.locator('.live')).toBeHidden();
    await expect(
      page.getByRole('row', { name: '10 minutes 4 hours 4.8 million to 7.2 million' }),
    ).toBeVisible();
  });
});
