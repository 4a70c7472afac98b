import { spawn } from 'node:child_process';
import path from 'node:path';

/** A program from node_modules, started with the same Node and without a shell. */
export function bin(packageName: string, file: string): string {
  return path.join(process.cwd(), 'node_modules', packageName, file);
}

interface How {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Ends with this process even when that is killed. */
  readonly bound?: boolean;
}

/** Runs a Node program in the foreground. @returns its exit code */
export function run(file: string, args: readonly string[], { env, cwd, bound }: How = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const first = bound ? ['--import', new URL('with-parent.mjs', import.meta.url).href] : [];
    const child = spawn(process.execPath, [...first, file, ...args], {
      stdio: bound ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
      env: { ...process.env, ...env },
      ...(cwd && { cwd }),
    });
    // A task that is stopped stops what it started.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
