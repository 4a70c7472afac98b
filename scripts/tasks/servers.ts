import { builtSite } from '../lib/built.ts';
import { inWords, main, step } from '../lib/report.ts';
import { bin, run } from '../lib/run.ts';
import { installServers } from '../lib/servers.ts';

// Tries the configurations of deploy/ in the real nginx and Caddy, with the site in dist/ (or SITE_DIR).
await main(async () => {
  const site = builtSite();
  installServers();
  process.exitCode = await step(inWords('在真正的服务器上测试', 'Testing in the real servers'), () =>
    run(bin('vitest', 'vitest.mjs'), ['run', 'tests/servers.test.ts'], { env: { SITE_DIR: site } }),
  );
});
