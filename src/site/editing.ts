import type { Told } from '../../scripts/lib/editing.ts';

/** While editing, in the open page: tells what is wrong with data and words, and shows them anew when they are sound. */

const headings = {
  wrong: {
    'zh-Hans': '数据或文字有错，页面暂未更新',
    en: 'Data or words need mending; the page waits',
  },
  waits: {
    'zh-Hans': '写好更正说明之后，读者看到的就是这样',
    en: 'This reads as follows once the correction is written',
  },
};
type Language = keyof typeof headings.wrong;
const language = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'zh-Hans');

const look = `position: fixed; z-index: 99; inset: auto 0 0 0; max-height: 60vh; overflow: auto; padding: 16px 20px;
  background: #fff7ed; color: #1b1a18; border-top: 4px solid #c2410c; font: 14px/1.5 ui-monospace, monospace`;

/**
 * Puts the messages on the page as text, whatever they contain.
 * @param waits whether the page shows what they are about: then it is in front, and they are there to be opened
 */
function show(texts: readonly string[], waits = false): void {
  const old = document.querySelector('#editing');
  const aside = document.createElement('aside');
  aside.id = 'editing';
  aside.setAttribute('role', waits ? 'status' : 'alert');
  aside.style.cssText = look;
  const panel = document.createElement('details');
  panel.open = !waits;
  const head = document.createElement('summary');
  head.style.cssText = 'font-weight: bold; cursor: pointer';
  head.textContent = headings[waits ? 'waits' : 'wrong'][language()];
  panel.append(head);
  aside.append(panel);
  for (const text of texts) {
    const item = document.createElement('pre');
    item.textContent = text;
    item.style.cssText = 'margin: 12px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit';
    panel.append(item);
  }
  if (old) old.replaceWith(aside);
  else document.body.append(aside);
}

const place = 'editing.place';

/** Remembers the reader's step, which the address names, and where on the screen it stands. */
function leave(): void {
  const [, step] = /\/s\/([^/]+)\/$/.exec(location.pathname) ?? [];
  const id = decodeURIComponent(step ?? location.hash.slice(1));
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

// A panel that says the same already is left as it is: it may have been opened or closed, and would be read out again.
let said = '';
import.meta.hot?.on('story:problems', ({ texts, waits }: Told) => {
  const told = JSON.stringify([texts, waits]);
  if (told !== said) show(texts[language()], waits);
  said = told;
});
import.meta.hot?.on('story:sound', () => {
  leave();
  location.reload();
});
// What was said while the page was loading, or its connection lost, it could not hear.
const ask = () => import.meta.hot?.send('story:ask', { reading });
ask();
setInterval(ask, 2000);
