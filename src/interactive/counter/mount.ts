import { mount } from 'svelte';
import type { Locale } from '../../model/locale.ts';
import Counter from './Counter.svelte';

/** Puts the moving model where its place is kept. */
export function start(place: HTMLElement, moves: () => boolean): void {
  const { from, to, locale } = place.dataset;
  mount(Counter, {
    target: place,
    props: { locale: locale as Locale, room: { from: Number(from), to: Number(to) }, moves },
  });
}
