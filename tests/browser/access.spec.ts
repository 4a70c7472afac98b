import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { contrast } from '../contrast.ts';
import { expect, started, test } from './site.ts';

/** The story for those who read it with other means: a screen reader, forced colours, a keyboard. */

/** Lines of a tree of roles and names, without indentation. */
const lines = (tree: string) => tree.split('\n').map((line) => line.trim());

for (const home of ['/', '/en/'])
  test(`${home} read aloud from top to bottom is the story in order, each picture told once`, async ({
    page,
  }) => {
    await page.goto(home);
    await started(page);
    // Every picture runs once it has been near.
    for (const block of await page.locator('.block').all()) {
      await block.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
      await expect(block).toHaveClass(/staged/);
    }
    const story = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.chapter')].map((chapter) => ({
        title: chapter.querySelector('h2')!.textContent,
        steps: [...chapter.querySelectorAll<HTMLElement>('.step')].map((step) => ({
          title: step.querySelector('h3')!.textContent,
          picture: step.querySelector('img')!.alt,
        })),
      })),
    );
    const body = page.locator('body');
    const tree = lines(await body.ariaSnapshot());
    const spoken = tree.map((line) => line.replaceAll('\\"', '"').replace(/["':]+$/, ''));
    const order = story.flatMap(({ title, steps }) => [title, ...steps.map((step) => step.title)]);
    const headings = tree
      .map((line) => /^- '?heading "(.*)" \[level=[23]\]/.exec(line)?.[1]?.replaceAll('\\"', '"'))
      .filter((name): name is string => !!name && order.includes(name));
    expect(headings).toEqual(order);
    const pictures = story.flatMap(({ steps }) => steps.map(({ picture }) => picture));
    expect(spoken.flatMap((line) => pictures.find((picture) => line.endsWith(picture)) ?? [])).toEqual(
      pictures,
    );
    // What is only drawn is not read out as well.
    expect(tree.filter((line) => /^- (img|graphics|text: [↑↓])/.test(line))).toEqual([]);
    // Nor is a picture's place, which is empty while the picture runs.
    expect(tree.filter((line) => /^- figure/.test(line))).toEqual([]);
    expect(
      tree.filter(
        (line) =>
          /(button|link|radio|slider)( \[|:|$)/.test(line.replace(/"[^"]*"/, '""')) && !line.includes('"'),
      ),
    ).toEqual([]);
  });

test.describe('when scripts do not come', () => {
  test.use({ mayFail: true });
  test('what stands far down is read aloud, too', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('/en/');
    const headings = await page.locator('#story :is(h2, h3)').count();
    const cdp = await page.context().newCDPSession(page);
    const read = async () => {
      const { nodes } = await cdp.send('Accessibility.getFullAXTree');
      return nodes.filter(({ ignored, role }) => !ignored && role?.value === 'heading').length;
    };
    await expect.poll(read).toBeGreaterThanOrEqual(headings);
    // Nor is room kept for what will not be there.
    await expect(page.locator('.live')).toBeHidden();
  });
});

test('every control is at least 24 by 24 px', async ({ page }) => {
  await page.goto('/en/#two-numbers');
  await started(page);
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.header a, .header button, .guess label, .cites a, summary, .start',
      ),
    ]
      .filter((target) => target.checkVisibility())
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ target, box }) => `${target.textContent.trim()} ${box.width} × ${box.height}`),
  );
  expect(small).toEqual([]);
});

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    where,
  ).toEqual([]);
}

// Each step once, over all of them in either scheme: even ones light, odd ones dark.
for (const home of ['/', '/en/'])
  test(`${home} has no violation that axe finds, from step to step in either scheme`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [i, step] of [
      '',
      'two-lines',
      'on-the-table',
      'two-numbers',
      'same-order',
      'middle-ground',
    ].entries()) {
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: i % 2 ? 'dark' : 'light' });
      await page.goto(`${home}${step && `#${step}`}`);
      await started(page);
      if (step) await page.waitForSelector('.marks button', { state: 'attached' });
      await expectAccessible(page, step || 'the opening');
    }
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: scheme });
      for (const kind of ['#middle-ground .fact', '#on-the-table .figure']) {
        await page.locator(`${kind} >> nth=0`).press('Enter');
        await expect(page.locator('.details')).toBeVisible();
        await expectAccessible(page, `details of ${kind}, ${scheme}`);
      }
    }
  });

test('forced colours draw each picture in the reader’s own colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  for (const step of ['people', 'on-the-table', 'mutual-need', 'through-the-door', 'what-is-left']) {
    await page.goto(`/en/#${step}`);
    await started(page);
    await expect(page).toHaveURL(new RegExp(`/s/${step}/$`));
    const problems = await page.evaluate((id) => {
      const probe = document.body.appendChild(document.createElement('i'));
      const system = (name: string) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      const own = new Set(['Canvas', 'CanvasText', 'LinkText', 'GrayText'].map(system));
      const canvas = system('Canvas');
      const stage = document.getElementById(id)!.closest('.block')!.querySelector('.stage')!;
      const svg = [...stage.querySelectorAll('svg')].find((element) => element.checkVisibility())!;
      const found: string[] = [];
      const background = getComputedStyle(svg).backgroundColor;
      if (background !== 'rgba(0, 0, 0, 0)' && background !== canvas) found.push(`slab ${background}`);
      for (const shape of svg.querySelectorAll('rect, path, circle, text'))
        for (const paint of ['fill', 'stroke'] as const) {
          const value = getComputedStyle(shape)[paint];
          if (value.startsWith('rgb(') && !own.has(value))
            found.push(`${shape.outerHTML.slice(0, 80)} ${value}`);
        }
      // What is soft on a coloured screen is still there.
      for (const shape of svg.querySelectorAll('[class*="-soft"]')) {
        const { fill, stroke } = getComputedStyle(shape);
        if ([fill, stroke].every((paint) => paint === 'none' || paint === canvas))
          found.push(`${shape.outerHTML.slice(0, 80)} vanishes`);
      }
      // Words have an area of another colour behind them.
      for (const text of svg.querySelectorAll('text')) {
        const { left, top, width, height } = text.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const behind = [...svg.querySelectorAll('rect, circle')]
          .filter((shape) => {
            const box = shape.getBoundingClientRect();
            const fill = getComputedStyle(shape).fill;
            return (
              shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING &&
              fill.startsWith('rgb(') &&
              box.left <= x &&
              x <= box.right &&
              box.top <= y &&
              y <= box.bottom
            );
          })
          .at(-1);
        const area = behind ? getComputedStyle(behind).fill : canvas;
        if (area === getComputedStyle(text).fill) found.push(`"${text.textContent}" drowns`);
      }
      return found;
    }, step);
    expect(problems, step).toEqual([]);
  }
});

for (const [place, colorScheme] of [
  ['/en/', 'light'],
  ['/en/', 'dark'],
  ['/en/embed/deal/', 'light'],
  ['/en/embed/viewers/', 'dark'],
] as const)
  test(`who asks for more contrast reads ${place} at 7:1, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    await page.goto(place);
    const tones = ['ink', 'muted', 'bytedance', 'alibaba-text', 'deal', 'deal-2', 'open-text'];
    const [paper, ...others] = await page.evaluate(
      (names) =>
        names.map((name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()),
      ['paper', ...tones],
    );
    for (const [i, tone] of tones.entries())
      expect(contrast(paper!, others[i]!), tone).toBeGreaterThanOrEqual(7);
    // Not on paper alone; what is not laid out is not seen by axe.
    await expect(page.locator('.far')).toHaveCount(0);
    // (What is below 4.5:1 it leaves to its other rule, and passes.)
    const { passes, violations } = await new AxeBuilder({ page })
      .withRules(['color-contrast-enhanced'])
      .analyze();
    const low = [...passes, ...violations]
      .flatMap(({ nodes }) => nodes)
      .filter(({ any }) => ((any[0]?.data as { contrastRatio: number | null }).contrastRatio ?? 7) < 7);
    expect(low.map(({ html }) => html)).toEqual([]);
  });
