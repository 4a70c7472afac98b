import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compress } from '../scripts/lib/compress.ts';
import { headersFor } from '../scripts/lib/headers.ts';
import { configurations, lastingFolders } from '../scripts/lib/hosting.ts';
import { isLasting } from '../scripts/lib/manifest.ts';
import { brotliModule, serverPrograms, startingArguments } from '../scripts/lib/servers.ts';

/** The configurations in `deploy/`, as they are written and in the servers that they are for. */

const site = process.env.SITE_DIR || 'dist';
const found = (pattern: string) => globSync(pattern, { cwd: site }).sort();

it.each(Object.entries(configurations('/')))('deploy/%s is as it would be written now', (name, text) => {
  expect(readFileSync(`deploy/${name}`, 'utf8'), 'run "npm run configurations"').toBe(text);
});

it('hosts without patterns keep for ever only folders in which everything lasts', () => {
  for (const folder of lastingFolders) {
    const files = found(`${folder}/**/*.*`);
    expect(files.length, folder).toBeGreaterThan(0);
    expect(files.filter((file) => !isLasting(file))).toEqual([]);
  }
  // All of them, and no others, are what the guides tell people to upload first and to keep for ever.
  expect(
    new Set(
      found('**/*.*')
        .filter(isLasting)
        .map((file) => file.split('/')[0]),
    ),
  ).toEqual(new Set(lastingFolders));
  for (const guide of ['docs/hosting.en.md', 'docs/hosting.zh.md']) {
    const text = readFileSync(guide, 'utf8');
    const [kept, first] = [
      /^.*`([a-z]+)\/`.*max-age=31536000, immutable`.*`no-cache`.*$/m,
      /^rsync -rt dist\/[a-z].*$/m,
    ].map((line) =>
      [...line.exec(text)![0].matchAll(/(?:`|dist\/)([a-z]+)[/ ]/g)].map(([, folder]) => folder!),
    );
    expect([kept!.sort(), first!.sort()], guide).toEqual([lastingFolders, lastingFolders]);
  }
  const { _headers: headers = '' } = configurations('/a/story');
  for (const [, address] of headers.matchAll(/^(\/\S*)$/gm))
    expect(
      found(address!.replace('/a/story/', '').replace(/\*$/, '**') || 'index.html').length,
      address,
    ).toBeGreaterThan(0);
});

interface VercelRoute {
  readonly src?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly continue?: boolean;
  readonly status?: number;
  readonly dest?: string;
  readonly handle?: string;
}

/** What Vercel says of an address, as its documentation has it: the routes in their order, files at their place. */
function onVercel(routes: readonly VercelRoute[], address: string, isFile: (address: string) => boolean) {
  let headers: Record<string, string> = {};
  for (const route of routes) {
    if (route.handle && isFile(address)) return { status: 200, headers };
    const match = route.src ? new RegExp(route.src).exec(address) : undefined;
    if (!match) continue;
    for (const [name, value] of Object.entries(route.headers ?? {}))
      headers = { ...headers, [name.toLowerCase()]: value.replace('$1', match[1] ?? '') };
    if (!route.continue) return { status: route.status, dest: route.dest, headers };
  }
  return { status: 404, headers };
}

it.each(['/', '/a/story/'])(
  'Vercel, asked below %s, says of every file what the list of the site says',
  (base) => {
    const { routes } = JSON.parse(configurations(base)['vercel.json']!) as { routes: VercelRoute[] };
    const files = found('**/*.*');
    const known = new Set(files.map((file) => base + file));
    const isFile = (address: string) => known.has(address) || known.has(`${address}index.html`);
    for (const file of files)
      expect(onVercel(routes, base + file, isFile), file).toEqual({ status: 200, headers: headersFor(file) });
    for (const [asked, told] of [
      ['none.html', '404.html'],
      ['en/s/none/', 'en/404.html'],
      ['zh-hant/none/', 'zh-hant/404.html'],
      ['assets/none.0123456789.js', '404.html'],
    ])
      expect(onVercel(routes, base + asked, isFile), asked).toEqual({
        status: 404,
        dest: base + told,
        headers: headersFor('404.html', false),
      });
    expect(onVercel(routes, `${base}en/`, isFile)).toEqual({ status: 200, headers: headersFor('en/') });
    const from = (address: string) => onVercel(routes, address, isFile).headers['location'];
    expect(from(`${base}en`)).toBe(`${base}en/`);
    for (const address of ['//evil.example/en', '/\\evil.example/en', '/.well-known/acme-challenge/a'])
      expect(from(address), address).toBe(undefined);
  },
);

/** A small site of every kind of file, with its compressed forms, laid out for a server. */
async function layOut(root: string, base: string): Promise<string[]> {
  const kinds = [
    ...[
      'index.html',
      'en/index.html',
      'zh-hant/index.html',
      's/on-the-table/index.html',
      '404.html',
      'en/404.html',
      'zh-hant/404.html',
      'sw.js',
    ],
    ...['favicon.svg', 'manifest.json', 'llms.txt', 'robots.txt', 'en/feed.xml', 'en/data/deal.csv'],
    ...['en/data/deal.json', 'en/llms.txt'],
    ...[
      'assets/*.js',
      'assets/*.css',
      'fonts/*.woff2',
      'still/en/*.svg',
      'card/en/*.png',
      'oembed/**/*.json',
      'image/en/*.svg',
    ].map((pattern) => found(pattern)[0]!),
    ...found('en/embed/*/index.html').slice(0, 1),
  ];
  for (const file of kinds) cpSync(path.join(site, file), path.join(root, base, file));
  await compress(path.join(root, base));
  return kinds;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
const ask = (
  port: number,
  address: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = { host: '127.0.0.1', port, path: address, method };
    // Under whatever name the site is reached.
    const sent = request({ ...asked, headers: { host: 'story.example', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const programs = serverPrograms();

describe.each(['nginx', 'caddy'] as const)('%s with the shipped configuration', (name) => {
  const program = programs[name];
  if (!program)
    console.warn(`${name} is not installed: its configuration is NOT tested ("npm run servers" says how).`);

  describe.skipIf(!program).each(['/', '/a/story/'])('at %s', (base) => {
    const folder = path.resolve(`.cache/servers/${name}${base.replaceAll('/', '-')}`);
    const root = path.join(folder, 'root');
    const below = (file: string) => base + file;
    let port = 0;
    let server: ChildProcess;
    let files: string[] = [];

    beforeAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(root, { recursive: true });
      files = await layOut(root, base);
      port = await freePort();
      server = spawn(program!, startingArguments(name, folder, base, root, port), {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      for (let tries = 0; ; tries++) {
        const up = await ask(port, '/').catch(() => undefined);
        if (up) break;
        if (tries > 200) throw new Error(`${name} did not start`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }, 300_000);
    afterAll(async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    });

    it('says with every kind of file what it is, for how long it may be kept, and what it may do', async () => {
      for (const file of files.filter((each) => !each.endsWith('404.html'))) {
        const address = below(file.replace(/index\.html$/, ''));
        const { status, headers, body } = await ask(port, address);
        expect(status, address).toBe(200);
        expect(headers, address).toMatchObject(headersFor(file));
        expect(headers['content-type'], address).toBe(kindOf(file));
        expect(body.equals(readFileSync(path.join(site, file))), address).toBe(true);
        expect(headers['server'] ?? 'nginx', address).toBe('nginx');
      }
    });

    it('sends texts compressed, as far as the reader takes them', async () => {
      const brotli = name === 'caddy' || brotliModule() !== undefined;
      for (const file of files.filter(
        (each) => /\.(html|js|css|svg|csv|json|txt|xml)$/.test(each) && !/404/.test(each),
      )) {
        const address = below(file.replace(/index\.html$/, ''));
        const plain = readFileSync(path.join(site, file));
        const gz = await ask(port, address, { 'accept-encoding': 'gzip' });
        expect(gz.headers['content-encoding'], address).toBe('gzip');
        expect(gz.headers['vary'], address).toMatch(/Accept-Encoding/i);
        expect(gz.headers['content-type'], address).toBe(kindOf(file));
        expect(gunzipSync(gz.body).equals(plain), address).toBe(true);
        if (!brotli) continue;
        const br = await ask(port, address, { 'accept-encoding': 'gzip, deflate, br' });
        expect(br.headers['content-encoding'], address).toBe('br');
        expect(br.headers, address).toMatchObject(headersFor(file));
        expect(brotliDecompressSync(br.body).equals(plain), address).toBe(true);
      }
    });

    it('answers what is not there in the reader’s language, and lets nobody keep that', async () => {
      const missing = [
        ['none', '404.html'],
        ['s/none/', '404.html'],
        ['en/none', 'en/404.html'],
        ['en/s/none/', 'en/404.html'],
        ['zh-hant/none', 'zh-hant/404.html'],
        ['assets/none.0123456789.js', '404.html'],
        ['404.html', '404.html'],
        ['index.html.br', '404.html'],
        // A folder that has no page of its own.
        ['assets/', '404.html'],
        ['en/embed/', 'en/404.html'],
        // Names that no file can have.
        [`en/${'a'.repeat(300)}`, 'en/404.html'],
        [`${'%E5%AD%97'.repeat(100)}/`, '404.html'],
        ['%00', undefined],
        // What is not below the folder that is shown.
        ['en/..%2f..%2f..%2f..%2f..%2fetc/passwd', undefined],
      ] as const;
      for (const [file, told] of missing) {
        const { status, headers, body } = await ask(port, below(file));
        expect([400, 404], file).toContain(status);
        expect(headers['cache-control'], file).toBe('no-cache');
        expect(headers['content-type'], file).toBe('text/html; charset=utf-8');
        expect(headers['content-security-policy'], file).toContain("default-src 'none'");
        expect(headers['server'] ?? 'nginx', file).toBe('nginx');
        if (!told) continue;
        expect(status, file).toBe(404);
        expect(body.equals(readFileSync(path.join(site, told))), file).toBe(true);
        // A browser that has seen the page before is shown it again, not an empty one.
        const again = await ask(port, below(file), {
          'if-none-match': headers['etag'] ?? '*',
          'if-modified-since': headers['last-modified'] ?? new Date().toUTCString(),
        });
        expect([again.status, again.body.equals(body)], file).toEqual([404, true]);
      }
    });

    it('leads from older and shortened addresses to the ones that count, with what was asked', async () => {
      for (const [from, to] of [
        ['en', 'en/'],
        ['en?from=feed&q=%22', 'en/?from=feed&q=%22'],
        ['s/on-the-table', 's/on-the-table/'],
        ['en/index.html', 'en/'],
        ['en/index.html?from=feed&q=%22', 'en/?from=feed&q=%22'],
        ['index.html', ''],
      ] as const) {
        const { status, headers } = await ask(port, below(from));
        expect([301, 308], from).toContain(status);
        expect(headers['cache-control'], from).toBe('no-cache');
        expect(headers.location, from).toBe(below(to));
      }
    });

    it('leads to no other site, and takes nothing of an address for a header', async () => {
      // Browsers read "/\\" as "//": what follows is another site's name.
      for (const from of ['/%5Cevil.example/index.html', '/%5Cevil.example/en', '/%0dX-Evil:y/index.html']) {
        const { status, headers } = await ask(port, from);
        expect([status, headers.location], from).toEqual([404, undefined]);
      }
      for (const from of [
        '//evil.example/index.html',
        '/%2f%2fevil.example/index.html',
        '//evil.example/en',
      ]) {
        const { location = '/' } = (await ask(port, from)).headers;
        expect(new URL(location, 'http://story.example').host, from).toBe('story.example');
      }
    });

    it('goes by the file that an address leads to, however it is spelt', async () => {
      for (const [address, file] of [
        ['en/embed/..%2f', 'en/index.html'],
        ['assets/..%2fen/', 'en/index.html'],
        ['%65n/', 'en/index.html'],
        ['en/?from=feed', 'en/index.html'],
      ] as const) {
        const { status, headers, body } = await ask(port, below(address));
        expect(status, address).toBe(200);
        expect(headers, address).toMatchObject(headersFor(file));
        expect(body.equals(readFileSync(path.join(site, file))), address).toBe(true);
      }
    });

    it('answers without the body, and with a part of it', async () => {
      const { headers } = await ask(port, below('en/'));
      const head = await ask(port, below('en/'), {}, 'HEAD');
      expect([head.status, head.body.length]).toEqual([200, 0]);
      const kept = ({ date, connection, ...rest }: IncomingHttpHeaders) => rest;
      expect(kept(head.headers)).toEqual(kept(headers));
      const part = await ask(port, below('en/'), { range: 'bytes=0-14' });
      expect([part.status, part.body.toString()]).toEqual([206, '<!DOCTYPE html>']);
      expect(part.headers['cache-control']).toBe('no-cache');
      expect((await ask(port, below('en/none'), { range: 'bytes=0-14' })).body.length).toBeGreaterThan(15);
    });

    it('says that a page has not changed without sending it again', async () => {
      const { headers } = await ask(port, below('en/'));
      const again = await ask(port, below('en/'), { 'if-none-match': headers['etag']! });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      expect(again.headers['cache-control']).toBe('no-cache');
    });
  });
});

const kinds: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  png: 'image/png',
  woff2: 'font/woff2',
};
const kindOf = (file: string) => kinds[file.split('.').at(-1)!];
