import { expect, started, test } from './site.ts';

/** Large text, as the reader's own size in the browser, as the page's, and by zooming: nothing is cut or runs out. */

const problems = () => {
  const found: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth)
    found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const header = document.querySelector('.header')!.getBoundingClientRect();
  const tools = [...document.querySelectorAll('.header .tool, .header .brand')]
    .filter((tool) => tool.checkVisibility())
    .map((tool) => ({ name: tool.textContent.trim(), box: tool.getBoundingClientRect() }));
  for (const [i, { name, box }] of tools.entries()) {
    if (box.left < 0 || box.right > innerWidth + 1 || box.bottom > header.bottom + 1)
      found.push(`${name} leaves the header`);
    for (const other of tools.slice(i + 1))
      if (
        Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
        Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1
      )
        found.push(`${name} lies on ${other.name}`);
  }
  for (const text of document.querySelectorAll(
    'h1, h2, h3, .words p:not(.alt), .cites a, .guess label, .start',
  ))
    if (
      text.checkVisibility() &&
      text.scrollWidth > text.clientWidth + 2 &&
      getComputedStyle(text).display !== 'inline'
    )
      found.push(`"${text.textContent.slice(0, 30)}" runs out of its place`);
  return found;
};

const sizes = [
  [320, 568],
  [390, 844],
  [768, 1024],
  [844, 390],
  [1440, 900],
] as const;

for (const home of ['/', '/en/'])
  test(`${home} with the page’s text at 200 % fits every window`, async ({ page }) => {
    await page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      }),
    );
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.goto(`${home}#two-numbers`);
      await started(page);
      expect(await page.evaluate(problems), `${width} × ${height}`).toEqual([]);
      await page.goto('about:blank');
    }
  });

test('a word that is wider than its heading is divided as English does, in large text alone', async ({
  page,
}) => {
  /** How the words of headings that stand on more than one line may be divided; which browsers have a dictionary varies. */
  const divided = () => {
    const found: [word: string, hyphens: string][] = [];
    for (const heading of document.querySelectorAll('h1, h2, h3')) {
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      while (texts.nextNode())
        for (const { 0: word, index } of texts.currentNode.textContent!.matchAll(/\p{L}+/gu)) {
          const range = document.createRange();
          range.setStart(texts.currentNode, index);
          range.setEnd(texts.currentNode, index + word.length);
          if (range.getClientRects().length > 1)
            found.push([word, getComputedStyle(texts.currentNode.parentElement!).hyphens]);
        }
    }
    return found;
  };
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/');
  await started(page);
  await expect(page.locator('.far')).toHaveCount(0);
  const hyphens = () =>
    page
      .locator('.words h3 a')
      .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).hyphens))]);
  expect(await page.evaluate(divided)).toEqual([]);
  expect(await hyphens()).toEqual(['manual']);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const found = await page.evaluate(divided);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(([, hyphens]) => hyphens !== 'auto')).toEqual([]);
});

for (const home of ['/', '/en/'])
  for (const zoom of [2, 4])
    test(`${home} zoomed to ${zoom * 100} % fits`, async ({ page }) => {
      for (const [width, height] of [
        [1280, 1024],
        [1440, 900],
      ] as const) {
        await page.setViewportSize({ width: width / zoom, height: Math.round(height / zoom) });
        await page.goto(`${home}#two-numbers`);
        await started(page);
        expect(await page.evaluate(problems), `${width} × ${height}`).toEqual([]);
        await page.goto('about:blank');
      }
    });

test('the reader’s own size of twice the usual fits every window, with pictures that can be read', async ({
  playwright,
  launchOptions,
  origin,
}) => {
  const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await page.goto(`${origin}/en/#two-numbers`);
    await started(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await page.evaluate(problems), `${width} × ${height}`).toEqual([]);
    const smallest = await page.evaluate(() => {
      const svg = [...document.querySelectorAll<SVGSVGElement>('#viewers .stage svg')].find((element) =>
        element.checkVisibility(),
      )!;
      const sizes = [...svg.querySelectorAll('text')].map((text) => Number(text.getAttribute('font-size')));
      return Math.min(...sizes) * svg.getScreenCTM()!.a;
    });
    expect(smallest, `${width} × ${height}`).toBeGreaterThanOrEqual(11.9);
    await page.goto('about:blank');
  }
  await browser.close();
});

test('in text of the usual size the header is one row on every phone, and stays', async ({ page }) => {
  for (const home of ['/', '/zh-hant/', '/en/']) {
    await page.goto(home);
    await started(page);
    for (const width of [320, 360, 375, 378, 380, 384, 390, 430]) {
      await page.setViewportSize({ width, height: 700 });
      const tops = await page
        .locator('.header')
        .locator('.brand, .tool')
        .evaluateAll((all) => [
          ...new Set(
            all.filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().top),
          ),
        ]);
      expect(tops, `${home} at ${width} px`).toHaveLength(1);
    }
  }
});
