/** What the build tells the worker of its site. */
export interface Site {
  /** Changes with any file that is kept. */
  readonly version: string;
  /** The site's folder, "/" or "/a/folder/". */
  readonly base: string;
  /** The editions' folders below it, the most special first: "en/", "". */
  readonly homes: readonly string[];
  /** What is kept: paths below the base with their SHA-256 in hexadecimal digits. */
  readonly files: Readonly<Record<string, string>>;
}

/** Of a worker's world, which TypeScript's library for pages does not have, what is used here. */
export interface WorkerScope {
  readonly registration: {
    readonly navigationPreload?: { enable(): Promise<void> };
    unregister(): Promise<boolean>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lifetime) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}
export interface Lifetime {
  waitUntil(work: Promise<unknown>): void;
}
export interface Fetching extends Lifetime {
  readonly request: Request;
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
