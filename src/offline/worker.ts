import type { Fetching, Site, WorkerScope } from './types.ts';

/**
 * Keeps the story for reading without a network. A page comes from the network whenever that answers, so that nobody
 * reads yesterday's figures; without it, from the last version that was kept whole. What a page asks for has an
 * address that changes with its content, so the two never mix.
 */

declare const SITE: Site;
const { version, base, homes, files } = SITE;
const scope = self as unknown as WorkerScope;

/** Another site of the same origin has stores of its own. */
const prefix = `offline ${base} `;
const store = prefix + version;
/** Files whose name changes with their content. */
const lasting = /^assets\/|\.[0-9a-f]{8,}\.[a-z0-9.]+$/;
/** How long a network that does not answer is waited for, in milliseconds. */
const patience = 5000;

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Takes this version as a whole or not at all: a file that is not the one it was built with, because the site is
 * being replaced or somebody on the way has changed it, ends the attempt. Some later visit makes the next.
 */
async function take(): Promise<void> {
  // The same files under a changed worker: what was kept of them is whole, and is being read.
  const isNew = !(await caches.has(store));
  const cache = await caches.open(store);
  try {
    for (const [file, hash] of Object.entries(files)) {
      const address = base + file;
      const known = lasting.test(file) && (await caches.match(address, { ignoreVary: true }));
      const response =
        known || (await fetch(address, { cache: lasting.test(file) ? 'default' : 'no-cache' }));
      if (!response.ok || (await sha256(await response.clone().arrayBuffer())) !== hash)
        throw new Error(`${address} belongs to another version`);
      await cache.put(address, response);
    }
  } catch (error) {
    if (isNew) await caches.delete(store);
    throw error;
  }
  await scope.skipWaiting();
}

/** The version before stays, for pages of it that are still open. */
async function tidy(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== store);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await scope.registration.navigationPreload?.enable();
}

const late = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), patience));

/** A page of the story, from the network or as it was kept; a step's page then is the article, opened at the step. */
async function page(event: Fetching, home: string, step: string | undefined): Promise<Response> {
  const fresh = network(event);
  const cache = await caches.open(store);
  const kept = await cache.match(base + home, { ignoreVary: true });
  if (!kept) return fresh;
  try {
    const response = await Promise.race([fresh, late()]);
    if (response.status < 500) return response;
  } catch {
    // No network, or none worth the name.
  }
  const { search } = new URL(event.request.url);
  return step ? Response.redirect(`${base}${home}${search}#${step}`) : kept;
}

const network = async (event: Fetching): Promise<Response> =>
  (await event.preloadResponse) ?? fetch(event.request);

/** A file that is kept though it may change. */
async function orKept(request: Request): Promise<Response> {
  const response = await fetch(request).catch(() => undefined);
  if (response && response.status < 500) return response;
  const kept = await (await caches.open(store)).match(request.url, { ignoreVary: true });
  return kept ?? response ?? Response.error();
}

const still = /\.\w+\.\w+\.svg$/;

/**
 * A lasting file, from whichever version has it. Of a step's stills the smallest is kept from the start, and stands for
 * the others until they were looked at once.
 */
async function bring(event: Fetching, file: string): Promise<Response> {
  const { url } = event.request;
  const found = await caches.match(url, { ignoreVary: true });
  if (found) return found;
  if (!file.startsWith('still/')) return fetch(event.request);
  const response = await fetch(event.request).catch(() => undefined);
  if (response?.ok) {
    const copy = response.clone();
    event.waitUntil(caches.open(store).then((cache) => cache.put(url, copy)));
    return response;
  }
  const spare = await caches.match(url.replace(still, '.compact.light.svg'), { ignoreVary: true });
  return spare ?? response ?? Response.error();
}

scope.addEventListener('install', (event) => event.waitUntil(take()));
scope.addEventListener('activate', (event) => event.waitUntil(tidy()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
  const file = pathname.slice(base.length);
  const home = homes.find((candidate) => file.startsWith(candidate))!;
  const [story, step] = /^(?:s\/([^/]+)\/)?$/.exec(file.slice(home.length)) ?? [];
  if (request.mode === 'navigate') {
    const isStory = story !== undefined && request.destination === 'document';
    event.respondWith(isStory ? page(event, home, step) : network(event));
  } else if (lasting.test(file)) event.respondWith(bring(event, file));
  else if (file in files) event.respondWith(orKept(request));
});
