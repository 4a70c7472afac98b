import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { suggest } from './suggest.ts';

/** A JSON text that was read strictly, with the place of everything in it. */
export interface Json {
  readonly file: string;
  readonly value: unknown;
  readonly problems: Problem[];
  /** Line and column of the value at a path, or of its nearest ancestor that exists. */
  at(path: readonly PropertyKey[]): { line: number; column: number };
}

const advice: Record<string, string> = {
  PropertyNameExpected: 'Remove the comma before this, or write another "name": value pair',
  ValueExpected: 'Remove the comma before this, or write a value',
  CommaExpected: 'Write a comma between the two values',
  ColonExpected: 'Write a colon between name and value',
  InvalidSymbol: 'Put text in double quotes',
  InvalidCommentToken: 'JSON has no comments: remove it',
};

/** Reads JSON as the standard has it: no comments, no stray commas, no byte order mark, no name twice. */
export function readJson(file: string, text: string): Json {
  const problems: Problem[] = [];
  const place = (offset: number) => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  if (text.startsWith('\uFEFF'))
    problems.push({
      file,
      line: 1,
      column: 1,
      message: 'Found a byte order mark before the JSON',
      fix: 'Save the file as UTF-8 without BOM',
    });
  const body = text.replace(/^\uFEFF/, ' ');
  const errors: ParseError[] = [];
  const tree = parseTree(body, errors, { disallowComments: true, allowTrailingComma: false });
  for (const error of errors) {
    const code = printParseErrorCode(error.error);
    const found = body.slice(error.offset, error.offset + Math.max(1, Math.min(error.length, 20)));
    problems.push({
      file,
      ...place(error.offset),
      message: `Not valid JSON here (${code.replace(/(?<!^)([A-Z])/g, ' $1').toLowerCase()}); found ${JSON.stringify(found)}`,
      fix: advice[code],
    });
  }
  if (tree)
    twice(tree, (node, name) =>
      problems.push({
        file,
        ...place(node.offset),
        message: `Found the name "${name}" a second time in the same object`,
        fix: 'Keep one of the two',
      }),
    );
  return {
    file,
    value: tree && errors.length === 0 ? toValue(tree) : undefined,
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

function twice(node: Node, report: (node: Node, name: string) => void): void {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const name = child.type === 'property' ? (child.children?.[0]?.value as string) : undefined;
    if (name !== undefined && seen.has(name)) report(child, name);
    if (name !== undefined) seen.add(name);
    twice(child, report);
  }
}

function toValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toValue);
  if (node.type !== 'object') return node.value;
  const entries = (node.children ?? []).map((property) => [
    property.children![0]!.value as string,
    toValue(property.children![1]!),
  ]);
  return Object.fromEntries(entries);
}

/** A path as a person writes it: claims.advertising.value */
export const dotted = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** Checks a JSON text against a schema; every deviation is a problem with its place. */
export function checkJson<T>(json: Json, schema: z.ZodType<T>): { data?: T; problems: Problem[] } {
  if (json.problems.length) return { problems: json.problems };
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { data: parsed.data, problems: [] };
  return { problems: parsed.error.issues.flatMap((issue) => problemsOf(json, issue)) };
}

function problemsOf(json: Json, issue: z.core.$ZodIssue): Problem[] {
  const at = (path: readonly PropertyKey[], message: string, fix?: string): Problem => ({
    file: json.file,
    ...json.at(path),
    path: dotted(path) || '(the whole file)',
    message,
    fix,
  });
  const found = valueAt(json.value, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      at([...issue.path, key], `Found the unknown name "${key}"`, 'Remove it or correct its spelling'),
    );
  if (issue.code === 'invalid_value')
    return [
      at(
        issue.path,
        `Found ${JSON.stringify(found)}; expected one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`,
        typeof found === 'string' ? suggest(found, issue.values.map(String)) : undefined,
      ),
    ];
  if (issue.code === 'invalid_type' && found === undefined)
    return [at(issue.path, `"${String(issue.path.at(-1) ?? '')}" is missing`, `Add it (${issue.expected})`)];
  if (issue.code === 'invalid_type')
    return [at(issue.path, `Found ${JSON.stringify(found)}; expected ${issue.expected}`)];
  if (issue.code === 'invalid_key')
    return [
      at(issue.path, `${issue.issues[0]?.message ?? issue.message}; found "${String(issue.path.at(-1))}"`),
    ];
  const shown = found !== null && typeof found === 'object' ? '' : `; found ${JSON.stringify(found)}`;
  return [at(issue.path, issue.message + (/found/i.test(issue.message) ? '' : shown))];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
