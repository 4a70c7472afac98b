import { parseTree, type Node } from 'jsonc-parser';
import { isDeepStrictEqual } from 'node:util';

/** JSON as the project writes it fits into so many columns. */
const width = 110;

/**
 * Writes changed data into a JSON text: what did not change keeps its very characters, what did is written as
 * the project writes JSON.
 * @param text JSON without mistakes
 * @param value all of the data, keys in the order in which they are to stand
 */
export function rewrite(text: string, value: unknown): string {
  const root = parseTree(text);
  if (!root) throw new TypeError('Expected sound JSON to write into');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const first = root.children?.[0];
  const step = (first && /(?:^|\n)([ \t]+)$/.exec(text.slice(0, first.offset))?.[1]) ?? '  ';
  const indentAt = (node: Node) => /[^\n]*$/.exec(text.slice(0, node.offset))![0].match(/^[ \t]*/)![0];

  const edit = (node: Node, wanted: unknown): string => {
    const slice = text.slice(node.offset, node.offset + node.length);
    if (isDeepStrictEqual(plain(node), wanted) && sameOrder(node, wanted)) return slice;
    const indent = indentAt(node);
    if (node.type !== 'object' || !isRecord(wanted)) return print(wanted, indent, step, eol);
    const properties = node.children ?? [];
    const keys = Object.keys(wanted);
    if (sameKeys(properties.map(keyOf), keys)) {
      // Only values differ: everything between them stays.
      let out = '';
      let at = node.offset;
      for (const property of properties) {
        const [, child] = property.children as [Node, Node];
        out += text.slice(at, child.offset) + edit(child, wanted[keyOf(property)]);
        at = child.offset + child.length;
      }
      return out + text.slice(at, node.offset + node.length);
    }
    if (!keys.length) return '{}';
    const inner = indent + step;
    const lines = keys.map((key) => {
      const property = properties.find((one) => keyOf(one) === key);
      const child = property?.children?.[1];
      if (!property || !child) return `${JSON.stringify(key)}: ${print(wanted[key], inner, step, eol, key)}`;
      return text.slice(property.offset, child.offset) + edit(child, wanted[key]);
    });
    return `{${eol}${lines.map((line) => inner + line).join(`,${eol}`)}${eol}${indent}}`;
  };
  return text.slice(0, root.offset) + edit(root, value) + text.slice(root.offset + root.length);
}

/** A new value as the project's formatter has it: objects one field to a line, short lists on one. */
function print(value: unknown, indent: string, step: string, eol: string, key = ''): string {
  const inner = indent + step;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => print(item, inner, step, eol)).join(', ')}]`;
    const before = indent.length + (key ? key.length + 4 : 0);
    if (!value.some(isRecord) && before + line.length + 1 <= width) return line;
    const items = value.map((item) => inner + print(item, inner, step, eol));
    return `[${eol}${items.join(`,${eol}`)}${eol}${indent}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([name, field]) => `${inner}${JSON.stringify(name)}: ${print(field, inner, step, eol, name)}`,
  );
  return fields.length ? `{${eol}${fields.join(`,${eol}`)}${eol}${indent}}` : '{}';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const keyOf = (property: Node): string => property.children![0]!.value as string;

const sameKeys = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((key, i) => key === b[i]);

function plain(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plain);
  if (node.type !== 'object') return node.value as unknown;
  return Object.fromEntries(
    (node.children ?? []).map((property) => [keyOf(property), plain(property.children![1]!)]),
  );
}

/** Whether keys stand in the same order at every level. */
function sameOrder(node: Node, value: unknown): boolean {
  if (node.type === 'array')
    return (node.children ?? []).every((child, i) => sameOrder(child, (value as unknown[])[i]));
  if (node.type !== 'object' || !isRecord(value)) return true;
  return (
    sameKeys((node.children ?? []).map(keyOf), Object.keys(value)) &&
    (node.children ?? []).every((property) => sameOrder(property.children![1]!, value[keyOf(property)]))
  );
}
