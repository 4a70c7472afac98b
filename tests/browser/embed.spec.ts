import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
import { embedHeight } from '../../src/interactive/share/texts.ts';
import { expect, test } from './site.ts';

/** A graphic in a frame of somebody else's page, which wishes it no good. */

let host = '';
const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url!, 'http://host');
  response.setHeader('content-type', 'text/html');
  response.end(`<!doctype html><title>Host</title>
    <style>* { all: unset !important; font-size: 3px !important; color: red !important; transition: all 9s !important }
    head, head * { display: none !important } html, body, p { display: block !important } p { height: 2000px !important }
    iframe { display: block !important; width: ${searchParams.get('width')} !important;
      height: ${embedHeight}px !important }</style>
    <script>window.told = []; addEventListener('message', (event) => told.push(event.data))</script>
    ${searchParams.get('before')}
    <iframe src="${searchParams.get('src')}" ${searchParams.get('attributes')}></iframe>`);
});
// Another origin than that of the site, which is on localhost.
test.beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => {
  server.close();
  server.closeAllConnections();
});

interface Placed {
  readonly frame: Frame;
  /** What the page around has been told. */
  readonly told: () => Promise<{ type?: string; sentinel?: string; height?: number }[]>;
}

/** Puts a graphic into a page of another origin. */
async function place(page: Page, src: string, attributes = '', width = '100%', before = ''): Promise<Placed> {
  await page.goto(`${host}?${new URLSearchParams({ src, attributes, width, before })}`);
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame())!;
  await frame.waitForLoadState();
  return { frame, told: () => page.evaluate(() => (window as unknown as { told: [] }).told) };
}

const title = (frame: Frame) => frame.locator('.step.now h2');

for (const sandbox of [
  '',
  'sandbox="allow-scripts"',
  'sandbox="allow-scripts allow-same-origin"',
  'sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation"',
])
  test.describe(sandbox || 'without a sandbox', () => {
    test('it steps by button and by keyboard, and says where one is', async ({ page, origin }) => {
      const { frame } = await place(page, `${origin}/en/embed/deal/`, sandbox);
      await expect(title(frame)).toHaveText('2019: a framework worth RMB 7 billion');
      const [back, on] = [frame.getByRole('button').first(), frame.getByRole('button').last()];
      await expect(back).toBeDisabled();
      await on.click();
      await expect(frame.locator('[data-place]')).toHaveText('2 / 7');
      await expect(frame.locator('.step.now')).toHaveAttribute('id', 'two-parts');
      await expect(frame.getByRole('status')).toContainText(/^2 \/ 7 · .+ · Picture: .+/);
      await expect(frame.locator('.frame:visible text').filter({ hasText: /advertising/i })).not.toHaveCount(
        0,
      );
      for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
      await expect(frame.locator('[data-place]')).toHaveText('7 / 7');
      await expect(on).toBeDisabled();
      await page.keyboard.press('ArrowLeft');
      await expect(frame.locator('[data-place]')).toHaveText('6 / 7');
      await back.focus();
      for (let i = 0; i < 5; i++) await page.keyboard.press('Enter');
      await expect(frame.locator('[data-place]')).toHaveText('1 / 7');
      await expect(on).toBeFocused();
    });

    test('it tells its height, which stays while one steps, and nothing else', async ({ page, origin }) => {
      const { frame, told } = await place(page, `${origin}/embed/viewers/`, sandbox, '280px');
      await expect.poll(async () => (await told()).length).toBeGreaterThan(1);
      await frame.locator('.staged').waitFor();
      const height = () =>
        frame.locator('.embed').evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
      const last = await height();
      await expect.poll(async () => (await told()).at(-1)?.height).toBe(last);
      expect((await told()).slice(-2)).toEqual([
        { type: 'traffic-or-trade:height', graphic: 'viewers', height: last },
        { sentinel: 'amp', type: 'embed-size', height: last },
      ]);
      const before = (await told()).length;
      await frame.getByRole('button').last().click();
      await expect(frame.locator('[data-place]')).toHaveText('2 / 6');
      expect(await height()).toBe(last);
      expect(await told()).toHaveLength(before);
    });
  });

test.describe('in a page that breaks', () => {
  test.use({ mayFail: true });
  test('it minds neither what is sent to it nor what is thrown, and changes nothing there', async ({
    page,
    origin,
    errors,
  }) => {
    const noise = `<script>
      addEventListener('message', () => { throw new Error('the host') });
      window.changed = [];
      addEventListener('DOMContentLoaded', () => {
        new MutationObserver((records) => changed.push(...records.map(({ type }) => type)))
          .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const rubbish = ['', 'resize', '{"type":', null, 7, NaN, [], { type: 'traffic-or-trade:height', height: 1e9 },
          { sentinel: 'amp', type: 'embed-size', height: -1 }, { step: 99, index: -1 }, new Error('no'), new Map()];
        let i = 0;
        setInterval(() => frames[0].postMessage(rubbish[i++ % rubbish.length], '*'), 5);
      });
    </script><p></p>`;
    const { frame } = await place(page, `${origin}/en/embed/deal/#expired`, '', '100%', noise);
    await expect(frame.locator('.step.now')).toHaveAttribute('id', 'expired');
    const position = await frame.locator('[data-place]').innerText();
    // It begins below what the reader sees, and does not pull the page down to itself.
    expect(await page.evaluate(() => [scrollY, document.activeElement!.tagName])).toEqual([0, 'BODY']);
    for (const button of [frame.getByRole('button').last(), frame.getByRole('button').first()])
      await button.click();
    await expect(frame.locator('[data-place]')).toHaveText(position);
    expect(await page.evaluate(() => (window as unknown as { changed: [] }).changed)).toEqual([]);
    expect(await page.title()).toBe('Host');
    expect(new URL(page.url()).hash).toBe('');
    expect(new Set(errors)).toEqual(new Set(['the host']));
  });

  test('when it fails itself, all its steps stand there, each with its own picture', async ({
    page,
    origin,
  }) => {
    const { frame } = await place(page, `${origin}/en/embed/deal/`);
    const labels = () => frame.locator('.stage .frame:visible text').allTextContents();
    const first = await labels();
    await frame.getByRole('button').last().click();
    await expect.poll(labels).not.toEqual(first);
    await frame.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('in the frame');
        }),
    );
    await expect(frame.locator('.stepper')).toBeHidden();
    for (const step of await frame.locator('.step').all()) await expect(step.locator('h2')).toBeVisible();
    expect(await labels()).toEqual(first);
    expect(await frame.locator('.still svg:visible').count()).toBe(6);
    // And stay so when the frame becomes another's.
    await page.keyboard.press('ArrowRight');
    await page.setViewportSize({ width: 320, height: 800 });
    await expect.poll(labels).toContain('RMB 7 billion');
    expect(await frame.locator('.still svg:visible').count()).toBe(6);
  });
});

test('neither page can read the other', async ({ page, origin }) => {
  const { frame } = await place(page, `${origin}/en/embed/path/`);
  await frame.locator('.staged').waitFor();
  const reached = await page.evaluate(() => document.querySelector('iframe')!.contentDocument);
  expect(reached).toBeNull();
  const refused = await frame.evaluate(() => {
    try {
      return String(parent.document);
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(refused).toBe('SecurityError');
  expect(
    await frame
      .locator('h2')
      .first()
      .evaluate((head) => getComputedStyle(head).fontSize),
  ).not.toBe('3px');
});

test.describe('in a frame without an origin', () => {
  test('a reader leaves it for the step, by a link alone', async ({ page, origin }) => {
    const sandbox = 'sandbox="allow-scripts allow-top-navigation-by-user-activation"';
    const { frame } = await place(page, `${origin}/en/embed/path/`, sandbox);
    // The link names the site by the address at which it will stand.
    await page.route('**/en/s/whole-path/', (route) => route.fulfill({ body: 'the step' }));
    await title(frame).getByRole('link').click();
    await expect(page).toHaveURL(/\/en\/s\/whole-path\/$/);
  });
});

test.describe('in a frame that is allowed nothing', () => {
  // The browser itself reports that it runs no script there.
  test.use({ mayFail: true });
  test('it shows every picture with its words', async ({ page, origin }) => {
    const { frame } = await place(page, `${origin}/en/embed/deal/`, 'sandbox=""', '320px');
    await expect(frame.locator('.stepper')).toBeHidden();
    for (const step of await frame.locator('.step').all()) await expect(step.locator('h2')).toBeVisible();
    expect(await frame.locator('.still svg:visible').count()).toBe(6);
    await expect(frame.locator('.stage svg:visible')).toHaveCount(1);
  });
});

for (const width of [280, 320, 390, 450, 639, 680, 959, 1200])
  for (const home of ['/', '/en/'])
    test(`nothing is cut off at ${width} pixels in ${home}, and the height asked for shows it all`, async ({
      page,
      origin,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const graphic of ['ambition', 'deal', 'merchants', 'organisation', 'path', 'viewers']) {
        await page.goto(`${origin}${home}embed/${graphic}/`);
        await page.locator('.staged').waitFor();
        const { inside, wide, height } = await page.evaluate(() => {
          const picture = [...document.querySelectorAll('.stage .frame')].find(
            (frame) => frame.clientHeight,
          )!;
          const at = picture.getBoundingClientRect();
          return {
            inside: at.left >= 0 && at.right <= innerWidth + 0.5,
            wide: document.documentElement.scrollWidth,
            height: document.querySelector('.embed')!.getBoundingClientRect().height,
          };
        });
        expect([inside, wide]).toEqual([true, width]);
        expect(height, graphic).toBeLessThanOrEqual(embedHeight);
      }
    });
