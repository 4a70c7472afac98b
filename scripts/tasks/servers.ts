import { existsSync } from 'node:fs';
import { inWords, main, step, Stop } from '../lib/report.ts';
import { bin, run } from '../lib/run.ts';
import { installServers } from '../lib/servers.ts';

// Tries the configurations of deploy/ in the real nginx and Caddy, with the site in dist/ (or SITE_DIR).
await main(async () => {
  const site = process.env.SITE_DIR || 'dist';
  if (!existsSync(`${site}/index.html`))
    throw new Stop(
      inWords(
        `${site}/里没有网站；先运行npm run build。`,
        `There is no site in ${site}/; run npm run build first.`,
      ),
    );
  installServers();
  process.exitCode = await step(inWords('在真正的服务器上测试', 'Testing in the real servers'), () =>
    run(bin('vitest', 'vitest.mjs'), ['run', 'tests/servers.test.ts'], { env: { SITE_DIR: site } }),
  );
});
