import { hydrate } from 'svelte';
import type { Locale } from '../../model/locale.ts';
import Counter from './Counter.svelte';

/** Sets the model going that the page was made with. */
export function start(place: HTMLElement, moves: () => boolean): void {
  const { from, to, locale } = place.dataset;
  hydrate(Counter, {
    target: place,
    props: { locale: locale as Locale, room: { from: Number(from), to: Number(to) }, moves },
  });
  place.removeAttribute('inert');
}
