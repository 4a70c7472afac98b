import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, expectPicture, readStep, shiftsOf, started, test, watchShifts } from './site.ts';

/**
 * Serves the site, but of one page its first part alone, until told to go on.
 * @param upTo where the first part ends, as words found one after the other; the tag in which the last stand is left out
 */
async function serveInParts(origin: string, address: string, upTo: readonly string[]) {
  let goOn!: () => void;
  const rest = new Promise<void>((resolve) => (goOn = resolve));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, origin);
    const answer = await fetch(origin + pathname);
    const body = await answer.text();
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type')! });
    if (pathname !== address) return void response.end(body);
    const found = upTo.reduce((from, words) => body.indexOf(words, from + 1), body.indexOf('<body'));
    const cut = body.lastIndexOf('<', found);
    response.write(body.slice(0, cut));
    await rest;
    response.end(body.slice(cut));
  }).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://localhost:${port}${address}`, goOn, stop };
}

const parts: readonly (readonly [address: string, ...upTo: string[]])[] = [
  ['/en/', '<div class="walk"'],
  ['/en/', 'class="squares"'],
  ['/', 'class="meta"'],
  ['/', 'class="picture"'],
  ['/en/s/threat-line/', 'id="landing-title"'],
  ['/en/s/threat-line/', 'class="meta"'],
  ['/s/first-target/', 'id="first-target-title"', 'class="cites"'],
];

for (const [address, ...upTo] of parts)
  test(`of ${address} up to ${upTo.at(-1)} nothing is shown that moves when the rest arrives`, async ({
    page,
    origin,
  }) => {
    const { url, goOn, stop } = await serveInParts(origin, address, upTo);
    try {
      await watchShifts(page);
      await page.goto(url, { waitUntil: 'commit' });
      await page.waitForSelector('.header', { state: 'attached' });
      // What has come is laid out and painted.
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      goOn();
      await started(page);
      expect(await shiftsOf(page)).toEqual([]);
    } finally {
      stop();
    }
  });

for (const address of ['/', '/en/', '/zh-hant/'])
  test(`the first picture of ${address} follows its reader while the rest of the page is on its way`, async ({
    page,
    origin,
  }) => {
    // Up to the second chapter.
    const { url, goOn, stop } = await serveInParts(origin, address, ['class="chapter"', 'class="chapter"']);
    const read = async (step: string) => {
      await readStep(page, step);
      await expectPicture(page, step);
    };
    const here = page.locator('.rail [aria-current]');
    try {
      await watchShifts(page);
      await page.goto(url, { waitUntil: 'commit' });
      await page.waitForSelector('.block.staged');
      const [first, second] = await page.locator('.step').evaluateAll((all) => all.map(({ id }) => id));
      await read(first!);
      await read(second!);
      await expect(here).toHaveAttribute('href', /#\w/);
      expect(await page.evaluate(() => document.readyState)).toBe('loading');
      const chapter = await here.getAttribute('href');
      goOn();
      await started(page);
      // The reader is where they were, and all of the story follows from here.
      await expectPicture(page, second!);
      expect(await here.getAttribute('href')).toBe(chapter);
      await expect(page.locator('.far')).toHaveCount(0);
      const last = (await page.locator('.step').evaluateAll((all) => all.map(({ id }) => id))).at(-1)!;
      await read(last);
      await expect(page).toHaveURL(new RegExp(`/s/${last}/$`));
      expect(await here.getAttribute('href')).not.toBe(chapter);
      await read(first!);
      await expect(page.locator('.block').first().locator('.stage svg:visible')).toHaveCount(1);
      expect(await shiftsOf(page)).toEqual([]);
    } finally {
      stop();
    }
  });

/** Lets the story's own script come, or fail, when told to. */
async function holdScript(page: Page, end: 'continue' | 'abort'): Promise<() => void> {
  let letGo!: () => void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/assets/Article*.js', async (route) => {
    await held;
    await route[end]();
  });
  return letGo;
}

for (const address of ['/', '/en/'])
  test(`of ${address} the first step reacts before its script has come, and the script takes over`, async ({
    page,
  }) => {
    const letGo = await holdScript(page, 'continue');
    await watchShifts(page);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForSelector('.footer');
    const block = page.locator('.block').first();
    const [first, second, third] = await block.locator('.step').evaluateAll((all) => all.map(({ id }) => id));
    const here = page.locator('.rail [aria-current]');
    const still = (step: string) => page.locator(`[id="${step}"] .still picture`);
    await expect(here).toHaveCount(0);

    await readStep(page, first!);
    await expect(block).toHaveClass(/staged/);
    await expect(here).toHaveAttribute('href', /#\w/);
    const chapter = await here.getAttribute('href');
    // The picture is the first step's: who is past it sees each step's own.
    for (const step of [second!, third!]) {
      await readStep(page, step);
      await expect(block).not.toHaveClass(/staged/);
      await expect(still(step)).toBeVisible();
      await expect(here).toHaveAttribute('href', chapter!);
    }
    await readStep(page, first!);
    await expect(still(second!)).toBeHidden();
    expect(await shiftsOf(page)).toEqual([]);
    // Nor is a chapter marked that the reader has left.
    const last = (await page.locator('.step').evaluateAll((all) => all.map(({ id }) => id))).at(-1)!;
    await readStep(page, last);
    await expect(here).toHaveCount(0);
    await readStep(page, third!);
    const jumped = await shiftsOf(page);

    letGo();
    await started(page);
    await expect(block).toHaveClass(/staged/);
    await expectPicture(page, third!);
    await expect(here).toHaveAttribute('href', chapter!);
    await readStep(page, second!);
    await expectPicture(page, second!);
    await expect(block).toHaveClass(/staged/);
    expect(await shiftsOf(page)).toEqual(jumped);
  });

test.describe('whose script fails', () => {
  test.use({ mayFail: true });

  test('the first step gives its picture back', async ({ page }) => {
    const fail = await holdScript(page, 'abort');
    await page.goto('/en/', { waitUntil: 'commit' });
    await page.waitForSelector('.footer');
    await expect(page.locator('.block').first()).toHaveClass(/staged/);
    fail();
    await expect(page.locator('.staged')).toHaveCount(0);
    const [, second] = await page.locator('.step').evaluateAll((all) => all.map(({ id }) => id));
    await readStep(page, second!);
    await expect(page.locator(`[id="${second}"] .still picture`)).toBeVisible();
    // And does not pin it again.
    await page.evaluate(() => scrollTo(0, 0));
    await expect(page.locator('.staged')).toHaveCount(0);
  });
});
