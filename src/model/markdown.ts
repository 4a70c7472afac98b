import type { Nodes, Text } from 'mdast';
import * as say from './messages/prose.ts';
import type { Told } from './problem.ts';

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

/** Deeper than anyone writes; what is deeper still would be too much for whatever goes through it. */
const deepest = 8;
/** The same of marks that the parser holds against one another, in one paragraph. */
const mostMarks = 200;

/** What stands before a line's words: quotes and list items that it is within, and their indentation. */
const within = /^(?:[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))*/;
const blank = /^[ \t]*$/;

/** Lines with anything but spaces, as many as follow one another. */
const paragraphs = /(?:^[ \t]*[^ \t\r\n][^\r\n]*(?:\r\n?|\n|$))+/gm;

/** How deep a line stands at least: each mark of a quote or an item is a level, and so is an indentation by two. */
function depthOf(line: string): number {
  if (blank.test(line)) return 0;
  const [before] = within.exec(line)!;
  return before.replaceAll('\t', '    ').match(/ {2}|>|[-+*]|\d+[.)]/g)?.length ?? 0;
}

/**
 * Prose without what would keep its parser busy for minutes or break it: quotes and lists nested too deeply, and too
 * many marks in one paragraph.
 * @returns the text with that blanked, every other character in its place; and what was found, where
 */
export function parsable(text: string): { text: string; problems: { index: number; told: Told }[] } {
  const problems: { index: number; told: Told }[] = [];
  let wasDeep = false;
  const shallow = text.replace(/[^\r\n]+/g, (line, index: number) => {
    const depth = depthOf(line);
    const isDeep = depth > deepest;
    // Lines below one another are one mistake.
    if (isDeep && !wasDeep) problems.push({ index, told: say.tooDeep(depth, deepest) });
    wasDeep = isDeep;
    return isDeep ? ' '.repeat(line.length) : line;
  });
  const light = shallow.replace(paragraphs, (paragraph, index: number) => {
    const marks = paragraph.match(/[*_[]/g)?.length ?? 0;
    if (marks <= mostMarks) return paragraph;
    problems.push({ index, told: say.tooManyMarks(marks, mostMarks) });
    return paragraph.replace(/[*_[]/g, ' ');
  });
  return { text: light, problems };
}
