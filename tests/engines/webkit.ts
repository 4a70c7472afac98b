import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Builder, By, Capabilities, Key as Keys, type WebDriver } from 'selenium-webdriver';
import type { Engine, Habits, Key, Reader } from './reader.ts';

const keys: Readonly<Record<Key, string>> = {
  Tab: Keys.TAB,
  Space: Keys.SPACE,
  Escape: Keys.ESCAPE,
  End: Keys.END,
  Home: Keys.HOME,
  ArrowRight: Keys.ARROW_RIGHT,
  ArrowDown: Keys.ARROW_DOWN,
};

/**
 * WebKit as WebKitGTK has it, in its small browser on a display of its own, by WebDriver.
 * @param driver the path of WebKitWebDriver
 * @param browser the path of MiniBrowser
 */
export const webkit = (driver: string, browser: string): Engine => ({
  name: 'WebKit',
  async start(habits) {
    const folder = mkdtempSync(path.join(tmpdir(), 'webkit-'));
    const display = await startDisplay();
    // GTK's setting is where WebKit learns that the system asks for less motion.
    mkdirSync(path.join(folder, 'gtk-3.0'));
    writeFileSync(
      path.join(folder, 'gtk-3.0', 'settings.ini'),
      `[Settings]\ngtk-enable-animations=${habits.still ? 0 : 1}\n`,
    );
    // Its own bar would not let the window be as narrow as a phone.
    writeFileSync(
      path.join(folder, 'gtk-3.0', 'gtk.css'),
      'window > box * { padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; font-size: 3px; }',
    );
    const port = await freePort();
    const service = spawn(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${display.number}`,
        XDG_CONFIG_HOME: folder,
        XDG_CACHE_HOME: folder,
        XDG_DATA_HOME: folder,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
        // Its sandbox needs a user who is not root.
        ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
      },
    });
    const stop = async () => {
      await end(service);
      await end(display.process);
      rmSync(folder, { recursive: true, force: true });
    };
    try {
      await listening(port);
      const page = await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(
          new Capabilities({
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
          }),
        )
        .build();
      await page.manage().setTimeouts({ script: 30_000, pageLoad: 60_000 });
      await fit(page, habits);
      return reader(page, stop);
    } catch (error) {
      await stop();
      throw error;
    }
  },
});

const reader = (page: WebDriver, stop: () => Promise<void>): Reader => ({
  open: (address) => page.get(address),
  async ask(question, ...args) {
    // A promise's answer comes through the callback that WebDriver adds to the arguments.
    const answer = await page.executeAsyncScript(
      `const given = [...arguments], done = given.pop();
       Promise.resolve().then(() => (${question})(...given))
         .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      ...args,
    );
    const { value, error } = answer as { value: never; error?: string };
    if (error) throw new Error(error);
    return value;
  },
  press: (key) => page.actions().sendKeys(keys[key]).perform(),
  click: (selector) => page.findElement(By.css(selector)).click(),
  picture: async () => Buffer.from(await page.takeScreenshot(), 'base64'),
  async close() {
    await page.quit();
    await stop();
  },
});

/** The page's size once it no longer changes: a window takes the size it was given in its own time. */
async function settled(page: WebDriver): Promise<[number, number]> {
  let last = '';
  for (;;) {
    const [w = 0, h = 0] = await page.executeScript<number[]>('return [innerWidth, innerHeight]');
    if (`${w} ${h}` === last) return [w, h];
    last = `${w} ${h}`;
    await page.sleep(400);
  }
}

/** Gives the page, without the window's own bars, the size asked for. */
async function fit(page: WebDriver, { width, height }: Habits): Promise<void> {
  const window = page.manage().window();
  let outer = { width, height };
  for (let tries = 0; tries < 5; tries++) {
    await window.setRect({ x: 0, y: 0, ...outer });
    const [w, h] = await settled(page);
    if (w === width && h === height) return;
    outer = { width: outer.width + width - w, height: outer.height + height - h };
  }
  throw new Error(`The window would not take the size ${width} × ${height}.`);
}

/** An X display in memory. @returns the process that has it, and the number it chose */
async function startDisplay(): Promise<{ process: ChildProcess; number: string }> {
  const process = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await Promise.race([
    once(process.stdio[3] as NodeJS.ReadableStream, 'data'),
    once(process, 'exit').then(() => {
      throw new Error('Xvfb ended before it had a display.');
    }),
  ])) as [Buffer];
  return { process, number: String(number).trim() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until a WebDriver answers. */
async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (found?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = once(process, 'exit');
  process.kill();
  await gone;
}
