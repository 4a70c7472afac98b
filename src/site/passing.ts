import type { Edition } from '../model/edition.ts';
import { say as wordings } from '../model/say.ts';
import type { Facts } from '../interactive/share/facts.ts';
import { keptNow } from './kept.ts';
import { dataPath, embedPath, home, imagePath, readmePath, stepPath } from './routes.ts';
import { ui } from './ui.ts';

/** What the share menu needs to know of the page. */
export async function factsOf(edition: Edition): Promise<Facts> {
  const { locale, tag, title, published, modified, sources } = edition;
  const { pick } = wordings[locale];
  const source = sources[0]!;
  const kept = await keptNow(locale);
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
      step: stepPath(tag, '*'),
      table: `${home(tag)}#data-*`,
      embed: embedPath(locale, '*'),
      svg: imagePath(locale, '*', 'svg'),
      png: imagePath(locale, '*', 'png'),
      csv: dataPath(locale, '*', 'csv'),
      json: dataPath(locale, '*', 'json'),
      readme: readmePath(locale),
    },
    ...(kept && { kept }),
  };
}
