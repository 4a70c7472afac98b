import type { Site, WorkerScope } from './types.ts';

/** Takes the place of a worker that is no longer wanted: clears away what it kept, and itself. */

declare const SITE: Pick<Site, 'base'>;
const scope = self as unknown as WorkerScope;

async function leave(): Promise<void> {
  const stores = (await caches.keys()).filter((name) => name.startsWith(`offline ${SITE.base} `));
  await Promise.all(stores.map((name) => caches.delete(name)));
  await scope.registration.unregister();
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(leave()));
