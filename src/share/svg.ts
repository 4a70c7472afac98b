import { render } from 'svelte/server';
import Figure from '../graphics/Figure.svelte';
import { faces, type Scheme } from '../graphics/theme.ts';
import type { Layout } from '../model/layout.ts';
import type { Locale } from '../model/locale.ts';

/**
 * One picture as an SVG file of its own: literal colours, its own background, nothing that is not shown.
 * @param label the text alternative, which the file carries too
 */
export function toSvg(layout: Layout, label: string, locale: Locale, scheme: Scheme): string {
  const props = { layout, prefix: 'f', label, scheme, file: true, faces: faces[locale] };
  const { body } = render(Figure, { props });
  // What the server leaves for hydration means nothing in a file.
  return body
    .replace(/<!--.*?-->/gs, '')
    .replace(/ (class|data-mark)="[^"]*"/g, '')
    .replace(/>\s+</g, '><')
    .trim();
}
