import { headlineLimit, kickerRoom } from '../graphics/headline.ts';
import { measure } from '../graphics/text.ts';
import type { State } from '../model/condition.ts';
import { holds } from '../model/edition.ts';
import type { Locale } from '../model/locale.ts';
import * as say from '../model/messages/text.ts';
import type { Problem, Told } from '../model/problem.ts';
import { plainText } from '../model/prose-print.ts';
import { citations, passagesOf, type Article, type Passage } from '../model/prose.ts';
import { refersToText } from '../model/texts.ts';
import { lacking } from '../share/glyphs.ts';

/** What stands before a chapter's short name on its cards. */
const beforeLabel: Record<Locale, string> = { 'zh-Hans': '第八章 · ', en: 'Chapter 8 · ' };

/** What a card or a poster prints of an article: a heading, and its chapter's short name. */
interface Head {
  readonly passage: Passage;
  readonly what: 'title' | 'chapter' | 'heading';
  readonly title: string;
  readonly label?: string;
}

/**
 * The titles, headings and short names of an article with their figures and names printed. Only what holds now:
 * other variants may print what only the data of their day has.
 * @param article with its references to texts printed
 */
export function headsOf(article: Article, state: State): Head[] {
  const { locale } = article;
  const { claims } = state;
  // The notice and the notes at the end stand on the page alone.
  const chapters = article.chapters.filter(({ id }) => id !== 'notes');
  const onCards = new Set([
    ...article.openings,
    ...chapters.flatMap(({ heads, passages }) => [...heads, ...passages]),
  ]);
  const isWhole = (passage: Passage) =>
    citations(passage).every((claim) => Object.hasOwn(claims, claim)) && !refersToText(passage.title);
  return passagesOf(article)
    .filter(({ passage }) => onCards.has(passage) && holds(passage, state) && isWhole(passage))
    .map(({ passage, depth }) => ({
      passage,
      what: depth === 1 ? 'title' : depth === 2 ? 'chapter' : 'heading',
      title: plainText(passage.title, locale, claims),
      ...(passage.label && { label: plainText(passage.label, locale, claims) }),
    }));
}

/** Titles, headings and short names that would not fit their cards and posters. */
export function checkLengths(heads: readonly Head[], { file, locale }: Article): Problem[] {
  const problems: Problem[] = [];
  const tell = ({ line }: Passage, told: Told) => problems.push({ file, line, column: 1, ...told });
  for (const { passage, what, title, label } of heads) {
    const limit = headlineLimit(title, locale);
    if (limit !== undefined) tell(passage, say.tooLong(what, title, limit));
    if (label) {
      const fits = (label: string) =>
        measure(beforeLabel[locale] + label, kickerRoom.size) <= kickerRoom.width;
      const characters = [...label];
      const most = characters.findIndex((_, i) => !fits(characters.slice(0, i + 1).join('')));
      if (most >= 0) tell(passage, say.tooLong('label', label, most));
    }
  }
  return problems;
}

/** Characters of those that cards and posters could not draw. */
export async function checkHeadGlyphs(heads: readonly Head[], { file, locale }: Article): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { passage, title, label = '' } of heads)
    for (const text of [title, label])
      for (const character of await lacking(locale, text))
        problems.push({ file, line: passage.line, column: 1, ...say.noGlyph(character, text) });
  return problems;
}
