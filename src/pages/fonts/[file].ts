import type { APIRoute, GetStaticPaths } from 'astro';
import { locales } from '../../model/locale.ts';
import { fontCss, fontsOf } from '../../site/fonts.ts';

export const getStaticPaths = (async () => {
  const paths = await Promise.all(
    locales.map(async (locale) => {
      return [
        ...Object.values(await fontsOf(locale)).map(({ name, bytes }) => ({
          params: { file: name },
          props: { bytes, type: 'font/woff2' },
        })),
        { params: { file: `${locale}.css` }, props: { bytes: await fontCss(locale), type: 'text/css' } },
      ];
    }),
  );
  return paths.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props.bytes as BodyInit, { headers: { 'content-type': props.type as string } });
