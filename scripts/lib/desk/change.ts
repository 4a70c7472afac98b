import { readJson } from '../../../src/model/json.ts';
import { rewrite } from '../sheets/edit.ts';

/** A place in JSON data. */
export type Path = readonly (string | number)[];

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => value !== null && typeof value === 'object';

/**
 * Data with another value at a place; without one (`undefined`), the place is taken out. What is missing on the way
 * is made: a list where a number comes next, else an object.
 */
export function withValue(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const before = isContainer(data) ? data : typeof key === 'number' ? [] : {};
  const inner = Array.isArray(before) ? before[Number(key)] : ownValue(before, String(key));
  const after = withValue(inner, rest, value);
  if (Array.isArray(before)) {
    const list = [...before];
    list.splice(Number(key), 1, ...(after === undefined ? [] : [after]));
    return list;
  }
  // An assignment to "__proto__" would be none; as an entry it is data like any other.
  const entries = Object.entries(before);
  const at = entries.findIndex(([name]) => name === key);
  if (after === undefined) entries.splice(at, at < 0 ? 0 : 1);
  else entries.splice(at < 0 ? entries.length : at, at < 0 ? 0 : 1, [String(key), after]);
  return Object.fromEntries(entries);
}

const ownValue = (data: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(data, key) ? data[key] : undefined;

export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      isContainer(value) ? ownValue(value as Record<string, unknown>, String(key)) : undefined,
    data,
  );

/** A value with its keys in the order in which they stood before; what is new comes last. */
export function inOrderOf(before: unknown, after: unknown): unknown {
  if (Array.isArray(after))
    return after.map((item, i) => inOrderOf(Array.isArray(before) ? before[i] : undefined, item));
  if (!isContainer(after)) return after;
  const old = isContainer(before) && !Array.isArray(before) ? before : {};
  const keys = [
    ...Object.keys(old).filter((key) => Object.hasOwn(after, key)),
    ...Object.keys(after).filter((key) => !Object.hasOwn(old, key)),
  ];
  return Object.fromEntries(
    keys.map((key) => [key, inOrderOf(ownValue(old, key), (after as Record<string, unknown>)[key])]),
  );
}

/**
 * A data file's text with another value at a place; everything else keeps its very characters.
 * @throws SyntaxError when the file cannot be read, which only its own editor can mend
 */
export function changeData(file: string, text: string, path: Path, value: unknown): string {
  const json = readJson(file, text);
  if (!json.readable) throw new SyntaxError(`${file} is not readable JSON`);
  const wanted = value === undefined ? undefined : inOrderOf(valueAt(json.value, path), value);
  return rewrite(text, withValue(json.value, path, wanted));
}

/** A passage of an article: its heading and what stands under it, up to the next heading. */
export interface Block {
  readonly id: string;
  /** The condition for which it holds; empty for one without. */
  readonly when: string;
  /** The heading's line and the lines below it, without the empty ones at the end. */
  readonly text: string;
  /** One-based, in the file. */
  readonly line: number;
}

/** An article's passages in their order; together they are the whole file. */
export function blocksOf(text: string): Block[] {
  const starts = text.split('\n').flatMap((line, i) => (i === 0 || /^#{1,3}\s/.test(line) ? [i] : []));
  const lines = text.split('\n');
  return starts.map((start, i) => {
    const [heading = ''] = lines.slice(start);
    const [, attributes = ''] = /\{#([^}]*)\}\s*$/.exec(heading) ?? [];
    return {
      id: /^[\w-]+/.exec(attributes)?.[0] ?? 'opening',
      when: /\bwhen="([^"]*)"/.exec(attributes)?.[1] ?? '',
      text: lines
        .slice(start, starts[i + 1])
        .join('\n')
        .replaceAll('\r', '')
        .trimEnd(),
      line: start + 1,
    };
  });
}

/**
 * An article with another text in the place of some of its lines, a passage with its heading or several.
 * @param line where they begin, one-based
 * @param was these lines as the editor saw them
 * @throws RangeError when they are no longer so
 */
export function changeWords(text: string, line: number, was: string, now: string): string {
  const lines = text.split('\n');
  const old = was.split('\n');
  const found = lines.slice(line - 1, line - 1 + old.length).map((one) => one.replace(/\r$/, ''));
  // What is empty after a passage stays as it is.
  if (found.join('\n').trimEnd() !== was.trimEnd())
    throw new RangeError(`The text at line ${line} has changed`);
  const end = text.includes('\r\n') ? '\r' : '';
  const wanted = now
    .trimEnd()
    .split(/\r?\n/)
    .map((one) => one + end);
  return [...lines.slice(0, line - 1), ...wanted, ...lines.slice(line - 1 + old.length)].join('\n');
}
