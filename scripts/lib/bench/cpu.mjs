// Loaded into each program of a build that is measured: says at its end how long its processors worked, in microseconds.
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    appendFileSync(process.env.BENCH_CPU, `${user + system}\n`);
  });
