import puppeteer from 'puppeteer-core';
import type { Engine } from './reader.ts';

/** Firefox, by WebDriver BiDi. @param program its path */
export const firefox = (program: string): Engine => ({
  name: 'Firefox',
  async start({ width, height, still }) {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: program,
      headless: true,
      extraPrefsFirefox: { 'ui.prefersReducedMotion': still ? 1 : 0 },
    });
    const page = await browser.newPage();
    await page.setViewport({ width, height });
    return {
      open: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
      ask: (question, ...args) => page.evaluate(question as never, ...args),
      press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
      click: (selector) => page.click(selector),
      picture: () => page.screenshot(),
      close: () => browser.close(),
    };
  },
});
