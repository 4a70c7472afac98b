import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { folders } from '../../src/model/locale.ts';
import { headersFor } from './headers.ts';
import { inWords } from './report.ts';

/**
 * Serves a built site on this machine, with the headers of the servers in `deploy/`, at the port asked for or, if it
 * is taken, at the next free one.
 * @param port 0 for any free port
 */
export async function serve(
  folder: string,
  port: number,
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const base = (process.env.BASE_PATH ?? '/').replace(/\/$/, '');
  /** What says in the reader's language that there is no such page. */
  const missing = (url: string) => {
    const own = Object.values(folders).findLast((each) => url.startsWith(`${base}/${each}`)) ?? '';
    const page = path.join(folder, own, '404.html');
    // Between two versions it may be gone, too.
    return existsSync(page) ? readFileSync(page) : '';
  };
  const files = sirv(folder, { etag: true, dev: true });
  const server = createServer((request, response) => {
    const asked = request.url ?? '/';
    const notFound = () => {
      response.writeHead(404, {
        'content-type': 'text/html; charset=utf-8',
        ...headersFor('404.html', false),
      });
      response.end(missing(asked));
    };
    if (base && !(request.url ?? '').startsWith(`${base}/`)) return notFound();
    if (base) request.url = request.url!.slice(base.length);
    const { pathname, search } = new URL(request.url ?? '/', 'http://here');
    const file = pathname.slice(1);
    if (/[^/]$/.test(file) && existsSync(path.join(folder, file, 'index.html'))) {
      response.writeHead(301, { location: `${base}/${file}/${search}` });
      return response.end();
    }
    for (const [name, value] of Object.entries(headersFor(file))) response.setHeader(name, value);
    return files(request, response, notFound);
  });
  for (let candidate = port; ; candidate++) {
    const free = await listen(server, candidate);
    if (free) break;
    console.log(
      inWords(
        `端口${candidate}已被占用，改试${candidate + 1}。`,
        `Port ${candidate} is taken; trying ${candidate + 1}.`,
      ),
    );
  }
  const { port: found } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${found}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', ready);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const ready = () => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed);
    server.once('listening', ready);
    server.listen(port, 'localhost');
  });
}
