import { idle, onceLoaded } from './idle.ts';

/**
 * Lays out what stands far below the first screen (far.css), a piece each time the browser has nothing else to do: a
 * press never waits for more than one, which a slow phone lays out within a twentieth of a second. When all are there
 * the page has its own lengths everywhere.
 */

/** Where the browser is always busy, its moments are few. */
const atOnce = (busy: boolean): number => (busy ? 4 : 1);

const pieces = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.far')];

/** Lays out the rest at once, for somebody who goes to a place in it. */
export const layOutAll = (): void => pieces().forEach((piece) => piece.classList.remove('far'));

/**
 * Begins when the page has loaded, and lays out all at once when a link within the page is followed.
 * @param then what is to be done when all is laid out, one each time
 */
export function layOutLate(then: readonly (() => void)[]): void {
  const after = [...then];
  // What is not laid out is not read aloud: it comes though the page be busy.
  const soon = (work: (busy: boolean) => void) => idle(work, 1000);
  const next = (busy: boolean) => {
    const rest = pieces().slice(0, atOnce(busy));
    for (const piece of rest) piece.classList.remove('far');
    const work = rest.length ? undefined : after.shift();
    // First, for the work may fail.
    if (rest.length || after.length) soon(next);
    work?.();
  };
  onceLoaded(() => soon(next));
  // Before the browser itself looks for the place.
  const leads = ({ target }: Event) => (target as Element).closest?.('a[href*="#"]');
  addEventListener('click', (event) => leads(event) && layOutAll(), true);
}
