import { globSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, started, stepIds, test } from './site.ts';

/** The content security policy: every page works under it, and what is put into a page does not run. */

const dir = process.env.SITE_DIR ?? 'dist';
/** One page of each kind in each language; embedded graphics all. */
const pages = [
  '/',
  '/en/',
  '/s/on-the-table/',
  '/en/s/on-the-table/',
  '/404.html',
  ...globSync('{en/,}embed/**/index.html', { cwd: dir }).map((file) => `/${path.dirname(file)}/`),
];

interface Violation {
  readonly directive: string;
  readonly blocked: string;
}
type Watched = { violations: Violation[]; ran: string[] };

/** Notes from the page's first moment on what the policy refuses. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const violations: Violation[] = [];
    Object.assign(window, { violations, ran: [] });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      violations.push({ directive: effectiveDirective, blocked: blockedURI }),
    );
  });
const violations = (page: Page) => page.evaluate(() => (window as unknown as Watched).violations);

for (const address of pages)
  test(`${address} works without anything that its policy forbids`, async ({ page }) => {
    await watch(page);
    await page.goto(address);
    if (await page.locator('#story').count()) {
      await started(page);
      for (const id of (await stepIds(page)).filter((_, i) => i % 4 === 0))
        await page.locator(`[id="${id}"]`).scrollIntoViewIfNeeded();
      await page.locator('[data-counter]').scrollIntoViewIfNeeded();
      await expect(page.locator('[data-counter] input').first()).toBeVisible();
    }
    await page.waitForLoadState('networkidle');
    expect(await violations(page)).toEqual([]);
  });

test('asks nobody but the site for anything', async ({ page, origin }) => {
  const others: string[] = [];
  page.on('request', (request) => request.url().startsWith(origin) || others.push(request.url()));
  for (const address of pages.slice(0, 4)) {
    await page.goto(address);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
  }
  expect(others).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test.describe('what is put into a page', () => {
  test.use({ mayFail: true });

  /** Takes the policy out of the answers' headers, or out of the pages. */
  const without = (page: Page, place: 'header' | 'page') =>
    page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      const { 'content-security-policy': policy, ...headers } = response.headers();
      const html = await response.text();
      const meta = /<meta http-equiv="content-security-policy"[^>]*>/;
      expect(policy).toContain('script-src');
      expect(html).toMatch(meta);
      if (place === 'header') return route.fulfill({ response, headers });
      return route.fulfill({ response, body: html.replace(meta, '') });
    });

  for (const [told, place] of [
    ['its header alone', 'page'],
    ['its own words alone', 'header'],
  ] as const)
    test(`does not run or style, by ${told}`, async ({ page }) => {
      await watch(page);
      await without(page, place);
      await page.goto('/en/s/on-the-table/');
      await started(page);
      await page.evaluate(() => {
        const say = (what: string) => `window.ran.push("${what}")`;
        const script = document.createElement('script');
        script.textContent = say('script');
        document.body.append(script);
        const div = document.createElement('div');
        div.innerHTML = `<img src="/none" onerror='${say('handler')}'><a href='javascript:${say('link')}'>a</a>`;
        div.innerHTML += '<p id="styled" style="color: rgb(1, 2, 3)">a</p>';
        document.body.append(div);
        div.querySelector('a')!.click();
        const far = document.createElement('script');
        far.src = 'https://example.org/far.js';
        document.body.append(far);
        const frame = document.createElement('iframe');
        frame.src = 'https://example.org/';
        document.body.append(frame);
      });
      await page.evaluate(() => {
        // In a timer, since a debugger may evaluate under any policy.
        setTimeout(() => {
          try {
            new Function('window.ran.push("eval")')();
          } catch {
            // Forbidden, as it should be.
          }
        });
      });
      const refused = async () =>
        [...new Set((await violations(page)).map(({ directive }) => directive))].sort();
      await expect
        .poll(refused)
        .toEqual(['frame-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-attr']);
      expect(await page.evaluate(() => (window as unknown as Watched).ran)).toEqual([]);
      expect(await page.locator('#styled').evaluate((p) => getComputedStyle(p).color)).not.toBe(
        'rgb(1, 2, 3)',
      );
    });
});

test('only the site itself may frame a page, anybody an embedded graphic', async ({ request }) => {
  for (const address of pages) {
    const { 'content-security-policy': policy } = (await request.get(address)).headers();
    expect(policy, address).toContain(`frame-ancestors ${address.includes('/embed/') ? '*' : "'self'"}`);
  }
});
