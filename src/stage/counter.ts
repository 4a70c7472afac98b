import { idle } from './idle.ts';
import { moves } from './motion.ts';
import { restedFor } from './rest.ts';

/**
 * What a reader plays with is fetched when it is a screen away, and set going once the page rests there, or after
 * three seconds: who scrolls past it is not held up for it. What does not come leaves no gap.
 */
export function bringCounter(): void {
  const place = document.querySelector<HTMLElement>('[data-counter]');
  if (!place) return;
  const giveUp = () => void (place.hidden = true);
  if (!('IntersectionObserver' in window)) return giveUp();
  let coming: Promise<typeof import('../interactive/counter/mount.ts') | void> | undefined;
  let waiting = 0;
  const observer = new IntersectionObserver(
    ([entry]) => {
      clearInterval(waiting);
      if (!entry?.isIntersecting) return;
      coming ??= import('../interactive/counter/mount.ts').catch(giveUp);
      const since = performance.now();
      waiting = window.setInterval(() => {
        if (restedFor() < 200 && performance.now() - since < 3000) return;
        clearInterval(waiting);
        observer.disconnect();
        void coming!.then((counter) => counter && idle(() => counter.start(place, moves), 1000));
      }, 50);
    },
    { rootMargin: '100% 0px' },
  );
  observer.observe(place);
}
