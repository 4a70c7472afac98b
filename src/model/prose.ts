import type { ElementContent, Root as Hast } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading, Nodes, Root, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { amountOf, statuses, type Claim, type Status } from './claim.ts';
import type { Locale } from './locale.ts';
import type { Problem } from './problem.ts';
import { say } from './say.ts';
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
  readonly nodes: readonly RootContent[];
  readonly line: number;
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
  readonly chapters: readonly Chapter[];
}

const reference = /\{(\^?)([a-z][a-z0-9-]*)\.([a-z][a-z0-9-]*)\}/g;
const headingAttributes = /\s*\{#([a-z0-9-]+)((?:\s+[a-z]+="[^"]*")*)\s*\}\s*$/;

/** Words for amounts that must come from a claim, by language. */
const numberWords: Record<Locale, RegExp> = {
  'zh-Hans':
    /[零一二两三四五六七八九十百千数几][零一二两三四五六七八九十百千]*[百千万亿]|[万千]亿|过半|[一二两三四五六七八九]成|百分之|分之|[一二两三四五六七八九十几]倍/g,
  en: /\b(?:hundred|thousand|million|billion|trillion|half|dozen|per ?cent)s?\b/gi,
};

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
  let current: Passage | undefined;
  for (const node of root.children) {
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
      else (current.nodes as RootContent[]).push(node);
      continue;
    }
    const passage = readHeading(file, node, problems);
    if (!passage) continue;
    current = passage;
    if (node.depth === 1) opening = passage;
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
  return opening ? { article: { file, locale, opening, chapters }, problems } : { problems };
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
    if (key !== 'label' && key !== 'when')
      problems.push({
        file,
        ...place,
        message: `The heading has the unknown attribute "${key}"`,
        fix: suggest(key, ['label', 'when']),
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
      fix: suggest(status, statuses),
    });
    return [];
  });
  return {
    id: match?.[1] ?? 'opening',
    title: words.replace(headingAttributes, ''),
    ...(attributes.label !== undefined && { label: attributes.label }),
    when,
    nodes: [],
    line: place.line,
  };
}

function placeOf(node: Nodes): { line: number; column: number } {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Every node of a type, in the order of the text. */
function every<Type extends Nodes['type']>(node: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  if (node.type === type) return [node as Extract<Nodes, { type: Type }>];
  return 'children' in node ? node.children.flatMap((child) => every(child, type)) : [];
}

const texts = (nodes: readonly Nodes[]): Text[] => nodes.flatMap((node) => every(node, 'text'));

/** The passages of an article, chapters and opening included. */
export function passagesOf(article: Article): Passage[] {
  return [article.opening, ...article.chapters.flatMap((chapter) => [chapter, ...chapter.passages])];
}

/** The claims that a passage cites, as `graphic.claim`, each once, in the order of its text. */
export function citations(passage: Passage): string[] {
  const words = [passage.title, ...texts(passage.nodes).map((node) => node.value)].join(' ');
  return [...new Set([...words.matchAll(reference)].map(([, , graphic, claim]) => `${graphic}.${claim}`))];
}

/**
 * What is wrong with an article against the claims: references that lead nowhere, figures typed by hand.
 * @param claims every claim that may be cited, by `graphic.claim`
 * @param names proper names with figures in them
 */
export function checkArticle(
  article: Article,
  claims: Readonly<Record<string, Claim>>,
  names: readonly string[],
): Problem[] {
  const { file, locale } = article;
  const problems: Problem[] = [];
  const known = Object.keys(claims);
  const inspect = (value: string, line: number, column: number) => {
    const placeAt = (index: number) => {
      const before = value.slice(0, index);
      const lines = before.split('\n').length - 1;
      return { line: line + lines, column: lines ? index - before.lastIndexOf('\n') : column + index };
    };
    for (const match of value.matchAll(reference)) {
      const key = `${match[2]}.${match[3]}`;
      if (!claims[key])
        problems.push({
          file,
          ...placeAt(match.index),
          message: `{${key}} is no claim in the data`,
          fix: suggest(key, known),
        });
    }
    // Blanked rather than cut, so that positions stay true.
    const blank = (text: string) => ' '.repeat(text.length);
    let rest = value.replace(reference, blank);
    for (const name of names) rest = rest.replaceAll(name, blank(name));
    const brace = /[{}]/.exec(rest);
    if (brace)
      problems.push({
        file,
        ...placeAt(brace.index),
        message: 'Found a brace that belongs to no reference',
        fix: 'A reference reads {graphic.claim} or, to cite without printing, {^graphic.claim}',
      });
    const typed = [...rest.matchAll(/[0-9０-９][0-9０-９.,%]*/g), ...rest.matchAll(numberWords[locale])];
    for (const match of typed) {
      const near = known.find(
        (key) => claims[key]!.value && say[locale].claim(claims[key]!).includes(match[0]),
      );
      problems.push({
        file,
        ...placeAt(match.index),
        message: `Found the figure "${match[0]}" typed by hand; expected a reference to a claim`,
        fix: near
          ? `Write {${near}}`
          : 'Add the claim to the data and cite it, or add the name to "names" in story.ts',
      });
    }
  };
  for (const passage of passagesOf(article)) {
    inspect(
      passage.title,
      passage.line,
      1 + (passage === article.opening ? 2 : article.chapters.includes(passage as Chapter) ? 3 : 4),
    );
    for (const node of texts(passage.nodes)) {
      const { line, column } = placeOf(node);
      inspect(node.value, line, column);
    }
    for (const { claim } of passage.when)
      if (!claims[claim])
        problems.push({
          file,
          line: passage.line,
          column: 1,
          message: `when="${claim}=…" names no claim in the data`,
          fix: suggest(claim, known),
        });
  }
  return problems;
}

/** A claim's figure in its sentence: with a capital where it begins one. */
function printed(claim: Claim, locale: Locale, before: string): string {
  const words = say[locale].claim(claim);
  const begins = /(^|[.!?]["”’]?\s)\s*$/.test(before.replace(reference, ''));
  return begins ? words.charAt(0).toLocaleUpperCase(locale) + words.slice(1) : words;
}

/** A heading's or paragraph's words with every reference printed, without markup. */
export function plainText(text: string, locale: Locale, claims: Readonly<Record<string, Claim>>): string {
  return text
    .replace(reference, (_, quiet: string, graphic: string, claim: string, index: number) =>
      quiet ? '' : printed(claims[`${graphic}.${claim}`]!, locale, text.slice(0, index)),
    )
    .trim();
}

/** A passage's paragraphs as plain text. */
export function plainPassage(
  passage: Passage,
  locale: Locale,
  claims: Readonly<Record<string, Claim>>,
): string[] {
  return passage.nodes.map((node) => plainText(textOf(node), locale, claims)).filter(Boolean);
}

/** A passage as HTML; every printed claim is marked with its id and its value in base units. */
export function toPassageHtml(
  passage: Passage,
  locale: Locale,
  claims: Readonly<Record<string, Claim>>,
): string {
  const root = toHast({ type: 'root', children: [...passage.nodes] }) as Hast;
  const walk = (children: ElementContent[]): ElementContent[] =>
    children.flatMap((node, i) => {
      if (node.type === 'element') return [{ ...node, children: walk(node.children) }];
      if (node.type !== 'text') return [node];
      return split(node.value, locale, claims, i === 0 ? '' : '…');
    });
  return toHtml({ type: 'root', children: walk(root.children as ElementContent[]) }).trim();
}

/** A text with its references as elements; `lead` stands for what comes before it in its paragraph. */
function split(
  value: string,
  locale: Locale,
  claims: Readonly<Record<string, Claim>>,
  lead: string,
): ElementContent[] {
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const match of value.matchAll(reference)) {
    nodes.push({ type: 'text', value: value.slice(from, match.index) });
    from = match.index + match[0].length;
    if (match[1]) continue;
    const key = `${match[2]}.${match[3]}`;
    const claim = claims[key]!;
    const amount = claim.value && amountOf(claim.value);
    nodes.push({
      type: 'element',
      tagName: claim.value?.date ? 'time' : 'data',
      properties: {
        ...(claim.value?.date ? { dateTime: claim.value.date } : { value: String(amount ?? key) }),
        dataClaim: key,
        ...(claim.status && { dataStatus: claim.status }),
      },
      children: [{ type: 'text', value: printed(claim, locale, lead + value.slice(0, match.index)) }],
    });
  }
  nodes.push({ type: 'text', value: value.slice(from) });
  return nodes;
}
