import type { Edition } from '../model/edition.ts';
import { say as wordings } from '../model/say.ts';
import type { Facts } from '../interactive/share/facts.ts';
import { dataPath, home, stepPath } from './routes.ts';
import { ui } from './ui.ts';

/** What the share menu needs to know of the page. */
export function factsOf(edition: Edition): Facts {
  const { locale, title, published, modified, sources } = edition;
  const { pick } = wordings[locale];
  const source = sources[0]!;
  return {
    locale,
    site: ui.siteName[locale],
    title,
    ...(published && { published, modified }),
    source: {
      publisher: pick(source.publisher),
      title: pick(source.title),
      date: source.date,
      authors: source.authors.map(pick),
      ...(source.url && { url: source.url }),
    },
    paths: {
      step: stepPath(locale, '*'),
      table: `${home(locale)}#data-*`,
      csv: dataPath(locale, '*', 'csv'),
      json: dataPath(locale, '*', 'json'),
    },
  };
}
