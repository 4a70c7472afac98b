import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../model/locale.ts';
import { lastingFontCss } from '../../site/fonts.ts';

// No stylesheet keeps its address when it changes: a page that is kept or still open goes on with its own.
export const getStaticPaths = (async () =>
  Promise.all(
    published.map(async (tag) => {
      const { name } = await lastingFontCss(tag);
      return { params: { locale: name.replace(/\.css$/, '') }, props: { tag } };
    }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response((await lastingFontCss(props.tag)).css, {
    headers: { 'content-type': 'text/css' },
  });
