import { expect, started, stepIds, test } from './site.ts';

/** Labels as a browser sets them: inside the picture, clear of one another, large enough to read. */

const widths = [320, 390, 768, 1440, 2560] as const;

for (const home of ['/', '/en/'])
  for (const width of widths)
    test(`${home} at ${width} px are whole, apart and readable in every step`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({
        width,
        height: width < 400 ? 700 : width < 1000 ? 1024 : Math.min(1440, width * 0.6),
      });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(home);
      await started(page);
      await page.evaluate(() => document.fonts.ready);
      for (const step of await stepIds(page)) {
        await page.evaluate(
          (id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }),
          step,
        );
        await expect(page).toHaveURL(new RegExp(`/s/${step}/$`));
        const problems = await page.evaluate((id) => {
          const stage = document.getElementById(id)!.closest('.block')!.querySelector('.stage')!;
          const frame = [...stage.querySelectorAll<HTMLElement>('.frame')].find(
            (element) => getComputedStyle(element).display !== 'none',
          )!;
          const svg = frame.querySelector('svg')!;
          const scale = svg.getScreenCTM()!.a;
          const box = svg.viewBox.baseVal;
          const found: string[] = [];
          const rects = [...svg.querySelectorAll('text')].map((text) => {
            const { x, y, width: w, height: h } = text.getBBox();
            if (x < -1 || y < -1 || x + w > box.width + 1 || y + h > box.height + 1)
              found.push(`"${text.textContent}" leaves the picture`);
            const size = Number(text.getAttribute('font-size')) * scale;
            if (size < 11.9) found.push(`"${text.textContent}" is only ${size.toFixed(1)} px`);
            // The box of a line of text is taller than its letters.
            return { text: text.textContent, left: x, right: x + w, top: y + h * 0.16, bottom: y + h * 0.84 };
          });
          for (const [i, a] of rects.entries())
            for (const b of rects.slice(i + 1))
              if (
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
                Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
              )
                found.push(`"${a.text}" lies on "${b.text}"`);
          if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
          return found;
        }, step);
        expect(problems, `step ${step}`).toEqual([]);
      }
    });
