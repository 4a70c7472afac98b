/**
 * Does something when the browser has nothing else to do.
 * @param work is told whether the browser is busy and it is done all the same
 * @param timeout milliseconds after which it is; without it, as late as may be
 */
export const idle = (work: (busy: boolean) => void, timeout?: number): unknown =>
  'requestIdleCallback' in window
    ? requestIdleCallback(
        ({ didTimeout }) => work(didTimeout),
        timeout === undefined ? undefined : { timeout },
      )
    : setTimeout(work, 30, false);

/** Does something when the page has loaded, at once where it has: what comes in a later turn may find it so. */
export function onceLoaded(work: () => void): void {
  if (document.readyState === 'complete') work();
  else addEventListener('load', work);
}

/**
 * Does something after the next frame. What is new in the page is laid out in that frame, so that work which asks
 * where things stand finds it done and does not pile it onto its own. A page in the background has no frames.
 */
export function afterFrame(work: () => void): void {
  if (document.hidden) setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}
