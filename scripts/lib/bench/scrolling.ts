import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Subject } from './loading.ts';
import { measure, type Measure } from './measures.ts';
import { counters, visit, type Screen, type Visit } from './profile.ts';

/** Scrolling through a page from its top to its end. */

/** How long a scroll through the whole page takes, in seconds. */
const seconds = 20;

/** What a scroll took. */
interface Scrolled {
  /** Frames in which the page could have drawn something new, each second. */
  readonly fps: number;
  /** The longest time without one, in milliseconds. */
  readonly gap: number;
  /** Milliseconds of the main thread. */
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

const rest = (page: Page, milliseconds: number) => page.waitForTimeout(milliseconds);

const reachOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight - innerHeight);

/**
 * Scrolls evenly down the page, as a wheel does; a finger's way would end at the screen's edge.
 * @param distance in CSS pixels
 * @param within in seconds
 */
async function drag(session: CDPSession, distance: number, within: number): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', {
    x: 150,
    y: 400,
    yDistance: -distance,
    speed: Math.max(100, Math.round(Math.abs(distance) / within)),
    gestureSourceType: 'mouse',
    preventFling: true,
  });
}

type Counters = Awaited<ReturnType<typeof counters>>;

/** What a counter of seconds has gone on by, in milliseconds. */
const spentBetween = (before: Counters, after: Counters) => (name: string) =>
  (after[name]! - before[name]!) * 1000;

/** Scrolls once through the page, and says what it took. */
async function through({ page, session }: Visit): Promise<Scrolled> {
  const reach = await reachOf(page);
  const before = await counters(session);
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const tick = (now: number) => {
      times.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await drag(session, reach, seconds);
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  const after = await counters(session);
  const spent = spentBetween(before, after);
  return {
    fps: ((times.length - 1) * 1000) / (times.at(-1)! - times[0]!),
    gap: Math.max(...times.slice(1).map((time, i) => time - times[i]!)),
    script: spent('ScriptDuration'),
    style: spent('RecalcStyleDuration'),
    layout: spent('LayoutDuration'),
  };
}

/** Opens a page with everything on it at rest. */
async function opened(browser: Browser, screen: Screen, url: string): Promise<Visit> {
  const found = await visit(browser, screen, { slowLink: false });
  await found.page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  // What the story lays out and starts in idle moments is there, however long it is.
  const late = '.far, .block:not(.staged)';
  await found.page.waitForFunction((selector) => !document.querySelector(selector), late, {
    timeout: 120_000,
  });
  await rest(found.page, 1000);
  // Last of all the story is kept for reading offline, the more of it the longer it is.
  await found.page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistrations()).every(({ active }) => active),
    undefined,
    { timeout: 120_000 },
  );
  return found;
}

const units: Record<keyof Scrolled, Measure['unit']> = {
  fps: 'fps',
  gap: 'ms',
  script: 'ms',
  style: 'ms',
  layout: 'ms',
};

/**
 * Scrolls through each page in turn on a phone and a desktop.
 * @param bare the name of a page without scripts: what counting the frames takes there is taken off the others' scripts
 * @param done called after each turn
 * @returns by `subject-screen/metric`
 */
export async function scrollInTurns(
  browser: Browser,
  subjects: readonly Subject[],
  bare: string,
  runs: number,
  done: (turn: string) => void,
): Promise<Record<string, Measure>> {
  const found = new Map<string, number[]>();
  for (const screen of ['phone', 'desktop'] as const)
    for (let turn = 1; turn <= runs; turn++) {
      const scrolled: Record<string, Scrolled> = {};
      for (const { name, url } of subjects) {
        const visited = await opened(browser, screen, url);
        scrolled[name] = await through(visited);
        await visited.leave();
      }
      const counting = scrolled[bare]?.script ?? 0;
      for (const [name, one] of Object.entries(scrolled)) {
        const own = { ...one, script: Math.max(0, one.script - counting) };
        for (const [metric, value] of Object.entries(own)) {
          const id = `${name}-${screen}/${metric}`;
          found.set(id, [...(found.get(id) ?? []), value]);
        }
      }
      done(`${screen} ${turn}/${runs}`);
    }
  return Object.fromEntries(
    [...found].map(([id, runs]) => [id, measure(units[id.split('/')[1] as keyof Scrolled], ...runs)]),
  );
}

/** How often the first steps are scrolled through to see what they cost. */
const rounds = 5;

/** What style and layout take while the first pixels of a page are scrolled through several times, in milliseconds. */
async function restyled({ page, session }: Visit, distance: number): Promise<number> {
  const before = await counters(session);
  for (let round = 1; round <= rounds; round++) {
    await drag(session, distance, seconds / rounds);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await rest(page, 300);
  }
  const after = await counters(session);
  const spent = spentBetween(before, after);
  return spent('RecalcStyleDuration') + spent('LayoutDuration');
}

/**
 * What style and layout take in a longer story as a ratio of what they take in this one, over the same steps: those of
 * the first chapter, with which the longer one begins as well. Of a page whose work does not grow with its steps it is
 * about one.
 */
export async function longerToOnce(
  browser: Browser,
  once: string,
  longer: string,
  runs: number,
): Promise<Measure> {
  const ratios: number[] = [];
  for (let turn = 1; turn <= runs; turn++) {
    const short = await opened(browser, 'phone', once);
    const distance = await short.page.evaluate(() => {
      const last = document.querySelector('.block')!.querySelector('.step:last-child')!;
      return Math.round(last.getBoundingClientRect().top + scrollY);
    });
    const a = await restyled(short, distance);
    await short.leave();
    const long = await opened(browser, 'phone', longer);
    const b = await restyled(long, distance);
    await long.leave();
    ratios.push(b / a);
  }
  return measure('times', ...ratios);
}

/**
 * Scrolls three times through a page, and says after each what it holds: the scripts' memory after a collection of
 * what is not used any more, and the nodes of the document.
 */
export async function passes(browser: Browser, { name, url }: Subject): Promise<Record<string, Measure>> {
  const { page, session, leave } = await opened(browser, 'phone', url);
  const kept: Record<string, Measure> = {};
  const heaps: number[] = [];
  await session.send('HeapProfiler.enable');
  for (const pass of ['first', 'second', 'third']) {
    const distance = await reachOf(page);
    await drag(session, distance, seconds / 2);
    await rest(page, 1000);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await rest(page, 1500);
    await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize = 0, Nodes = 0 } = await counters(session);
    heaps.push(JSHeapUsedSize);
    kept[`${name}-phone/heap-${pass}`] = measure('B', JSHeapUsedSize);
    kept[`${name}-phone/nodes-${pass}`] = measure('count', Nodes);
  }
  // What is fetched or kept on the first way down is there from then on; nothing may be added after it.
  kept[`${name}-phone/heap-third-to-second`] = measure('times', heaps[2]! / heaps[1]!);
  await leave();
  return kept;
}
