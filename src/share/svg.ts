import { figure, type Drawn } from '../graphics/figure.ts';
import { colour, faces, sizeIn, type Scheme } from '../graphics/theme.ts';
import type { Layout } from '../model/layout.ts';
import type { Locale } from '../model/locale.ts';

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** In XML no text may hold `]]>`; and whoever looks for the end of a tag finds it, whatever an attribute says. */
const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => escaped[c]!);

/**
 * An element and all in it as markup, for a file (XML) as for a page.
 * @param empty how an element with nothing in it ends
 */
function markup({ tag, attributes, content }: Drawn, empty = (name: string) => `></${name}>`): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');
  const inner =
    typeof content === 'string' ? escape(content) : content.map((child) => markup(child, empty)).join('');
  return `<${tag}${list}${inner ? `>${inner}</${tag}>` : empty(tag)}`;
}

/** A picture with literal colours, its own background, nothing that is not shown. */
const inFile = (layout: Layout, label: string | undefined, scheme: Scheme, face: string): Drawn =>
  figure(layout, {
    prefix: 'f',
    label,
    file: { ink: (tone) => colour(tone, scheme), faces: face, size: sizeIn(face) },
  });

/**
 * One picture as an SVG file of its own.
 * @param label the text alternative, which the file carries too
 * @param face the faces it names, where they are not the reader's
 */
export const toSvg = (
  layout: Layout,
  label: string,
  locale: Locale,
  scheme: Scheme,
  face = faces[locale],
): string => markup(inFile(layout, label, scheme, face));

/**
 * The same within another drawing, at a place and in a size.
 * @param face the face that it names
 */
export function toNestedSvg(
  layout: Layout,
  label: string,
  face: string,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  const drawn = inFile(layout, label, 'light', face);
  const { xmlns, viewBox, ...rest } = drawn.attributes;
  const { x, y, width, height } = place;
  return markup({ ...drawn, attributes: { xmlns, viewBox, x, y, ...rest, width, height } });
}

/**
 * The same as a group in a larger drawing, which says in words what it shows: programs keep a group as it is; a
 * drawing inside a drawing they clip or flatten.
 * @param face the face that it names
 */
export const toGroup = (layout: Layout, face: string): string =>
  markup({
    tag: 'g',
    attributes: { 'font-family': face },
    content: inFile(layout, undefined, 'light', face).content,
  });

/** What an element is like where nothing is said of it. */
const initial: Drawn['attributes'] = { rx: 0, 'font-weight': 400, 'text-anchor': 'start' };
/** What only a running picture, or a file, needs. */
const idle = new Set(['data-mark', 'data-claim']);

/** An element of a picture that stands still in a page, as lightly as it can be said. */
function light({ tag, attributes, content }: Drawn): Drawn[] {
  const kept = Object.entries(attributes).filter(
    ([name, value]) =>
      value !== undefined &&
      value !== initial[name] &&
      !idle.has(name) &&
      !(name === 'stroke-width' && !/\bs-/.test(String(attributes['class']))),
  );
  const inner = typeof content === 'string' ? content : content.flatMap(light);
  // A group of nothing but its parts.
  if (tag === 'g' && kept.length === 0) return inner as Drawn[];
  return [{ tag, attributes: Object.fromEntries(kept), content: inner }];
}

/**
 * One picture for a page, which colours it by classes: without what only a running stage or a file needs.
 * @param prefix makes ids unique on the page
 * @param label the text alternative; without it the picture is hidden from assistive technology
 */
export function toPageSvg(layout: Layout, prefix: string, label?: string): string {
  const drawn = figure(layout, { prefix, label });
  const content = (drawn.content as readonly Drawn[]).flatMap(light);
  // The hatching, where something is hatched.
  const [, ...marks] = content;
  const hatched = layout.marks.some((mark) => mark.opacity > 0 && 'hatched' in mark && mark.hatched);
  const { xmlns: _, ...attributes } = drawn.attributes;
  return markup({ ...drawn, attributes, content: hatched ? content : marks }, () => '/>');
}
