import type { Nodes, Text } from 'mdast';

/** Where a node stands. */
export function placeOf(node: Nodes): { line: number; column: number } {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** A node's text without markup. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Every node of a type, in the order of the text. */
export function every<Type extends Nodes['type']>(node: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  if (node.type === type) return [node as Extract<Nodes, { type: Type }>];
  return 'children' in node ? node.children.flatMap((child) => every(child, type)) : [];
}

/** Every text node, in order. */
export const texts = (nodes: readonly Nodes[]): Text[] => nodes.flatMap((node) => every(node, 'text'));
