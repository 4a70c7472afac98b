import { render } from 'svelte/server';
import Figure from '../graphics/Figure.svelte';
import { faces, type Scheme } from '../graphics/theme.ts';
import type { Layout } from '../model/layout.ts';
import type { Locale } from '../model/locale.ts';

/** What the server leaves for hydration means nothing where nothing is hydrated. */
const tidy = (body: string): string =>
  body
    .replace(/<!--.*?-->/gs, '')
    .replace(/>\s+</g, '><')
    .trim();

/**
 * One picture as an SVG file of its own: literal colours, its own background, nothing that is not shown.
 * @param label the text alternative, which the file carries too
 * @param face the faces it names, where they are not the reader's
 */
export function toSvg(
  layout: Layout,
  label: string,
  locale: Locale,
  scheme: Scheme,
  face = faces[locale],
): string {
  const props = { layout, prefix: 'f', label, scheme, file: true, faces: face };
  const { body } = render(Figure, { props });
  return tidy(body)
    .replace(/ (class|data-mark)="[^"]*"/g, '')
    .replaceAll(']]>', ']]&gt;'); // A file is XML, where a text may not hold this.
}

/**
 * One picture for a page, which colours it by classes: without what only a running stage or a file needs.
 * @param prefix makes ids unique on the page
 * @param label the text alternative; without it the picture is hidden from assistive technology
 */
export function toPageSvg(layout: Layout, prefix: string, label?: string): string {
  const { body } = render(Figure, { props: { layout, prefix, label } });
  return body
    .replace(/<!--.*?-->/gs, '')
    .replace(/ (?:data-(?:mark|claim)|fill|stroke)="(?!url|none)[^"]*"/g, '')
    .replace(/(<text[^>]*>)<tspan[^>]*>([^<]*)<\/tspan><\/text>/g, '$1$2</text>')
    .replace(/<g>(.*?)<\/g>/gs, '$1')
    .trim();
}
