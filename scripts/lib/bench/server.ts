import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { compressed } from './bytes.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
/** What is compressed already. */
const packed = new Set(['.woff2', '.png']);

interface Served {
  readonly type: string;
  readonly coding?: 'br';
  readonly bytes: Buffer;
}

/**
 * Serves a folder as a published site is served: text compressed with brotli 11 beforehand, that is when it is first
 * asked for, and kept; nothing is cached by the browser.
 * @returns the origin, and a function that ends it
 */
export async function serveCompressed(
  folder: string,
): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  const kept = new Map<string, Promise<Served>>();
  const read = async (file: string): Promise<Served> => {
    const bytes = await readFile(path.join(folder, file));
    const ending = path.extname(file);
    const type = types[ending] ?? 'application/octet-stream';
    return packed.has(ending) ? { type, bytes } : { type, coding: 'br', bytes: await compressed(bytes) };
  };
  const server = createServer((request, response) => {
    // Normalised first, so that no address leads out of the folder.
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const file = path.posix.normalize(decodeURIComponent(pathname)).replace(/\/$/, '/index.html');
    if (!kept.has(file)) kept.set(file, read(file));
    kept.get(file)!.then(
      ({ type, coding, bytes }) => {
        response.writeHead(200, {
          'content-type': type,
          'content-length': bytes.length,
          'cache-control': 'no-store',
          ...(coding && { 'content-encoding': coding }),
        });
        response.end(bytes);
      },
      () => {
        response.writeHead(404, { 'content-type': 'text/plain' });
        response.end('Not found');
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
