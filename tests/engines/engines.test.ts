import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  drawnInStill,
  drawnNow,
  picturesSeen,
  scrollToWords,
  seesHeadline,
  watchPictures,
} from '../browser/in-page.ts';
import { firefox } from './firefox.ts';
import type { Habits, Reader } from './reader.ts';
import { serveWatched, whatWentWrong } from './watched.ts';
import { webkit } from './webkit.ts';

/** The main paths through the story in the engines that the other browser tests do not use. */

const { FIREFOX_PATH, WEBKIT_DRIVER, WEBKIT_BROWSER, SITE_DIR = 'dist', PICTURES } = process.env;
const engines = [
  ...(FIREFOX_PATH ? [firefox(FIREFOX_PATH)] : []),
  ...(WEBKIT_DRIVER && WEBKIT_BROWSER ? [webkit(WEBKIT_DRIVER, WEBKIT_BROWSER)] : []),
];
const readers: readonly (Habits & { readonly name: string })[] = [
  { name: 'on a phone', width: 390, height: 844, still: false },
  { name: 'at a desk, with motion reduced', width: 1440, height: 900, still: true },
];
const wait = { timeout: 20_000, interval: 100 };

for (const engine of engines)
  describe.each(readers)(`${engine.name} $name`, (habits) => {
    let reader: Reader;
    let site: Awaited<ReturnType<typeof serveWatched>>;
    beforeAll(async () => {
      site = await serveWatched(SITE_DIR);
      reader = await engine.start(habits);
    }, 90_000);
    afterAll(async () => {
      await reader?.close();
      await site?.stop();
    });
    afterEach(async () => expect(await reader.ask(whatWentWrong), 'what went wrong in the page').toEqual([]));

    const started = () =>
      expect
        .poll(() => reader.ask(() => !!document.querySelector('[data-motion-switch]:not([hidden])')), wait)
        .toBe(true);
    /** Waits until all of the page is: words that are not have no height to be scrolled by. */
    const laidOut = () =>
      expect.poll(() => reader.ask(() => document.querySelectorAll('.far').length), wait).toBe(0);
    /** Opens an address anew, even if it differs from the last by its fragment alone. */
    async function open(address: string): Promise<void> {
      await reader.open('about:blank');
      await reader.open(site.origin + address);
      await started();
    }
    const address = () => reader.ask(() => location.pathname);
    const text = (selector: string) =>
      reader.ask((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText.trim(), selector);
    const visible = (selector: string) =>
      reader.ask(
        (wanted) =>
          [...document.querySelectorAll(wanted)].filter((found) => found.getClientRects().length).length,
        selector,
      );
    const focus = (selector: string) =>
      reader.ask((wanted) => document.querySelector<HTMLElement>(wanted)!.focus(), selector);

    async function expectPicture(step: string): Promise<void> {
      const still = await reader.ask(drawnInStill, step);
      expect(still.labels.length).toBeGreaterThan(0);
      await expect.poll(() => reader.ask(drawnNow, step), { ...wait, message: `“${step}”` }).toEqual(still);
    }

    it('has a window of the size and the motion that were asked for', async () => {
      await open('/en/');
      const found = () =>
        reader.ask(() => ({
          width: innerWidth,
          height: innerHeight,
          still: matchMedia('(prefers-reduced-motion: reduce)').matches,
        }));
      const { width, height, still } = habits;
      // A window takes its size in a moment of its own.
      await expect.poll(found, wait).toEqual({ width, height, still });
    });

    it.each(['/', '/en/'])('%s, read from top to bottom, shows every step’s picture', async (home) => {
      await open(home);
      expect(await text('h1')).not.toBe('');
      const steps = await reader.ask(() => [...document.querySelectorAll('.step')].map(({ id }) => id));
      expect(steps.length).toBeGreaterThanOrEqual(20);
      await laidOut();
      // A third of them in each language, and another third in each window: these engines draw slowly in memory.
      const part = (home === '/' ? 0 : 1) + (habits.still ? 1 : 0);
      for (const [i, step] of steps.entries()) {
        if (i % 3 !== part) continue;
        await reader.ask(scrollToWords, step);
        await expectPicture(step);
        await expect.poll(address, wait).toBe(`${home}s/${step}/`);
        if (PICTURES && i % 6 === part) await keep(`${home === '/' ? 'zh' : 'en'}-${step}`);
      }
    });

    it.each(['/s/on-the-table/', '/en/s/same-order/', '/en/#middle-ground'])(
      '%s opens at its step, with its picture',
      async (link) => {
        await open(link);
        const step = /[\w-]+(?=\/?$)/.exec(link)![0];
        await expectPicture(step);
        expect(await reader.ask(seesHeadline, step)).toBe(true);
        await keep(step);
      },
    );

    it('the language switch keeps the step', async () => {
      await open('/s/threat-line/');
      await expect.poll(address, wait).toBe('/s/threat-line/');
      await reader.click('[data-language]');
      await expect.poll(address, wait).toBe('/en/s/threat-line/');
      await started();
      await expectPicture('threat-line');
      expect(await reader.ask(seesHeadline, 'threat-line')).toBe(true);
    });

    it('arrow keys go from mark to mark, each told, and Escape leaves', async () => {
      await open('/en/s/on-the-table/');
      const button = '#deal .marks:not([hidden]) [tabindex="0"]';
      await expect
        .poll(() => reader.ask((wanted) => !!document.querySelector(wanted), button), wait)
        .toBe(true);
      await focus(button);
      const told = new Set<string>();
      const name = () => reader.ask(() => document.activeElement!.getAttribute('aria-label') ?? '');
      for (let i = 0; i < 3; i++) {
        const [label = '', figure = ''] = (await name()).split(' · ');
        expect(label).not.toBe('');
        await expect.poll(() => text('.details'), wait).toContain(label);
        expect(await text('.details')).toContain(figure);
        told.add(label);
        await reader.press('ArrowRight');
      }
      expect(told.size).toBe(3);
      await keep('details');
      await reader.press('Escape');
      await expect.poll(() => visible('.details.open'), wait).toBe(0);
    });

    it('a guess is made with the keyboard and met again where it is told', async () => {
      await open('/en/#two-numbers');
      await focus('#two-numbers input[type=radio]');
      await reader.press('Space');
      await expect.poll(() => visible('#through-the-door .reveal p'), wait).toBe(1);
      expect(await reader.ask(told)).toMatch(/^You guessed that /);
      await reader.press('ArrowDown');
      await reader.press('ArrowDown');
      await expect.poll(() => reader.ask(told), wait).toMatch(/^You guessed right/);

      function told(): string | undefined {
        const all = document.querySelectorAll<HTMLElement>('#through-the-door .reveal p');
        return [...all].find((p) => p.getClientRects().length)?.innerText.trim();
      }
    });

    it('the counter says its result in words and follows its sliders', async () => {
      await open('/en/#counter');
      await expect.poll(() => text('.result'), wait).toContain('about 4.8 million to 7.2 million');
      await focus('[data-counter] input[type=range]');
      const before = await text('.result');
      await reader.press('ArrowRight');
      await expect.poll(() => text('.result'), wait).not.toBe(before);
      await keep('counter');
    });

    it('a press opens the menu to pass a step on, and Escape closes it', async () => {
      await open('/en/s/on-the-table/');
      // The page has its own lengths everywhere.
      await laidOut();
      // Into the lower half of the window: the picture is pinned above.
      await reader.ask(() => {
        document
          .querySelector('#on-the-table .pass-on')!
          .scrollIntoView({ block: 'end', behavior: 'instant' });
        scrollBy({ top: 40, behavior: 'instant' });
      });
      await reader.click('#on-the-table .pass-on');
      await expect.poll(() => visible('dialog.share[open]'), wait).toBe(1);
      expect(await text('dialog.share')).toContain('Copy link');
      await keep('share');
      await reader.press('Escape');
      await expect.poll(() => visible('dialog.share[open]'), wait).toBe(0);
    });

    it(`between two steps pictures ${habits.still ? 'are cut and not moved' : 'move'}`, async () => {
      await open('/en/#one-pile');
      await expectPicture('one-pile');
      // A picture that was looked at for less than a second is cut to the next.
      await reader.ask(() => new Promise<void>((done) => setTimeout(done, 1100)));
      await reader.ask(watchPictures, 'one-pile');
      await reader.ask(scrollToWords, 'two-parts');
      await expectPicture('two-parts');
      const seen = await reader.ask(picturesSeen);
      if (habits.still) expect(seen).toBeLessThanOrEqual(2);
      else expect(seen).toBeGreaterThan(2);
    });

    /** For looking at: PICTURES names a folder. */
    async function keep(name: string): Promise<void> {
      if (!PICTURES) return;
      mkdirSync(PICTURES, { recursive: true });
      const file = `${engine.name}-${habits.width}-${name}.png`.toLowerCase();
      writeFileSync(path.join(PICTURES, file), await reader.picture());
    }
  });
