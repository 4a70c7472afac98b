import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../model/problem.ts';

/** Where a story is read from: the project's folder and, laid over it, a folder with only what differs. */
export interface Place {
  readonly root: string;
  /** Path from the root. It holds `data/<graphic>.json`, which replace the story's, and passages in `<language>.md`. */
  readonly over?: string;
}

/** The file that stands for one of the story's: the overlay's where it has one. Paths are from the root. */
export function standsFor({ root, over }: Place, file: string): string {
  const own = over && path.posix.join(over, 'data', path.posix.basename(file));
  return own && existsSync(path.join(root, own)) ? own : file;
}

/** A text put together from two files, and where each of its lines (counted from one) comes from. */
export interface Overlaid {
  readonly text: string;
  readonly origin: readonly { readonly file: string; readonly line: number }[];
}

interface Block {
  readonly id: string;
  readonly lines: readonly string[];
  readonly origin: Overlaid['origin'];
}

/** A heading and what stands under it, up to the next heading. */
function blocksOf(file: string, text: string): Block[] {
  const blocks: { id: string; lines: string[]; origin: { file: string; line: number }[] }[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const heading = /^#{1,3}\s/.test(line);
    if (heading || !blocks.length)
      blocks.push({ id: heading ? (/\{#([\w-]+)/.exec(line)?.[1] ?? 'opening') : '', lines: [], origin: [] });
    blocks.at(-1)!.lines.push(line);
    blocks.at(-1)!.origin.push({ file, line: i + 1 });
  }
  return blocks;
}

/**
 * Lays an article's passages over another's: a heading's id says which passage is replaced, with all its variants.
 * What the story does not have comes right after its opening.
 */
export function overlay(
  base: { readonly file: string; readonly text: string },
  over: { readonly file: string; readonly text: string },
): Overlaid {
  const own = blocksOf(base.file, base.text);
  const others = blocksOf(over.file, over.text).filter(({ id }) => id);
  const replaced = new Set<string>();
  const blocks = own.flatMap((block) => {
    const instead = others.filter(({ id }) => id === block.id);
    if (!instead.length) return [block];
    if (replaced.has(block.id)) return [];
    replaced.add(block.id);
    return instead;
  });
  const added = others.filter(({ id }) => !replaced.has(id));
  const last = blocks.findLastIndex(({ id }) => id === 'opening');
  blocks.splice(last + 1, 0, ...added);
  return {
    text: blocks.flatMap(({ lines }) => lines).join('\n'),
    origin: blocks.flatMap(({ origin }) => origin),
  };
}

/** A problem of an overlaid text, at the place where an editor will find it. */
export function atOrigin(problem: Problem, { origin }: Overlaid): Problem {
  const from = problem.line === undefined ? undefined : origin[problem.line - 1];
  return from ? { ...problem, ...from } : problem;
}
