import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import type { Locale } from '../model/locale.ts';
import { editionOf } from '../site/editions.ts';
import { feedItems } from '../site/feed.ts';
import { absolute, home, fileParams } from '../site/routes.ts';
import { ui } from '../site/ui.ts';

export const getStaticPaths = () => fileParams('feed', 'feed');
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const edition = await editionOf(locale);
  return rss({
    title: ui.siteName[locale],
    description: edition.description,
    site: absolute(home(locale)),
    items: feedItems(edition),
    customData: `<language>${locale}</language>`,
    trailingSlash: true,
  });
};
