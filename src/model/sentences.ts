import type { Locale } from './locale.ts';

/** A text's sentences by the rules of its language (Unicode Standard Annex 29). */
export function sentencesOf(paragraphs: readonly string[], locale: Locale): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return paragraphs
    .flatMap((paragraph) => [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()))
    .filter(Boolean);
}

/** How long the words under a link may be before previews cut them: characters, Han being twice as wide. */
const longest: Record<Locale, number> = { 'zh-Hans': 100, en: 200 };

/** The first sentences of a text, as many as a preview shows whole; at least one, cut at a comma if it is too long. */
export function brief(paragraph: string, locale: Locale): string {
  const joint = locale === 'en' ? ' ' : '';
  let text = '';
  for (const sentence of sentencesOf([paragraph], locale)) {
    const next = text ? text + joint + sentence : sentence;
    if (next.length > longest[locale]) break;
    text = next;
  }
  if (text) return text;
  const clauses = paragraph.slice(0, longest[locale]).split(/(?<=[,;:，；：、])/);
  return `${clauses
    .slice(0, Math.max(1, clauses.length - 1))
    .join('')
    .replace(/[,;:，；：、\s]+$/, '')}…`;
}
