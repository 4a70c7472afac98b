/** While editing, in the open page: tells what is wrong with data and words, and shows them anew when they are sound. */

const heading = {
  'zh-Hans': '数据或文字有错，页面暂未更新',
  en: 'Data or words need mending; the page waits',
};
type Language = keyof typeof heading;
const language = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'zh-Hans');

const look = `position: fixed; z-index: 99; inset: auto 0 0 0; max-height: 60vh; overflow: auto; padding: 16px 20px;
  background: #fff7ed; color: #1b1a18; border-top: 4px solid #c2410c; font: 14px/1.5 ui-monospace, monospace`;

/** Puts the messages on the page as text, whatever they contain. */
function show(texts: readonly string[]): void {
  const old = document.querySelector('#editing');
  const panel = document.createElement('aside');
  panel.id = 'editing';
  panel.setAttribute('role', 'alert');
  panel.style.cssText = look;
  const head = document.createElement('strong');
  head.textContent = heading[language()];
  panel.append(head);
  for (const text of texts) {
    const item = document.createElement('pre');
    item.textContent = text;
    item.style.cssText = 'margin: 12px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit';
    panel.append(item);
  }
  if (old) old.replaceWith(panel);
  else document.body.append(panel);
}

const place = 'editing.place';

/** Remembers the reader's step, which the address names, and where on the screen it stands. */
function leave(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const top = document.getElementById(id)?.getBoundingClientRect().top;
  sessionStorage.setItem(place, JSON.stringify({ id, top }));
}

/** Puts the step back there; a page that is other by a line is as high as before only by chance. */
function comeBack(): void {
  const kept = sessionStorage.getItem(place);
  const { id, top = 0 } = JSON.parse(kept ?? '{}') as { id?: string; top?: number };
  const step = document.getElementById(id ?? '');
  if (!step) return;
  sessionStorage.removeItem(place);
  history.scrollRestoration = 'manual';
  const go = () => scrollBy({ top: step.getBoundingClientRect().top - top, behavior: 'instant' });
  // The page changes its height while pictures and scripts arrive.
  const grown = new ResizeObserver(go);
  const stop = () => {
    grown.disconnect();
    history.scrollRestoration = 'auto';
  };
  grown.observe(document.body);
  go();
  for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(event, stop, { once: true, passive: true });
  addEventListener('load', () => setTimeout(stop, 1500));
}
comeBack();

const served = [...document.querySelectorAll('#editing pre')].map((item) => item.textContent ?? '');
if (served.length) show(served);
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const reading = navigation?.serverTiming.find(({ name }) => name === 'story')?.duration;

import.meta.hot?.on('story:problems', (told: Record<Language, string[]>) => show(told[language()]));
import.meta.hot?.on('story:sound', () => {
  leave();
  location.reload();
});
// What was said while the page was loading, it could not hear.
import.meta.hot?.send('story:ask', { reading });
