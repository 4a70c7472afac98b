import type { APIRoute, GetStaticPaths } from 'astro';
import { locales } from '../../model/locale.ts';
import { fontCss, lastingFontCss } from '../../site/fonts.ts';

// Under the language's name, and under one that changes with it, for pages that are kept.
export const getStaticPaths = (async () => {
  const names = await Promise.all(
    locales.map(async (locale) => {
      const { name } = await lastingFontCss(locale);
      return [locale, name.replace(/\.css$/, '')].map((file) => ({
        params: { locale: file },
        props: { locale },
      }));
    }),
  );
  return names.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(await fontCss(props.locale), { headers: { 'content-type': 'text/css' } });
