import { browser } from '../lib/browser.ts';
import { builtSite } from '../lib/built.ts';
import { inWords, main, step } from '../lib/report.ts';
import { bin, run } from '../lib/run.ts';

// Holds the site in dist/ (or SITE_DIR) against axe's rules, over every page, step, scheme and viewport that
// tests/axe/matrix.spec.ts states. Arguments go to Playwright, as in `npm run axe -- -g "390.*dark"`.
await main(async () => {
  const site = builtSite();
  const env = { SITE_DIR: site, CHROMIUM_PATH: browser(), AXE: 'full' };
  process.exitCode = await step(
    inWords('逐页逐步检查无障碍规则（几分钟）', 'Holding every page and step against axe (some minutes)'),
    () =>
      run(bin('@playwright/test', 'cli.js'), ['test', '--reporter=list', ...process.argv.slice(2)], { env }),
  );
});
