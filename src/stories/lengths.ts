import { headlineLimit, kickerRoom } from '../graphics/headline.ts';
import { measure } from '../graphics/text.ts';
import type { State } from '../model/condition.ts';
import { holds } from '../model/edition.ts';
import type { Locale } from '../model/locale.ts';
import * as say from '../model/messages/text.ts';
import type { Problem, Told } from '../model/problem.ts';
import { plainText } from '../model/prose-print.ts';
import { citations, passagesOf, type Article, type Passage } from '../model/prose.ts';

/** What stands before a chapter's short name on its cards. */
const beforeLabel: Record<Locale, string> = { 'zh-Hans': '第八章 · ', en: 'Chapter 8 · ' };

/**
 * Titles, headings and short names that would not fit their cards and posters, with their figures and names printed.
 * Only what holds now is measured: other variants may print what only the data of their day has.
 * @param article with its references to texts printed
 */
export function checkLengths(article: Article, state: State): Problem[] {
  const { file, locale } = article;
  const { claims } = state;
  const problems: Problem[] = [];
  const tell = ({ line }: Passage, told: Told) => problems.push({ file, line, column: 1, ...told });
  // The notice and the notes at the end stand on the page alone.
  const chapters = article.chapters.filter(({ id }) => id !== 'notes');
  const onCards = new Set([
    ...article.openings,
    ...chapters.flatMap(({ heads, passages }) => [...heads, ...passages]),
  ]);
  const isWhole = (passage: Passage) => citations(passage).every((claim) => Object.hasOwn(claims, claim));
  for (const { passage, depth } of passagesOf(article)) {
    if (!onCards.has(passage) || !holds(passage, state) || !isWhole(passage)) continue;
    const title = plainText(passage.title, locale, claims);
    const limit = headlineLimit(title, locale);
    const what = depth === 1 ? 'title' : depth === 2 ? 'chapter' : 'heading';
    if (limit !== undefined) tell(passage, say.tooLong(what, title, limit));
    if (passage.label) {
      const fits = (label: string) =>
        measure(beforeLabel[locale] + label, kickerRoom.size) <= kickerRoom.width;
      const label = [...plainText(passage.label, locale, claims)];
      const most = label.findIndex((_, i) => !fits(label.slice(0, i + 1).join('')));
      if (most >= 0) tell(passage, say.tooLong('label', label.join(''), most));
    }
  }
  return problems;
}
