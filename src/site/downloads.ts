import { locales } from '../model/locale.ts';
import { say } from '../model/say.ts';
import type { Download } from '../share/downloads.ts';
import { storyNow } from './editions.ts';
import { absolute, fileParams, home } from './routes.ts';
import { readmeWith } from './ui.ts';

/** A page for each graphic's claims in each language. */
export async function downloadPaths() {
  const { graphics, sources } = await storyNow();
  return Object.entries(graphics).flatMap(([graphic, { claims, table }]) =>
    fileParams('table', `data/${graphic}`, locales).map(({ params, props: { tag: locale } }) => {
      const { caption } = table(say[locale]);
      const address = absolute(home(locale));
      const readme = readmeWith(Object.values(sources), say[locale]);
      const download: Download = { locale, graphic, caption, claims, sources, address, readme };
      return { params, props: { download } };
    }),
  );
}
