import type { Blockquote, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { oddCharacters } from './characters.ts';
import type { Condition } from './condition.ts';
import { placeIn } from './json.ts';
import type { Locale } from './locale.ts';
import { every, parsable, placeOf, textOf, texts } from './markdown.ts';
import { byteOrderMark } from './messages/file.ts';
import * as say from './messages/prose.ts';
import type { Problem, Told } from './problem.ts';
import { readHeading } from './prose-heading.ts';

/** A piece of prose under one heading. */
export interface Passage {
  readonly id: string;
  readonly title: string;
  /** Further words of the heading, as in `{#deal label="年框"}`. */
  readonly label?: string;
  /** What must be true of the data for the passage to hold. */
  readonly when: readonly Condition[];
  /** A question to the reader before the answer is told. */
  readonly guess?: Guess;
  readonly nodes: readonly RootContent[];
  readonly line: number;
}

/** A question with answers to choose from; each has words that meet the reader again at a later step. */
export interface Guess {
  readonly question: string;
  readonly options: readonly { readonly answer: string; readonly reveal: string }[];
  /** The step that tells, and refers to what was guessed. */
  readonly at: string;
}

export interface Chapter {
  readonly id: string;
  /** Its heading and introduction; there may be one for each status. */
  readonly heads: readonly Passage[];
  /** The passages under it, in order; a step may have one for each status. */
  readonly passages: readonly Passage[];
}

/** One language's words, as they stand in its Markdown file. */
export interface Article {
  readonly file: string;
  readonly locale: Locale;
  /** The title and what stands below it; there may be one for each status. */
  readonly openings: readonly Passage[];
  /** What stands above the story, as in `## Fictional example {#notice}`. */
  readonly notice?: Passage;
  readonly chapters: readonly Chapter[];
}

/** A reference to a claim in prose: {graphic.claim}, or {^graphic.claim} to cite without printing. */
export const reference = /\{(\^?)([a-z][a-z0-9-]*)\.([a-z][a-z0-9-]*)\}/g;

/**
 * Reads an article: `# title`, `## chapter {#id label="…"}`, `### step {#id when="deal.renewal=negotiating"}`.
 * `{deal.total}` prints a claim's figure; `{^deal.total}` prints nothing and adds the claim to the step's sources.
 */
export function readArticle(
  file: string,
  text: string,
  locale: Locale,
): { article?: Article; problems: Problem[] } {
  const problems: Problem[] = [];
  const place = placeIn(text);
  if (text.startsWith('\uFEFF')) problems.push({ file, ...place(0), ...byteOrderMark() });
  for (const { index, told } of oddCharacters(text.replace(/^\uFEFF/, ' ')))
    problems.push({ file, ...place(index), ...told });
  const { text: words, problems: unparsable } = parsable(text);
  for (const { index, told } of unparsable) problems.push({ file, ...place(index), ...told });
  const tellAt = (node: RootContent) => (told: Told) => problems.push({ file, ...placeOf(node), ...told });
  const openings: Passage[] = [];
  let notice: Passage | undefined;
  const chapters: { id: string; heads: Passage[]; passages: Passage[] }[] = [];
  let current: Passage | undefined;
  for (const node of fromMarkdown(words).children) {
    problems.push(...unsafe(node).map(({ at, told }) => ({ file, ...placeOf(at), ...told })));
    const tell = tellAt(node);
    if (node.type !== 'heading') {
      if (!current) tell(say.beforeTitle());
      else if (node.type === 'blockquote') readGuess(node, current, tell);
      else (current.nodes as RootContent[]).push(node);
      continue;
    }
    const passage = readHeading(node, tell);
    if (!passage) continue;
    current = passage;
    if (node.depth === 1) {
      if (chapters.length) tell(say.titleLate(passage.title));
      else openings.push(passage);
    } else if (node.depth === 2 && passage.id === 'notice') notice = passage;
    else if (node.depth === 2) {
      // A chapter's heading for another status stands beside the first one, above the steps.
      const last = chapters.at(-1);
      if (last?.id === passage.id && last.passages.length === 0) last.heads.push(passage);
      else chapters.push({ id: passage.id, heads: [passage], passages: [] });
    } else if (chapters.length) chapters.at(-1)!.passages.push(passage);
    else tell(say.beforeChapter());
  }
  if (!openings.length) problems.push({ file, line: 1, column: 1, ...say.noTitle() });
  return openings.length
    ? { article: { file, locale, openings, ...(notice && { notice }), chapters }, problems }
    : { problems };
}

/** What prose must not hold: markup, pictures, code (whose figures nobody checks), and addresses that run something. */
function unsafe(node: RootContent): { at: RootContent; told: Told }[] {
  return [
    ...every(node, 'html').map((at) => ({ at, told: say.html(at.value.slice(0, 40)) })),
    ...[...every(node, 'image'), ...every(node, 'imageReference')].map((at) => ({ at, told: say.picture() })),
    ...[...every(node, 'inlineCode'), ...every(node, 'code')].map((at) => ({
      at,
      told: say.code(at.value.slice(0, 40)),
    })),
    ...[...every(node, 'link'), ...every(node, 'definition')]
      .filter(({ url }) => !/^(https?:\/\/|mailto:|#)/.test(url))
      .map((at) => ({ at, told: say.badLink(at.url.slice(0, 60)) })),
  ];
}

/** A quote in a step that asks: its question, and a list of answers, each with what is said of it at the end. */
function readGuess(node: Blockquote, passage: Passage, tell: (told: Told) => void): void {
  const [question, list] = node.children;
  const items = list?.type === 'list' ? list.children.map((item) => textOf(item).split(/\s*→\s*/)) : [];
  if (
    !passage.guess ||
    question?.type !== 'paragraph' ||
    items.length < 2 ||
    items.some((item) => item.length !== 2)
  ) {
    tell(say.badQuestion());
    return;
  }
  Object.assign(passage.guess, {
    question: textOf(question),
    options: items.map(([answer, reveal]) => ({ answer: answer!, reveal: reveal! })),
  });
}

/** The passages of an article, titles and chapter headings included, with the level of each one's heading. */
export function passagesOf(article: Article): { passage: Passage; depth: 1 | 2 | 3 }[] {
  const at = (depth: 1 | 2 | 3) => (passage: Passage) => ({ passage, depth });
  return [
    ...article.openings.map(at(1)),
    ...(article.notice ? [article.notice] : []).map(at(2)),
    ...article.chapters.flatMap((chapter) => [...chapter.heads.map(at(2)), ...chapter.passages.map(at(3))]),
  ];
}

/** A passage's heading and its texts, as they are written. */
export const written = ({ title, nodes }: Passage): string[] => [
  title,
  ...texts(nodes).map(({ value }) => value),
];

/** The claims whose figures a passage prints, as `graphic.claim`, each once. */
export function printed(passage: Passage): string[] {
  const found = written(passage).flatMap((text) => [...text.matchAll(reference)]);
  return [
    ...new Set(found.filter(([, cited]) => !cited).map(([, , graphic, claim]) => `${graphic}.${claim}`)),
  ];
}

/** The claims that a passage cites, as `graphic.claim`, each once, in the order of its text. */
export function citations(passage: Passage): string[] {
  const words = written(passage).join(' ');
  return [...new Set([...words.matchAll(reference)].map(([, , graphic, claim]) => `${graphic}.${claim}`))];
}
