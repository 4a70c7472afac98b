import type { Browser } from '@playwright/test';
import { measure, type Measure } from './measures.ts';
import { counters, visit } from './profile.ts';

/** A page as a reader with a cold cache meets it. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  /**
   * Elements that are all there as soon as the first step reacts to being read, as selectors; a page without scripts
   * has none.
   */
  readonly reacts?: readonly string[];
}

/** What the page tells of itself; times in milliseconds since its address was asked for. */
interface Told {
  fcp: number;
  lcp: number;
  shift: number;
  /** Beginning and length of each task over 50 ms. */
  tasks: [number, number][];
}

/** Runs in the page: keeps what the browser observes. */
function observe(): void {
  const told: Told = { fcp: 0, lcp: 0, shift: 0, tasks: [] };
  Object.assign(window, { told });
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') told.fcp = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => (told.lcp = startTime));
  on('layout-shift', (entry) => (told.shift += (entry as PerformanceEntry & { value: number }).value));
  on('longtask', ({ startTime, duration }) => told.tasks.push([startTime, duration]));
}

/** The part of a page's long tasks, from its first paint on, in which a press would have had to wait. */
export const blocked = ({ fcp, tasks }: Pick<Told, 'fcp' | 'tasks'>): number =>
  tasks.reduce((sum, [start, length]) => sum + Math.max(0, Math.min(length, start + length - fcp) - 50), 0);

/** How long after loading a page is watched, in milliseconds. */
const watched = 1500;

/** What opening a page took. */
interface Opened extends Told {
  readonly bytes: number;
  readonly requests: number;
  /** Of the bytes, those of scripts. */
  readonly scripts: number;
  /** Milliseconds in which the page's own thread worked, whatever else the machine did: all of it, and its parts. */
  readonly work: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

async function paint(browser: Browser, { url }: Subject): Promise<Opened> {
  const { page, session, leave } = await visit(browser, 'phone', { slowLink: true, watch: observe });
  let [bytes, requests, scripts] = [0, 0, 0];
  const isScript = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') isScript.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    requests++;
    if (isScript.has(requestId)) scripts += encodedDataLength;
  });
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    // And until nothing more is on its way: what scripts import may come after the page has loaded.
    await Promise.all([page.waitForTimeout(watched), page.waitForLoadState('networkidle')]);
    const told = await page.evaluate(() => (window as unknown as { told: Told }).told);
    const spent = await counters(session);
    const of = (name: string) => spent[`${name}Duration`]! * 1000;
    const parts = { work: of('Task'), script: of('Script'), style: of('RecalcStyle'), layout: of('Layout') };
    return { ...told, bytes, requests, scripts, ...parts };
  } finally {
    await leave();
  }
}

/** How long it takes until the first step reacts, when a reader makes for it at once. */
async function reaction(browser: Browser, { url, reacts }: Subject): Promise<number> {
  const { page, leave } = await visit(browser, 'phone', { slowLink: true });
  await page.addInitScript((selectors) => {
    const look = () => {
      const step = document.querySelector('.step');
      if (step) scrollTo(0, step.getBoundingClientRect().top + scrollY - innerHeight * 0.4);
      if (step && selectors.every((selector) => document.querySelector(selector)))
        Object.assign(window, { reacted: performance.now() });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, reacts!);
  try {
    await page.goto(url, { waitUntil: 'commit', timeout: 120_000 });
    const found = await page.waitForFunction(
      () => (window as unknown as { reacted?: number }).reacted,
      undefined,
      { timeout: 120_000 },
    );
    return (await found.jsonValue())!;
  } finally {
    await leave();
  }
}

/**
 * Loads each page in turn, as often as asked, so that what disturbs the machine disturbs all of them.
 * @param done called after each turn
 * @returns by `subject/metric`
 */
export async function loadInTurns(
  browser: Browser,
  subjects: readonly Subject[],
  runs: number,
  done: (turn: number) => void,
): Promise<Record<string, Measure>> {
  const found = new Map<string, { unit: Measure['unit']; runs: number[] }>();
  const keep = (id: string, unit: Measure['unit'], value: number) => {
    if (!found.has(id)) found.set(id, { unit, runs: [] });
    found.get(id)!.runs.push(value);
  };
  // Once without counting: the server compresses what it has not yet served.
  for (const subject of subjects) await paint(browser, subject);
  for (let turn = 1; turn <= runs; turn++) {
    for (const subject of subjects) {
      const { name, reacts } = subject;
      const told = await paint(browser, subject);
      keep(`${name}/fcp`, 'ms', told.fcp);
      keep(`${name}/lcp`, 'ms', told.lcp);
      keep(`${name}/tbt`, 'ms', blocked(told));
      if (reacts) keep(`${name}/reacts`, 'ms', await reaction(browser, subject));
      keep(`${name}/shift`, 'shift', told.shift);
      for (const part of ['work', 'script', 'style', 'layout'] as const)
        keep(`${name}/${part}`, 'ms', told[part]);
      keep(`${name}/transferred`, 'B', told.bytes);
      keep(`${name}/transferred-scripts`, 'B', told.scripts);
      keep(`${name}/requests`, 'count', told.requests);
    }
    done(turn);
  }
  return Object.fromEntries([...found].map(([id, { unit, runs }]) => [id, measure(unit, ...runs)]));
}
