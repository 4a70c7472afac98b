import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { published, writtenIn, type Published } from '../model/locale.ts';
import { editionOf } from '../site/editions.ts';
import { feedItems } from '../site/feed.ts';
import { absolute, home, fileParams } from '../site/routes.ts';
import { converted, ui } from '../site/ui.ts';

export const getStaticPaths = () => fileParams('feed', 'feed', published);
export const GET: APIRoute<{ tag: Published }> = async ({ props: { tag } }) => {
  const edition = await editionOf(tag);
  return rss({
    title: ui.siteName[writtenIn(tag)],
    description: edition.description + (tag === 'zh-Hant' ? converted : ''),
    site: absolute(home(tag)),
    items: feedItems(edition),
    customData: `<language>${tag}</language>`,
    trailingSlash: true,
  });
};
