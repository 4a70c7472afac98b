import type { Edition, EditionStep } from '../model/edition.ts';
import { published } from '../model/locale.ts';
import { say as wordings } from '../model/say.ts';
import { absolute, home } from './routes.ts';
import { ui } from './ui.ts';

/**
 * The article for search engines, as schema.org NewsArticle (https://schema.org/NewsArticle).
 * @param image the absolute address of the page's card
 * @param step the step at which the page opens, if it does
 */
export function newsArticle(edition: Edition, image: string, step?: EditionStep): Record<string, unknown> {
  const { locale, tag, sources } = edition;
  const say = wordings[locale];
  const address = absolute(home(tag));
  const site = { '@type': 'Organization', name: ui.siteName[locale], url: address };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: edition.title,
    description: step ? step.summary : edition.description,
    inLanguage: tag,
    url: address,
    mainEntityOfPage: address,
    image: [image],
    datePublished: edition.published,
    dateModified: edition.modified,
    author: site,
    publisher: site,
    isAccessibleForFree: true,
    ...(edition.corrections.length && {
      correction: edition.corrections.map(({ kindWord, label, text, date }) => ({
        '@type': 'CorrectionComment',
        text: say.pair(`${kindWord} · ${label}`, text),
        datePublished: date,
      })),
    }),
    isBasedOn: sources.map((source) => ({
      '@type': 'NewsArticle',
      headline: say.pick(source.title),
      datePublished: source.date,
      publisher: { '@type': 'Organization', name: say.pick(source.publisher) },
      ...(source.authors.length && {
        author: source.authors.map((name) => ({ '@type': 'Person', name: say.pick(name) })),
      }),
      ...(source.url && { url: source.url }),
    })),
    workTranslation: published
      .filter((other) => other !== tag)
      .map((other) => ({ '@type': 'NewsArticle', inLanguage: other, url: absolute(home(other)) })),
  };
}
