import { format, Problems } from '../../src/model/problem.ts';

/** Runs a task's body; problems are printed as messages, without a stack trace, and end it with code 1. */
export async function main(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    for (const problem of error.problems) console.error(`${format(problem)}\n`);
    const count = error.problems.length;
    console.error(`${count} problem${count === 1 ? '' : 's'} found; nothing was published.`);
    process.exitCode = 1;
  }
}

/** Says what is being done and, once it is, how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  console.log(`${what} …`);
  const result = await work();
  console.log(`  done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
