import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test';

/** The reader that everything is measured as: a slow phone on a slow link, with nothing in its cache. */
export const profile = {
  /** Bytes a second: 1.6 Mbit/s. */
  throughput: 1.6e6 / 8,
  /** Milliseconds that each request waits. */
  latency: 150,
  /** How many times slower than this machine the processor is. */
  slowdown: 4,
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
} as const;

export type Screen = 'phone' | 'desktop';

/** A page of its own, in a context without a past, behind the slow processor. */
export interface Visit {
  readonly page: Page;
  readonly session: CDPSession;
  readonly leave: () => Promise<void>;
}

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** @param executablePath Chromium */
export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: flags.split(' ') });

/**
 * Opens an empty page.
 * @param slowLink whether requests go over the slow link, too
 * @param watch runs in each document before anything of its own
 */
export async function visit(
  browser: Browser,
  screen: Screen,
  { slowLink, watch }: { slowLink: boolean; watch?: () => void },
): Promise<Visit> {
  const phone = screen === 'phone';
  const context: BrowserContext = await browser.newContext({
    viewport: profile[screen],
    deviceScaleFactor: phone ? 2 : 1,
    isMobile: phone,
    hasTouch: phone,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (watch) await page.addInitScript(watch);
  // Time in which the page's own thread really ran: other programs on the machine do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (slowLink)
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: profile.latency,
      downloadThroughput: profile.throughput,
      uploadThroughput: profile.throughput,
    });
  await session.send('Emulation.setCPUThrottlingRate', { rate: profile.slowdown });
  return { page, session, leave: () => context.close() };
}

/** The counters that the browser keeps of a page: times in seconds, sizes in bytes. */
export async function counters(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
