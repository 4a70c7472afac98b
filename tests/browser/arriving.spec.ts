import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, shiftsOf, started, test, watchShifts } from './site.ts';

/** A page of which the network has brought the first part alone. */

/** Where the first part ends, as words found one after the other. */
const parts: readonly (readonly [address: string, ...upTo: string[]])[] = [
  ['/en/', '<div class="walk"'],
  ['/en/', 'class="squares"'],
  ['/', 'class="meta"'],
  ['/', 'class="picture"'],
  ['/en/s/threat-line/', 'id="landing-title"'],
  ['/en/s/threat-line/', 'class="meta"'],
  ['/s/first-target/', 'id="first-target-title"', 'class="cites"'],
];

for (const [address, ...upTo] of parts)
  test(`of ${address} up to ${upTo.at(-1)} nothing is shown that moves when the rest arrives`, async ({
    page,
    origin,
  }) => {
    let goOn!: () => void;
    const rest = new Promise<void>((resolve) => (goOn = resolve));
    const slow = createServer(async (request, response) => {
      const { pathname } = new URL(request.url!, origin);
      const answer = await fetch(origin + pathname);
      const body = await answer.text();
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type')! });
      if (pathname !== address) return void response.end(body);
      const found = upTo.reduce((from, words) => body.indexOf(words, from), body.indexOf('<body'));
      const cut = body.lastIndexOf('<', found);
      response.write(body.slice(0, cut));
      await rest;
      response.end(body.slice(cut));
    }).listen(0);
    try {
      await once(slow, 'listening');
      await watchShifts(page);
      const { port } = slow.address() as AddressInfo;
      await page.goto(`http://localhost:${port}${address}`, { waitUntil: 'commit' });
      await page.waitForSelector('.header', { state: 'attached' });
      // What has come is laid out and painted.
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      goOn();
      await started(page);
      expect(await shiftsOf(page)).toEqual([]);
    } finally {
      slow.closeAllConnections();
      slow.close();
    }
  });
