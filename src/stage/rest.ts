/** Whether the page is being scrolled: what would hold up a frame waits until it is not. */

let scrolled = -Infinity;
addEventListener('scroll', () => (scrolled = performance.now()), { passive: true });

/** Milliseconds since the page was scrolled last. */
export const restedFor = (): number => performance.now() - scrolled;
