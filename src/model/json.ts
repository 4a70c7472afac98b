import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import { deviationsOf, mend } from './issue.ts';
import * as say from './messages/file.ts';
import type { Problem, Told } from './problem.ts';

/** A JSON text that was read strictly, with the place of everything in it. */
export interface Json {
  readonly file: string;
  readonly value: unknown;
  /** Whether there is a value to check; problems may stand beside it. */
  readonly readable: boolean;
  readonly problems: Problem[];
  /** Line and column of the value at a path, or of its nearest ancestor that exists. */
  at(path: readonly PropertyKey[]): { line: number; column: number };
}

/** Reads JSON as the standard has it: no comments, no stray commas, no byte order mark, no name twice. */
export function readJson(file: string, text: string): Json {
  const problems: Problem[] = [];
  const place = placeIn(text);
  const tell = (offset: number, told: Told) => problems.push({ file, ...place(offset), ...told });
  if (text.startsWith('\uFEFF')) tell(0, say.byteOrderMark());
  const body = text.replace(/^\uFEFF/, ' ');
  const errors: ParseError[] = [];
  const tree = treeOf(body, errors);
  if (tree === 'too deep') {
    tell(0, say.tooDeep());
    return { file, value: undefined, readable: false, problems, at: () => ({ line: 1, column: 1 }) };
  }
  const broken = errors.filter(({ error }) => printParseErrorCode(error) !== 'InvalidCommentToken');
  if (!body.trim()) tell(0, say.emptyJson());
  else
    for (const { offset, reason, found } of firstOf(broken, body, (at) => place(at).line))
      tell(offset, say.notJson(reason, found));
  for (const comment of errors.filter((error) => !broken.includes(error)))
    tell(comment.offset, say.comment());
  if (tree)
    checkNames(tree, (node, name, again) => tell(node.offset, again ? say.twice(name) : say.noName(name)));
  return {
    file,
    // What is only badly written (a comment, a BOM, a name twice) can still be read on.
    value: tree && broken.length === 0 ? toValue(tree) : undefined,
    readable: tree !== undefined && broken.length === 0,
    problems,
    at(path) {
      for (let length = path.length; length >= 0; length--) {
        const node = tree && findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
        if (node) return place(node.parent?.type === 'property' ? node.parent.offset : node.offset);
      }
      return { line: 1, column: 1 };
    },
  };
}

/** Nothing that people write is nested so deeply; what is would be too much for whatever goes through it. */
const deepest = 64;

function treeOf(body: string, errors: ParseError[]): Node | undefined | 'too deep' {
  let depth = 0;
  const text = body.replace(/"(?:[^"\\\n]|\\.)*"/g, '');
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > deepest) return 'too deep';
  }
  return parseTree(body, errors, { disallowComments: true, allowTrailingComma: false });
}

/** Line and column of an offset in a text, one-based. */
export function placeIn(text: string) {
  return (offset: number) => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
}

/** What an error is about: a comma before a closing bracket is told at the comma, not at the bracket. */
function mistakeOf(body: string, { error, offset, length }: ParseError) {
  const reason = printParseErrorCode(error);
  const before = body.slice(0, offset).trimEnd();
  const [begun = ''] = /\d{1,3},$/.exec(before) ?? [];
  const [rest] = (begun && /^\d{3}(,\d{3})*(?!\d)/.exec(body.slice(offset))) || [];
  if (rest) return { reason: 'Separators', offset: before.length - begun.length, found: begun + rest };
  const [digits = ''] = /\d[\d.]*$/.exec(body.slice(0, offset)) ?? [];
  if (digits && reason === 'InvalidSymbol')
    return {
      reason: 'Figure',
      offset: offset - digits.length,
      found: digits + body.slice(offset, offset + length),
    };
  if (/^(PropertyName|Value)Expected$/.test(reason) && before.endsWith(','))
    return { reason, offset: before.length - 1, found: ',' };
  const line = body.slice(offset).split('\n')[0]!;
  return { reason, offset, found: line.slice(0, Math.max(1, Math.min(length, 30))).trim() };
}

/**
 * The errors that begin a broken stretch: the parser stumbles on over the same mistake, often into the next line,
 * and once more at the end of the file.
 */
function firstOf(errors: readonly ParseError[], body: string, lineAt: (offset: number) => number) {
  const kept: ReturnType<typeof mistakeOf>[] = [];
  let until = 0;
  let last: ParseError | undefined;
  for (const error of errors) {
    const mistake = mistakeOf(body, error);
    const { reason, found } = mistake;
    const line = lineAt(error.offset);
    // After something that is no value the parser goes on to the bracket for one.
    const between = last && body.slice(last.offset + last.length, error.offset);
    const isEcho = reason === 'ValueExpected' && /^[\d\s]*$/.test(between ?? 'none');
    last = error;
    if (isEcho) continue;
    if (line > until && !(kept.length && reason.startsWith('Close'))) kept.push(mistake);
    // Past a bracket of the wrong kind the parser has lost its place for good.
    if (reason === 'CommaExpected' && /^[}\]]/.test(found)) break;
    // A text without its closing quote swallows the line break; a Chinese comma is no comma for the next line.
    until = line + (reason === 'UnexpectedEndOfString' || found.startsWith('，') ? 1 : 0);
  }
  return kept;
}

/** Finds names that stand twice in an object, and the one that JavaScript keeps for itself. */
function checkNames(node: Node, report: (node: Node, name: string, again: boolean) => void): void {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const name = child.type === 'property' ? (child.children?.[0]?.value as string) : undefined;
    if (name !== undefined && (seen.has(name) || name === '__proto__')) report(child, name, seen.has(name));
    if (name !== undefined) seen.add(name);
    checkNames(child, report);
  }
}

function toValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toValue);
  if (node.type !== 'object') return node.value;
  // Of a name that stands twice the first counts, which is also the one that a place is found for.
  const value = new Map<string, unknown>();
  for (const { children: [name, child] = [] } of node.children ?? [])
    if (name && child && !value.has(name.value as string)) value.set(name.value as string, toValue(child));
  return Object.fromEntries(value);
}

/** A path as a person writes it: claims.advertising.value */
export const dotted = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/**
 * Checks a JSON text against a schema; every deviation is a problem with its place.
 * @returns the data if it is sound; else, where only names and words are wrong, what it would be with them mended,
 * so that the rest can be checked
 */
export function checkJson<T>(
  json: Json,
  schema: z.ZodType<T>,
): { data?: T; mended?: T; problems: Problem[] } {
  if (!json.readable) return { problems: json.problems };
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { data: parsed.data, problems: json.problems };
  const mended = mend(json.value, parsed.error.issues);
  const again = mended === undefined ? undefined : schema.safeParse(mended);
  const issues = [...parsed.error.issues, ...(again?.error?.issues ?? [])];
  const found = issues.flatMap((issue) => deviationsOf(schema, json.value, issue));
  return {
    ...(again?.success && { mended: again.data }),
    problems: [
      ...json.problems,
      ...found.map(({ path, told }) => ({
        file: json.file,
        ...json.at(path),
        ...(path.length && { path: dotted(path) }),
        ...told,
      })),
    ],
  };
}
