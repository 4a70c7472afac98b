import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { builtSite } from '../lib/built.ts';
import { compress } from '../lib/compress.ts';
import { load } from '../lib/load.ts';
import { filesIn } from '../lib/manifest.ts';
import { inWords, main, step, Stop } from '../lib/report.ts';
import { brotliModule, installServers, serverPrograms, startingArguments } from '../lib/servers.ts';

// Puts nginx with the configuration of deploy/ under a bounded load on this machine: what a first visit asks for,
// again and again. `npm run load -- 30 100` is thirty seconds in a hundred connections.
const [seconds = 20, connections = 64] = process.argv.slice(2).map(Number);
const folder = path.resolve('.cache/load');
const port = 4399;

await main(async () => {
  if (!(
    seconds > 0 &&
    seconds <= 60 &&
    Number.isInteger(connections) &&
    connections > 0 &&
    connections <= 500
  ))
    throw new Stop(
      inWords(
        '参数是秒数（至多60）和连接数（至多500），如：npm run load -- 20 64',
        'Expected seconds (at most 60) and connections (at most 500), as in: npm run load -- 20 64',
      ),
    );
  const site = builtSite();
  installServers();
  const { nginx } = serverPrograms();
  if (!nginx)
    throw new Stop(inWords('这里没有nginx，无从测起。', 'There is no nginx here to put under load.'));
  const root = path.join(folder, 'root');
  rmSync(folder, { recursive: true, force: true });
  const asked = (await filesIn(site)).filter((file) => /^(en\/)?index\.html$|^(assets|fonts)\//.test(file));
  for (const file of asked) cpSync(path.join(site, file), path.join(root, file));
  await step(inWords('压缩文本', 'Compressing texts'), () => compress(root));
  const ending = brotliModule() ? '.br' : '.gz';
  const files = new Map(
    asked.map((file) => {
      const full = path.join(root, file);
      const sent = existsSync(full + ending) ? full + ending : full;
      return [`/${file.replace(/index\.html$/, '')}`, statSync(sent).size];
    }),
  );
  const server = spawn(nginx, startingArguments('nginx', folder, '/', root, port), { stdio: 'ignore' });
  try {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const told = inWords(
      `nginx，${connections}个连接，${seconds}秒`,
      `nginx, ${connections} connections, ${seconds} seconds`,
    );
    const { answers, bytes, failures, half, most, longest, ...rest } = await step(told, () =>
      load(`http://127.0.0.1:${port}`, files, connections, seconds),
    );
    const rate = answers / rest.seconds;
    const visit = [...files.values()].reduce((sum, size) => sum + size, 0);
    console.log(
      [
        `answers     ${answers}   ${rate.toFixed(0)} / s   ${(bytes / rest.seconds / 1e6).toFixed(0)} MB / s`,
        `visits      ${(rate / files.size).toFixed(0)} / s   (${files.size} files, ${(visit / 1e3).toFixed(0)} kB each)`,
        `latency     half within ${half.toFixed(1)} ms, 99 % within ${most.toFixed(1)} ms, longest ${longest.toFixed(0)} ms`,
        `failures    ${failures.length}`,
      ].join('\n'),
    );
    for (const failure of [...new Set(failures)].slice(0, 10)) console.log(`  ${failure}`);
    const log = path.join(folder, 'error.log');
    const errors = existsSync(log) ? readFileSync(log, 'utf8').trim() : '';
    if (errors) console.log(errors.slice(0, 2000));
    if (failures.length || errors || !answers) process.exitCode = 1;
  } finally {
    server.kill('SIGTERM');
  }
});
