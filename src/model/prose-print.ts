import type { ElementContent, Root as Hast } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { amountOf, type Claim } from './claim.ts';
import type { Locale } from './locale.ts';
import { textOf } from './markdown.ts';
import { reference, type Passage } from './prose.ts';
import { say } from './say.ts';

/** A claim's figure in its sentence: with a capital where it begins one. */
function printed(claim: Claim, locale: Locale, before: string): string {
  const words = say[locale].claim(claim);
  const begins = /(^|[.!?]["”’]?\s)\s*$/.test(before.replace(reference, ''));
  return begins ? words.charAt(0).toLocaleUpperCase(locale) + words.slice(1) : words;
}

/** English dates a month or a year "in" and a day "on": the words before a date follow what is known of it. */
function dated(text: string, locale: Locale, claims: Readonly<Record<string, Claim>>): string {
  if (locale !== 'en') return text;
  return text.replace(
    /\b([Ii])n (?=\{([a-z][a-z0-9-]*)\.([a-z][a-z0-9-]*)\})/g,
    (found, first, graphic, claim) =>
      claims[`${graphic}.${claim}`]?.value?.date?.length === 10 ? `${first === 'I' ? 'O' : 'o'}n ` : found,
  );
}

/** A heading's or paragraph's words with every reference printed, without markup. */
export function plainText(text: string, locale: Locale, claims: Readonly<Record<string, Claim>>): string {
  const words = dated(text, locale, claims);
  return words
    .replace(reference, (_, quiet: string, graphic: string, claim: string, index: number) =>
      quiet ? '' : printed(claims[`${graphic}.${claim}`]!, locale, words.slice(0, index)),
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

/** An English word that every browser would break after its first letter: "e-" at the end of a line reads as an error. */
const unbroken = /\b(e-commerce)\b/i;

/** A text's words, those that a line must not break as elements of their own. */
const words = (text: string): ElementContent[] =>
  text.split(unbroken).map((part, i): ElementContent => {
    const value = { type: 'text' as const, value: part };
    return i % 2
      ? { type: 'element', tagName: 'span', properties: { className: ['unbroken'] }, children: [value] }
      : value;
  });

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
      return split(dated(node.value, locale, claims), locale, claims, i === 0 ? '' : '…');
    });
  return toHtml({ type: 'root', children: walk(root.children as ElementContent[]) }).trim();
}

/** Where the last sentence of some words begins, or what follows its semicolon. */
function lastSentence(words: string): number {
  let from = words.length - words.trimStart().length;
  for (const { index, 0: end } of words.matchAll(/[.!?;]["”’]?\s+|[。！？；]["”’」]?\s*/g))
    if (index + end.length < words.length) from = index + end.length;
  return from;
}

/**
 * A text with its references as elements. What is said before a reference that prints nothing, its sentence or the part
 * of it since the reference before, is marked as that claim's: it is shown with the claim's details.
 * @param lead stands for what comes before the text in its paragraph
 */
function split(
  value: string,
  locale: Locale,
  claims: Readonly<Record<string, Claim>>,
  lead: string,
): ElementContent[] {
  const nodes: ElementContent[] = [];
  let from = 0;
  const take = (to: number): ElementContent[] => {
    const part = printing(value.slice(from, to), locale, claims, lead + value.slice(0, from));
    from = to;
    return part;
  };
  for (const { 0: all, 1: quiet, 2: graphic, 3: claim, index } of value.matchAll(reference)) {
    if (!quiet) continue;
    nodes.push(...take(from + lastSentence(value.slice(from, index))));
    const children = take(index);
    from = index + all.length;
    if (children.length)
      nodes.push({
        type: 'element',
        tagName: 'span',
        properties: { dataSaid: `${graphic}.${claim}` },
        children,
      });
  }
  return [...nodes, ...take(value.length)];
}

/** A text without such references; the others are printed, each as an element. */
function printing(
  value: string,
  locale: Locale,
  claims: Readonly<Record<string, Claim>>,
  lead: string,
): ElementContent[] {
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const match of value.matchAll(reference)) {
    nodes.push(...words(value.slice(from, match.index)));
    from = match.index + match[0].length;
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
  nodes.push(...words(value.slice(from)));
  return nodes.filter((node) => node.type !== 'text' || node.value);
}
