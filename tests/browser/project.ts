import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/**
 * A copy of the project, for tests that edit it: below the project, so that packages are found, and a folder of its
 * own, so that nobody's data is touched.
 * @param root an absolute path below the project
 */
export function copyProject(root: string): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(path.join(root, 'node_modules'), { recursive: true });
  for (const name of [
    'data',
    'src',
    'public',
    'scripts',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(name, path.join(root, name), { recursive: true });
  // The one package whose files are read by path.
  symlinkSync(
    path.resolve('node_modules/@expo-google-fonts'),
    path.join(root, 'node_modules/@expo-google-fonts'),
  );
}

/** Starts a server and waits until it has printed its address. @returns it, and its origin */
export async function startServer(
  root: string,
  args: readonly string[],
): Promise<{ server: ChildProcess; origin: string }> {
  const server = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      ASTRO_TELEMETRY_DISABLED: '1',
      BASE_PATH: '/',
      OUT_DIR: 'dist',
    },
  });
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (address) resolve(address);
    });
    server.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
    server.on('exit', () => reject(new Error(said)));
  });
  return { server, origin };
}
