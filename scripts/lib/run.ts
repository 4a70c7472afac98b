import { spawn } from 'node:child_process';
import path from 'node:path';

/** A program from node_modules, started with the same Node and without a shell. */
export function bin(packageName: string, file: string): string {
  return path.join(process.cwd(), 'node_modules', packageName, file);
}

/** Runs a Node program in the foreground. @returns its exit code */
export function run(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    // A task that is stopped stops what it started.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
