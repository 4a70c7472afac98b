import { picturesSeen, watchPictures } from './in-page.ts';
import {
  expect,
  expected,
  expectPicture,
  inView,
  readStep,
  shiftsOf,
  shown,
  started,
  stepIds,
  test,
  watchShifts,
} from './site.ts';

const editions = ['/', '/en/'];

for (const home of editions) {
  test(`${home} read from top to bottom and back shows every step’s picture, and nothing shifts`, async ({
    page,
  }) => {
    test.slow();
    await watchShifts(page);
    await page.goto(home);
    await started(page);
    const steps = await stepIds(page);
    expect(steps.length).toBeGreaterThanOrEqual(20);
    for (const step of steps) {
      await readStep(page, step);
      await expectPicture(page, step);
      await expect(page).toHaveURL(new RegExp(`/s/${step}/$`));
    }
    for (const step of steps.toReversed()) {
      await readStep(page, step);
      await expectPicture(page, step);
    }
    expect(await shiftsOf(page)).toEqual([]);
  });

  test(`${home} opened at a step shows its words and its picture`, async ({ page }) => {
    for (const step of ['on-the-table', 'same-order', 'middle-ground', 'two-homes']) {
      await page.goto(`${home}#${step}`);
      await started(page);
      await expectPicture(page, step);
      expect(await inView(page, step)).toBe(true);
      await page.goto('about:blank');
    }
  });
}

test('a chapter’s address opens at its title', async ({ page }) => {
  await page.goto('/#viewers');
  await started(page);
  await expect(page.locator('#viewers-title')).toBeInViewport();
});

test('the language switch keeps the step', async ({ page }) => {
  await page.goto('/#threat-line');
  await started(page);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/s\/threat-line\/$/);
  await started(page);
  await expectPicture(page, 'threat-line');
  expect(await inView(page, 'threat-line')).toBe(true);
});

test('reload, back and forward end in the right picture', async ({ page }) => {
  await page.goto('/en/');
  await started(page);
  await readStep(page, 'on-the-table');
  await expectPicture(page, 'on-the-table');
  await page.reload();
  await started(page);
  await expectPicture(page, 'on-the-table');
  expect(await inView(page, 'on-the-table')).toBe(true);
  await page.goto('/');
  await started(page);
  await page.goBack();
  await started(page);
  await expectPicture(page, 'on-the-table');
});

test.describe('a page that does not exist', () => {
  // The browser itself reports the 404 as an error; it is the answer that is asked for.
  test.use({ mayFail: true });
  test('says so in the reader’s language and leads back', async ({ page }) => {
    const response = await page.goto('/en/nothing/');
    expect(response?.status()).toBe(404);
    await page.getByRole('link', { name: 'Traffic or Trade' }).first().click();
    await expect(page).toHaveURL(/\/en\/$/);
  });
});

test('fast flicks and jumps end in the right picture', async ({ page }) => {
  await page.goto('/en/');
  await started(page);
  for (const step of ['doubts', 'two-homes', 'leap', 'intent', 'middle-ground', 'one-pile']) {
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await readStep(page, step);
    await expectPicture(page, step);
  }
});

test('words never lie over the pinned picture', async ({ page }) => {
  await page.goto('/en/#expired');
  await started(page);
  const step = page.locator('#on-the-table .words');
  for (let i = 0; i < 12; i++) {
    await page.mouse.wheel(0, 90);
    await page.waitForTimeout(60);
    const covered = await step.evaluate((words) => {
      const stage = words.closest('.block')!.querySelector('.stage')!.getBoundingClientRect();
      const text = words.getBoundingClientRect();
      const x = Math.max(text.left, stage.left) + 30;
      const y = Math.max(text.top, stage.top) + 10;
      const overlap =
        Math.min(text.right, stage.right) - x > 0 && Math.min(text.bottom, stage.bottom) - y > 0;
      return overlap && y > 60 && y < innerHeight && !document.elementFromPoint(x, y)?.closest('.stage');
    });
    expect(covered).toBe(false);
  }
});

test('with motion reduced, pictures are cut and not moved', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/en/#one-pile');
  await started(page);
  await expectPicture(page, 'one-pile');
  await page.evaluate(watchPictures, 'one-pile');
  await readStep(page, 'two-parts');
  await expectPicture(page, 'two-parts');
  expect(await page.evaluate(picturesSeen)).toBeLessThanOrEqual(2);
});

test('a picture that is passed at once is cut to the next one', async ({ page }) => {
  await page.goto('/en/#one-pile');
  await started(page);
  await expectPicture(page, 'one-pile');
  // Time stands still a while after: the reader comes to two steps in no time, and what moves never arrives.
  await page.evaluate(() => {
    const later = performance.now() + 60_000;
    performance.now = () => later;
  });
  await readStep(page, 'two-parts');
  await expect(page).toHaveURL(/\/s\/two-parts\/$/);
  expect(await shown(page, 'two-parts')).not.toEqual(await expected(page, 'two-parts'));
  await readStep(page, 'expired');
  await expectPicture(page, 'expired');
});

test('the motion switch stops motion and is remembered', async ({ page }) => {
  await page.goto('/en/');
  await started(page);
  const button = page.getByRole('button', { name: 'Motion' });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await page.reload();
  await started(page);
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('steps can be walked with buttons and with keys alone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/en/');
  await started(page);
  const steps = await stepIds(page);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expectPicture(page, steps[0]!);
  await expect(page).toHaveURL(new RegExp(`/s/${steps[0]}/$`));
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`/s/${steps[1]}/$`));
  await expectPicture(page, steps[1]!);
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(new RegExp(`/s/${steps[0]}/$`));
});

for (const home of ['/', '/zh-hant/', '/en/'])
  test(`${home} has faces of its own for every headline and for the labels`, async ({ page }) => {
    await page.goto(home);
    await page.locator('.step h3').first().scrollIntoViewIfNeeded();
    const missing = () =>
      page.evaluate(async () => {
        await document.fonts.ready;
        const loaded = [...document.fonts]
          .filter(({ status }) => status === 'loaded')
          .map(({ family }) => family);
        const wanted = ['Headline', 'Headline Rest', 'Labels'];
        return wanted.filter((family) => !loaded.some((name) => name.replaceAll('"', '') === family));
      });
    await expect.poll(missing).toEqual([]);
    // A character that neither has would be drawn in the face that comes next.
    const strange = await page.evaluate(async () => {
      const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
      const file = rules
        .filter((rule) => rule instanceof CSSFontFaceRule)
        .find(({ style }) => style.getPropertyValue('font-family').includes('Headline Rest'))!
        .style.getPropertyValue('src');
      // As the page has it, this one may have come too late to be used.
      document.fonts.add(await new FontFace('InTime', file, { weight: '900' }).load());
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      const drawn = (char: string, faces: string) => {
        canvas.font = `900 40px ${faces}`;
        canvas.clearRect(0, 0, 80, 80);
        canvas.fillText(char, 10, 50);
        return canvas.getImageData(0, 0, 80, 80).data.join();
      };
      const headlines = [...document.querySelectorAll('h1, .chapter > header h2, h3, .notes h2')];
      const characters = new Set(headlines.map((headline) => headline.textContent).join(''));
      return [...characters].filter(
        (char) => char.trim() && drawn(char, 'Headline, InTime, sans-serif') === drawn(char, 'sans-serif'),
      );
    });
    expect(strange).toEqual([]);
  });

test('a running picture takes the place of the one in the page without a trace', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/en/#one-pile', { waitUntil: 'commit' });
  await page.waitForSelector('.notes', { state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  await page.locator('#one-pile').evaluate((step) => step.scrollIntoView({ behavior: 'instant' }));
  const picture = page.locator('#deal .stage .frame:visible svg').first();
  const seen = async () => ({
    ...(await shown(page, 'one-pile')),
    paths: await picture
      .locator('path:not(pattern path)')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d'))),
    classes: await picture
      .locator('rect, path:not(pattern path), text')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('class'))),
  });
  const before = await seen();
  expect(before.labels.length).toBeGreaterThan(2);
  const place = (await picture.boundingBox())!;
  release();
  await page.waitForSelector('#deal .block.staged');
  expect(await picture.count()).toBe(1);
  expect(await seen()).toEqual(before);
  const { width, height } = (await picture.boundingBox())!;
  expect({ width, height }).toEqual({ width: place.width, height: place.height });
});

test('the picture follows a change of frame', async ({ page }) => {
  await page.goto('/en/#on-the-table');
  await started(page);
  for (const [width, height] of [
    [1440, 900],
    [768, 1024],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await readStep(page, 'on-the-table');
    await expectPicture(page, 'on-the-table');
  }
});

test('in running English text e-commerce is on one line at any width, and is found and copied as it is', async ({
  page,
}) => {
  await page.goto('/en/');
  await started(page);
  const words = page.locator('main .unbroken');
  expect(await words.count()).toBeGreaterThan(5);
  for (let width = 320; width <= 480; width += 16) {
    await page.setViewportSize({ width, height: 800 });
    const broken = await page.evaluate(() => {
      const found: string[] = [];
      const passages = document.querySelectorAll(
        '.lead, .chapter > header > p:last-child, .words > p:not(.alt), .notes p:not(:has(cite))',
      );
      for (const passage of passages) {
        const texts = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
        while (texts.nextNode())
          for (const { index } of texts.currentNode.textContent!.matchAll(/\be-commerce/gi)) {
            const range = document.createRange();
            range.setStart(texts.currentNode, index);
            range.setEnd(texts.currentNode, index + 10);
            if (range.getClientRects().length > 1) found.push(passage.textContent);
          }
      }
      return found;
    });
    expect(broken, `at ${width}`).toEqual([]);
  }
  // What follows is part of the same text to whoever searches or copies it.
  await page.evaluate(() => {
    const word = document.querySelector('.words > p .unbroken')!;
    getSelection()!.selectAllChildren(word.parentElement!);
  });
  const copied = await page.evaluate(() => getSelection()!.toString());
  expect(copied).toMatch(/\w e-commerce \w/i);
  expect(copied).not.toMatch(/\n|\u2060/);
});

test('a low screen and large text keep the picture above its words', async ({ page }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await page.goto('/en/#on-the-table');
  await started(page);
  await expect(page.locator('.staged')).toHaveCount(0);
  await expect(page.locator('#on-the-table img')).toBeVisible();
});

for (const [width, height] of [
  [390, 844],
  [844, 390],
  [600, 800],
  [1000, 700],
  [1024, 768],
  [1366, 768],
  [1920, 1080],
  [2560, 1440],
] as const)
  test(`at ${width}×${height} every picture stays in its place, clear of the words`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/en/#on-the-table');
    await started(page);
    for (const step of ['on-the-table', 'first-target', 'two-numbers']) {
      await page.evaluate((id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }), step);
      const found = await page.evaluate((id) => {
        const stage = document.getElementById(id)!.closest('.block')!.querySelector('.stage')!;
        const svg = [...stage.querySelectorAll('svg')].find((element) => element.checkVisibility())!;
        const inner = svg.getBoundingClientRect();
        const outer = stage.getBoundingClientRect();
        const words = stage.closest('.block')!.querySelector('.step .words')!.getBoundingClientRect();
        const covered = Math.min(words.right, inner.right) - Math.max(words.left, inner.left) > 1;
        return {
          spill: inner.bottom - outer.bottom,
          beside: !covered,
          staged: stage.parentElement!.matches('.staged'),
          first: words.top - inner.bottom,
        };
      }, step);
      expect(found.spill, step).toBeLessThanOrEqual(0.5);
      // Flat, or before the reader moves on, the first words stand below the picture or beside it.
      if (!found.staged) expect(found.beside || found.first >= -0.5, step).toBe(true);
    }
  });

test('a block’s first picture is told in words when nothing is pinned, too', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto('/en/#deal');
  await started(page);
  await expect(page.getByRole('img', { name: /A pile of squares/ })).toHaveCount(1);
});

test('turning the device keeps the reader at the step', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/en/#on-the-table');
  await started(page);
  await page.waitForSelector('#deal .staged');
  for (const [width, height] of [
    [390, 844],
    [844, 390],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect
      .poll(() =>
        page.evaluate(() => Math.round(document.getElementById('on-the-table')!.getBoundingClientRect().top)),
      )
      .toBeLessThan(120);
    await expect
      .poll(() =>
        page.evaluate(() => Math.round(document.getElementById('on-the-table')!.getBoundingClientRect().top)),
      )
      .toBeGreaterThan(-120);
    await expect(page).toHaveURL(/\/s\/on-the-table\/$/);
  }
});

for (const place of ['names', 'sources', 'counter', 'viewers', 'data-viewers'])
  test(`turning the device keeps the reader at #${place}, outside the steps`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const sizes of [
      [
        [390, 844],
        [844, 390],
      ],
      [
        [1440, 900],
        [1100, 800],
      ],
    ] as const) {
      await page.setViewportSize({ width: sizes[0][0], height: sizes[0][1] });
      await page.goto(`/en/#${place}`);
      await started(page);
      const top = () =>
        page
          .locator(`[id="${place}"]`)
          .evaluate((element) => Math.round(element.getBoundingClientRect().top));
      // The last part of the notes cannot come to the top of every window.
      await expect.poll(top).toBeLessThan(sizes[0][1] * 0.75);
      // Until all is laid out, what stands above may still change its height.
      await expect(page.locator('.far')).toHaveCount(0);
      const settled = () => page.waitForTimeout(400);
      await settled();
      const before = await top();
      for (const [width, height] of [sizes[1], sizes[0], sizes[1], sizes[0]]) {
        await page.setViewportSize({ width, height });
        await settled();
        const now = await top();
        expect(now, `at ${width} × ${height}, from ${before}`).toBeGreaterThan(-1);
        expect(now, `at ${width} × ${height}, from ${before}`).toBeLessThan(height * 0.75);
      }
      expect(Math.abs((await top()) - before)).toBeLessThan(12);
      await page.goto('about:blank');
    }
  });

test('quick presses add up', async ({ page }) => {
  await page.goto('/en/#two-homes');
  await started(page);
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\/s\/people\/$/);
});
