import { render } from 'svelte/server';
import Figure from '../graphics/Figure.svelte';
import type { Scheme } from '../graphics/theme.ts';
import type { Layout } from '../model/layout.ts';

/**
 * One picture as an SVG file of its own: literal colours, its own background, nothing that is not shown.
 * @param label the text alternative, which the file carries too
 */
export function toSvg(layout: Layout, label: string, scheme: Scheme): string {
  const { body } = render(Figure, { props: { layout, prefix: 'f', label, scheme, file: true } });
  // What the server leaves for hydration means nothing in a file.
  return body
    .replace(/<!--.*?-->/gs, '')
    .replace(/ (class|data-mark|translate)="[^"]*"/g, '')
    .replace(/<(\/?)g>/g, '')
    .replace(/>\s+</g, '><')
    .trim();
}
