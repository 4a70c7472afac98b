import type { APIRoute, GetStaticPaths } from 'astro';
import { locales } from '../../model/locale.ts';
import { lastingFontCss } from '../../site/fonts.ts';

// No stylesheet keeps its address when it changes: a page that is kept or still open goes on with its own.
export const getStaticPaths = (async () =>
  Promise.all(
    locales.map(async (locale) => {
      const { name } = await lastingFontCss(locale);
      return { params: { locale: name.replace(/\.css$/, '') }, props: { locale } };
    }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response((await lastingFontCss(props.locale)).css, { headers: { 'content-type': 'text/css' } });
