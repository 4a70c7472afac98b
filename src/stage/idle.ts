/**
 * Does something when the browser has nothing else to do.
 * @param timeout milliseconds after which it is done all the same; without it, as late as may be
 */
export const idle = (work: () => void, timeout?: number): unknown =>
  'requestIdleCallback' in window
    ? requestIdleCallback(work, timeout === undefined ? undefined : { timeout })
    : setTimeout(work, 30);

/** Does something when the page has loaded, at once where it has: what comes in a later turn may find it so. */
export function onceLoaded(work: () => void): void {
  if (document.readyState === 'complete') work();
  else addEventListener('load', work);
}
