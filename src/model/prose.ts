import type { Blockquote, Heading, Nodes, Root, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { statuses, type Status } from './claim.ts';
import type { Locale } from './locale.ts';
import type { Problem } from './problem.ts';
import { suggest } from './suggest.ts';

/** A status that a claim must have. */
export interface Condition {
  readonly claim: string;
  readonly status: Status;
}

/** A piece of prose under one heading. */
export interface Passage {
  readonly id: string;
  readonly title: string;
  /** Further words of the heading, as in `{#deal label="年框"}`. */
  readonly label?: string;
  /** The statuses that claims must have for the passage to hold. */
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

export interface Chapter extends Passage {
  /** The passages under it, in order; a step may have one for each status. */
  readonly passages: readonly Passage[];
}

/** One language's words, as they stand in its Markdown file. */
export interface Article {
  readonly file: string;
  readonly locale: Locale;
  readonly opening: Passage;
  /** What stands above the story, as in `## Fictional example {#notice}`. */
  readonly notice?: Passage;
  readonly chapters: readonly Chapter[];
}

/** A reference to a claim in prose: {graphic.claim}, or {^graphic.claim} to cite without printing. */
export const reference = /\{(\^?)([a-z][a-z0-9-]*)\.([a-z][a-z0-9-]*)\}/g;
const headingAttributes = /\s*\{#([a-z0-9-]+)((?:\s+[a-z]+="[^"]*")*)\s*\}\s*$/;

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
  const root: Root = fromMarkdown(text);
  const chapters: (Chapter & { passages: Passage[] })[] = [];
  let opening: Passage | undefined;
  let notice: Passage | undefined;
  let current: Passage | undefined;
  for (const node of root.children) {
    problems.push(...unsafe(file, node));
    for (const html of every(node, 'html'))
      problems.push({
        file,
        ...placeOf(html),
        message: `Found HTML in the prose: ${textOf(html).slice(0, 40)}`,
        fix: 'Write it as Markdown',
      });
    if (node.type !== 'heading') {
      if (!current)
        problems.push({
          file,
          ...placeOf(node),
          message: 'Found text before the title',
          fix: 'Begin with "# Title"',
        });
      else if (node.type === 'blockquote') readGuess(file, node, current, problems);
      else (current.nodes as RootContent[]).push(node);
      continue;
    }
    const passage = readHeading(file, node, problems);
    if (!passage) continue;
    current = passage;
    if (node.depth === 1) {
      if (opening)
        problems.push({
          file,
          ...placeOf(node),
          message: `Found a second title, "${passage.title}"`,
          fix: 'Write "## Chapter {#id}" or "### Step {#id}"',
        });
      else opening = passage;
    } else if (node.depth === 2 && passage.id === 'notice') notice = passage;
    else if (node.depth === 2) {
      const chapter = { ...passage, passages: [] };
      chapters.push(chapter);
      current = chapter;
    } else if (chapters.length) chapters.at(-1)!.passages.push(passage);
    else
      problems.push({
        file,
        ...placeOf(node),
        message: 'Found a step before the first chapter',
        fix: 'Write "## Chapter {#id}" above it',
      });
  }
  if (!opening)
    problems.push({ file, line: 1, column: 1, message: 'The title is missing', fix: 'Begin with "# Title"' });
  return opening
    ? { article: { file, locale, opening, ...(notice && { notice }), chapters }, problems }
    : { problems };
}

function readHeading(file: string, node: Heading, problems: Problem[]): Passage | undefined {
  const words = textOf(node);
  const match = headingAttributes.exec(words);
  const place = placeOf(node);
  if (node.depth > 3 || (!match && node.depth > 1)) {
    problems.push({
      file,
      ...place,
      message: `The heading "${words}" has no id`,
      fix: 'End it with {#an-id}; use ## for a chapter and ### for a step',
    });
    return undefined;
  }
  const attributes = Object.fromEntries(
    [...(match?.[2] ?? '').matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
  );
  for (const key of Object.keys(attributes))
    if (!['label', 'when', 'guess'].includes(key))
      problems.push({
        file,
        ...place,
        message: `The heading has the unknown attribute "${key}"`,
        fix: suggest(key, ['label', 'when', 'guess']),
      });
  const when = (attributes.when?.split(/\s+/) ?? []).flatMap((condition): Condition[] => {
    const [claim = '', status = ''] = condition.split('=');
    // A status of two words is written with a hyphen: in-force.
    const found = statuses.find((candidate) => candidate.replace(' ', '-') === status);
    if (found) return [{ claim, status: found }];
    problems.push({
      file,
      ...place,
      message: `Found when="${condition}"; expected when="graphic.claim=status"`,
      fix: suggest(
        status,
        statuses.map((candidate) => candidate.replace(' ', '-')),
      ),
    });
    return [];
  });
  return {
    id: match?.[1] ?? 'opening',
    title: words.replace(headingAttributes, ''),
    ...(attributes.label !== undefined && { label: attributes.label }),
    when,
    ...(attributes.guess !== undefined && { guess: { question: '', options: [], at: attributes.guess } }),
    nodes: [],
    line: place.line,
  };
}

/** What prose must not hold: pictures, code (whose figures nobody checks), and addresses that run something. */
function unsafe(file: string, node: RootContent): Problem[] {
  const refuse = (found: Nodes, what: string, fix: string): Problem => ({
    file,
    ...placeOf(found),
    message: what,
    fix,
  });
  return [
    ...[...every(node, 'image'), ...every(node, 'imageReference')].map((image) =>
      refuse(image, 'Found a picture in the prose', 'Pictures come from graphics: see CONTRIBUTING.md'),
    ),
    ...[...every(node, 'inlineCode'), ...every(node, 'code')].map((code) =>
      refuse(code, `Found code in the prose: ${code.value.slice(0, 40)}`, 'Write it as plain words'),
    ),
    ...[...every(node, 'link'), ...every(node, 'definition')]
      .filter(({ url }) => !/^(https?:\/\/|mailto:|#)/.test(url))
      .map((link) =>
        refuse(link, `Found a link to "${link.url.slice(0, 60)}"`, 'Link to https://…, mailto:… or #an-id'),
      ),
  ];
}

/** A quote in a step that asks: its question, and a list of answers, each with what is said of it at the end. */
function readGuess(file: string, node: Blockquote, passage: Passage, problems: Problem[]): void {
  const [question, list] = node.children;
  const items = list?.type === 'list' ? list.children.map((item) => textOf(item).split(/\s*→\s*/)) : [];
  if (
    !passage.guess ||
    question?.type !== 'paragraph' ||
    items.length < 2 ||
    items.some((item) => item.length !== 2)
  ) {
    problems.push({
      file,
      ...placeOf(node),
      message: 'Found a quote that is no question to the reader',
      fix: 'Write the question, then a list of "answer → what is said of it"; name the step that tells with guess="step-id" in the heading',
    });
    return;
  }
  Object.assign(passage.guess, {
    question: textOf(question),
    options: items.map(([answer, reveal]) => ({ answer: answer!, reveal: reveal! })),
  });
}

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
function every<Type extends Nodes['type']>(node: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  if (node.type === type) return [node as Extract<Nodes, { type: Type }>];
  return 'children' in node ? node.children.flatMap((child) => every(child, type)) : [];
}

/** Every text node, in order. */
export const texts = (nodes: readonly Nodes[]): Text[] => nodes.flatMap((node) => every(node, 'text'));

/** The passages of an article, chapters and opening included. */
export function passagesOf(article: Article): Passage[] {
  return [
    article.opening,
    ...(article.notice ? [article.notice] : []),
    ...article.chapters.flatMap((chapter) => [chapter, ...chapter.passages]),
  ];
}

/** The claims that a passage cites, as `graphic.claim`, each once, in the order of its text. */
export function citations(passage: Passage): string[] {
  const words = [passage.title, ...texts(passage.nodes).map((node) => node.value)].join(' ');
  return [...new Set([...words.matchAll(reference)].map(([, , graphic, claim]) => `${graphic}.${claim}`))];
}
