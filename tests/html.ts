import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Pages as a parser sees them that has nothing to do with the one that wrote them. */

export type Element = Tree.Element;

const isElement = (node: Tree.Node): node is Element => 'tagName' in node;
/** Every element in an element, in the page's order. */
export const below = (node: Tree.ParentNode): Element[] =>
  node.childNodes.flatMap((child) => (isElement(child) ? [child, ...below(child)] : []));

/** Every element of a page, in the page's order. */
export const elementsOf = (html: string): Element[] => below(parse(html));

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((candidate) => candidate.name === name)?.value;

/** All words in an element, at any depth. */
export const words = (node: Tree.ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? words(child) : ''))
    .join('');
