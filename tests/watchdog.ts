import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Ends a process that hangs in one case: what never returns can be stopped by no timer of its own. Another thread
 * looks once a second how long the present case has lasted and, beyond the limit, says which it was and ends the process.
 */

/** No case takes so long, on the slowest machine; what does hangs. */
const limit = 180_000;

const watching = `
const { workerData, parentPort } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { turn, limit } = workerData;
let [told, last, since] = ['', -1, 0];
parentPort.on('message', (text) => (told = text));
parentPort.postMessage('ready');
setInterval(() => {
  const now = Atomics.load(turn, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  if (now % 2 === 0 || Date.now() - since < limit) return;
  writeSync(2, '\\nThis case has not ended within ' + limit / 1000 + ' s:\\n' + told + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, Math.min(1000, limit / 4));
`;

export interface Watchdog {
  /** Runs a case. @param told what it is, with the seed that finds it again */
  readonly watch: <T>(told: string, run: () => Promise<T>) => Promise<T>;
  readonly leave: () => Promise<unknown>;
}

/** A watchdog that is awake: a thread whose parent hangs at once would never begin. */
export async function watchdog(ms = limit): Promise<Watchdog> {
  // Odd while a case is under way.
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(watching, {
    eval: true,
    workerData: { turn, limit: ms },
    // A thread of its own, whatever its parent was started with.
    execArgv: [],
  });
  await once(worker, 'message');
  worker.unref();
  return {
    watch: async (told, run) => {
      worker.postMessage(told);
      Atomics.add(turn, 0, 1);
      try {
        return await run();
      } finally {
        Atomics.add(turn, 0, 1);
      }
    },
    leave: () => worker.terminate(),
  };
}
