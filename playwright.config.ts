import { defineConfig } from '@playwright/test';

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Held against axe over its whole matrix on request alone (`npm run axe`). */
const matrix = [{ name: 'matrix', testDir: 'tests/axe' }];

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/playwright',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['dot'], ['json', { outputFile: '.cache/results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    // Each test meets the site as it is served; those of reading offline say otherwise.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: flags.split(' '),
    },
  },
  projects:
    process.env.AXE === 'full'
      ? matrix
      : [
          // Each starts servers of its own, which work hard at first: one after the other, from the beginning.
          {
            name: 'editor',
            testMatch: /editing|desk/,
            workers: 1,
            use: { viewport: { width: 1440, height: 900 } },
          },
          {
            name: 'phone',
            // Paper has one size, an editor a desk, the tests of large text bring their own; and what a browser keeps
            // or refuses is the same on any screen.
            testIgnore: /labels|paper|editing|desk|large|offline|policy|traditional/,
            use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
          },
          {
            name: 'desktop',
            testIgnore: /labels|editing|desk/,
            use: { viewport: { width: 1440, height: 900 } },
          },
          // Brings its own widths.
          { name: 'widths', testMatch: /labels/ },
        ],
});
