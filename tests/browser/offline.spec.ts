import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { filesIn, isLasting } from '../../scripts/lib/manifest.ts';
import { workerFile, writeWorker } from '../../scripts/lib/offline.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { expect, inView, started, stepIds } from './site.ts';

/** Reading without a network, and what a reader meets when the site is replaced. */

const dir = process.env.SITE_DIR ?? 'dist';
const root = (process.env.BASE_PATH ?? '').replace(/\/$/, '');

/** A site of its own for each test, which can be taken off the network and replaced. */
class Host {
  readonly folder: string;
  readonly #port: number;
  #stop: (() => Promise<void>) | undefined;
  origin = '';

  constructor(port: number) {
    this.#port = port;
    this.folder = mkdtempSync('.cache/offline-');
    cpSync(dir, this.folder, { recursive: true });
  }
  async up(): Promise<void> {
    const { origin, stop } = await serve(this.folder, this.#port);
    [this.origin, this.#stop] = [origin + root, stop];
  }
  async down(): Promise<void> {
    await this.#stop?.();
    this.#stop = undefined;
  }

  /**
   * Puts another version in the place of this one: its pages say so, and every lasting file has another name.
   * @param only which of the new version's files have arrived; the others are as before
   * @param keep whether the old version's named files stay beside them, as the hosting guide has it
   */
  async deploy(only: (file: string) => boolean = () => true, keep = false): Promise<void> {
    const next = mkdtempSync('.cache/offline-next-');
    cpSync(dir, next, { recursive: true });
    const names = new Map<string, string>();
    for (const file of (await filesIn(next)).filter((each) => /^(assets|fonts|still)\//.test(each))) {
      const parts = path.posix.basename(file).split('.');
      // A hash of the same length, since a picture's and a font's are hexadecimal digits.
      parts[parts.length > 3 ? 1 : parts.length - 2] = 'abcdef0123';
      const name = parts.join('.');
      expect(isLasting(file), file).toBe(true);
      names.set(path.posix.basename(file), name);
      renameSync(path.join(next, file), path.join(next, path.dirname(file), name));
    }
    const known = /[\w.-]+\.(?:js|css|woff2|svg)/g;
    for (const file of (await filesIn(next)).filter((each) => /\.(html|css|js)$/.test(each))) {
      const full = path.join(next, file);
      const text = readFileSync(full, 'utf8').replaceAll(known, (name) => names.get(name) ?? name);
      writeFileSync(full, text.replaceAll(/<h1>([^<]*)<\/h1>/g, '<h1>$1 2</h1>'));
    }
    await writeWorker(next);
    for (const file of await filesIn(this.folder))
      if (only(file) && !(keep && isLasting(file))) rmSync(path.join(this.folder, file));
    for (const file of (await filesIn(next)).filter(only))
      cpSync(path.join(next, file), path.join(this.folder, file));
    rmSync(next, { recursive: true });
  }
}

const test = base.extend<{ host: Host; errors: string[] }>({
  serviceWorkers: 'allow',
  host: async ({}, use) => {
    const host = new Host(5200 + base.info().workerIndex * 10);
    await host.up();
    await use(host);
    await host.down();
    rmSync(host.folder, { recursive: true });
  },
  errors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      // That a page did not come from the network is what these tests are about; its files must come.
      page.on('console', (message) => {
        const { pathname } = new URL(message.location().url || 'about:blank');
        if (message.type() === 'error' && !/^(.*\/|[^/]*)$/.test(pathname))
          errors.push(`${message.text()} ${pathname}`);
      });
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

/** Visits a page and waits until the story is kept. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await kept(page);
}
const kept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active!.state !== 'activated')
      await new Promise((resolve) => active!.addEventListener('statechange', resolve, { once: true }));
  });

/** Lets the browser look for another version and waits until it is taken, or has been given up. */
const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const before = registration.active;
    await registration.update().catch(() => undefined);
    const worker = registration.installing ?? registration.waiting;
    if (!worker && registration.active !== before) return registration.active!.state;
    while (worker && !['activated', 'redundant'].includes(worker.state))
      await new Promise((resolve) => setTimeout(resolve, 50));
    return worker?.state;
  });
const stores = (page: Page) => page.evaluate(() => caches.keys());

/** The version that a page's words are of, and those of the files that it asked for. */
async function versions(page: Page): Promise<{ words: number; files: number[] }> {
  const words = /2$/.test((await page.locator('h1').textContent())!.trim()) ? 2 : 1;
  const names = await page.evaluate(() => [
    ...performance.getEntriesByType('resource').map(({ name }) => name),
    ...[...document.querySelectorAll('script[src], link[rel=stylesheet]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href')!,
    ),
  ]);
  const lasting = names.filter((name) => /\/(assets|fonts|still)\//.test(name));
  expect(lasting.length).toBeGreaterThan(3);
  return { words, files: [...new Set(lasting.map((name) => (name.includes('abcdef0123') ? 2 : 1)))] };
}
const whole = (version: number) => ({ words: version, files: [version] });

test('after one visit every edition and every step open without a network', async ({ page, host }) => {
  await visit(page, `${host.origin}/`);
  await host.down();
  for (const home of ['/', '/en/', '/zh-hant/']) {
    await page.goto(host.origin + home);
    await started(page);
    await expect(page.locator('h1')).toBeVisible();
  }
  await page.goto(`${host.origin}/en/s/on-the-table/?from=feed`);
  await started(page);
  await expect(page.locator('.block.staged:has([id="on-the-table"]) .stage svg:visible')).toHaveCount(1);
  expect(await inView(page, 'on-the-table')).toBe(true);
  await expect(page).toHaveURL(`${host.origin}/en/s/on-the-table/?from=feed`);
  // What is fetched only when it is asked for is kept as well.
  await page.locator('#on-the-table .pass-on').click();
  await expect(page.locator('dialog.share')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('[data-counter]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-counter] input').first()).toBeVisible();
});

test('a page that has loaded before it has started keeps the story, too', async ({ page, host }) => {
  await page.addInitScript(() => {
    const { setTimeout: later } = window;
    const delayed = (run: () => void, after?: number) => {
      if (after || document.readyState === 'complete') return later(run, after);
      addEventListener('load', () => later(run));
      return 0;
    };
    Object.assign(window, { setTimeout: delayed });
  });
  await visit(page, `${host.origin}/en/`);
  expect(await stores(page)).toHaveLength(1);
});

for (const first of ['/zh-hant/', '/s/on-the-table/', '/en/s/on-the-table/'])
  test(`a first visit to ${first} keeps the story as well`, async ({ page, host }) => {
    await visit(page, host.origin + first);
    await host.down();
    for (const home of [first, '/', '/en/', '/zh-hant/']) {
      await page.goto(host.origin + home);
      await started(page);
      expect(await versions(page)).toEqual(whole(1));
    }
  });

test.describe('on a low screen', () => {
  // Where pictures are not pinned, every step shows its still.
  test.use({ viewport: { width: 844, height: 390 } });
  test('every step has its picture without a network', async ({ page, host }) => {
    await visit(page, `${host.origin}/`);
    await host.down();
    await page.goto(`${host.origin}/en/`);
    await started(page);
    for (const id of (await stepIds(page)).filter((_, i) => i % 5 === 1)) {
      const img = page.locator(`[id="${id}"] img`);
      if (!(await img.isVisible())) continue;
      await img.scrollIntoViewIfNeeded();
      await expect
        .poll(() => img.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth))
        .toBeGreaterThan(100);
    }
  });
});

test('takes nothing with it that nobody has asked for', async ({ page, host }) => {
  await visit(page, `${host.origin}/`);
  const files = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]!);
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });
  expect(files).toEqual(expect.arrayContaining([`${root}/`, `${root}/en/`]));
  expect(files.filter((file) => /\/(card|poster|image|data|s|embed)\//.test(file))).toEqual([]);
  expect(files.filter((file) => /\/still\//.test(file) && !file.endsWith('.compact.light.svg'))).toEqual([]);
});

test('a new version reaches readers at once, and whole', async ({ page, host }) => {
  await visit(page, `${host.origin}/en/`);
  await host.deploy();
  await page.goto(`${host.origin}/en/`);
  await started(page);
  expect(await versions(page)).toEqual(whole(2));
  await update(page);
  await host.down();
  await page.goto(`${host.origin}/en/`);
  await started(page);
  expect(await versions(page)).toEqual(whole(2));
});

test('uploaded in the order of the guide, each page is of one version at every moment', async ({
  page,
  host,
}) => {
  await visit(page, `${host.origin}/en/`);
  const named = (file: string) => /^(assets|fonts|still|card)\//.test(file);
  const online = async () => {
    await page.goto(`${host.origin}/en/`);
    await started(page);
    return versions(page);
  };
  const offline = async () => {
    await host.down();
    const found = await online();
    await host.up();
    return found;
  };
  for (const [arrived, here, kept] of [
    [named, 1, 1],
    [(file: string) => file !== workerFile, 2, 1],
    [() => true, 2, 2],
  ] as const) {
    await host.deploy(arrived, true);
    await update(page);
    expect(await online()).toEqual(whole(here));
    expect(await offline()).toEqual(whole(kept));
  }
});

test('a page that is open while the site is replaced goes on with its own files', async ({ page, host }) => {
  await visit(page, `${host.origin}/en/`);
  await page.goto(`${host.origin}/en/`);
  await started(page);
  await host.deploy();
  // The new version is taken behind the reader's back, and its server has none of the old files.
  expect(await update(page)).toBe('activated');
  await page.locator('[data-counter]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-counter] input').first()).toBeVisible();
  await page.locator('#on-the-table .pass-on').click();
  await expect(page.locator('dialog.share')).toBeVisible();
  expect(await versions(page)).toEqual(whole(1));
  expect(await stores(page)).toHaveLength(2);
});

for (const [told, arrived] of [
  ['its worker', (file: string) => file === workerFile],
  ['its pages', (file: string) => file.endsWith('.html')],
  ['all but a font', (file: string) => !file.endsWith('.woff2')],
] as const)
  test(`a version of which only ${told} has arrived is not kept; the old one stays whole`, async ({
    page,
    host,
  }) => {
    await visit(page, `${host.origin}/en/`);
    const before = await stores(page);
    await host.deploy(arrived);
    const state = await update(page);
    expect(['redundant', undefined]).toContain(state);
    expect(await stores(page)).toEqual(before);
    await host.down();
    await page.goto(`${host.origin}/en/`);
    await started(page);
    expect(await versions(page)).toEqual(whole(1));
  });

test('a changed worker that cannot take its files leaves those that are kept', async ({ page, host }) => {
  await visit(page, `${host.origin}/en/`);
  const before = await stores(page);
  const worker = path.join(host.folder, workerFile);
  writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// Changed.`);
  // Of the same files one is not to be had.
  rmSync(path.join(host.folder, 'zh-hant/index.html'));
  expect(await update(page)).toBe('redundant');
  expect(await stores(page)).toEqual(before);
  await host.down();
  await page.goto(`${host.origin}/en/s/leap/`);
  await started(page);
  expect(await inView(page, 'leap')).toBe(true);
});

test('a server in distress is no server: the kept story opens', async ({ page, host }) => {
  await visit(page, `${host.origin}/en/`);
  await page.goto(`${host.origin}/en/`);
  await host.down();
  const { createServer } = await import('node:http');
  const server = createServer((_, response) => response.writeHead(503).end('busy'));
  await new Promise<void>((resolve) =>
    server.listen(Number(new URL(host.origin).port), 'localhost', resolve),
  );
  await page.goto(`${host.origin}/en/`);
  await started(page);
  await new Promise((resolve) => server.close(resolve));
});

test('what is kept can be called back', async ({ page, host }) => {
  await visit(page, `${host.origin}/`);
  process.env.OFFLINE = 'off';
  try {
    await writeWorker(host.folder);
  } finally {
    delete process.env.OFFLINE;
  }
  await update(page);
  await expect.poll(() => stores(page)).toEqual([]);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
});
