import type { Published } from '../model/locale.ts';
import { printFor } from './editions.ts';
import { asIs } from './traditional.ts';

const made = new WeakMap<object, Map<string, Promise<string>>>();

/**
 * A part of a page, made when it is first asked for, and printed as its edition prints.
 * @param of what the part is made of: another object is another part
 * @param name tells the parts of one page apart
 */
export function once(of: object, name: string, tag: Published, make: () => Promise<string>): Promise<string> {
  if (!made.has(of)) made.set(of, new Map());
  const parts = made.get(of)!;
  const found = parts.get(name) ?? make().then((html) => printed(html, tag));
  parts.set(name, found);
  return found;
}

/** Converted here, once, it is not converted with the page around it. */
const printed = async (html: string, tag: Published): Promise<string> =>
  tag === 'zh-Hant' ? asIs((await printFor(tag))(html)) : html;

/**
 * Of the chapters, all that stands before the end of a step's chapter as a part that is laid out at once (far.css):
 * where a page opens at a step, everything before it has to have its place, and nothing around it may move.
 */
export function nearUntil(html: string, step: string): string {
  const end = html.indexOf('</section>', html.indexOf(` id="${step}"`));
  return html.slice(0, end).replaceAll(' far"', '"') + html.slice(end);
}
