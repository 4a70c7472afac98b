import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../model/locale.ts';
import { fontsOf } from '../../site/fonts.ts';

// The ending stands in this file's name: while editing, a route without one answers only to a slash at the end.
export const getStaticPaths = (async () => {
  const paths = await Promise.all(
    published.map(async (tag) =>
      Object.entries(await fontsOf(tag)).map(([part, { name }]) => ({
        params: { name: name.replace(/\.woff2$/, '') },
        props: { tag, part },
      })),
    ),
  );
  return paths.flat();
}) satisfies GetStaticPaths;

// Cut here and not above: while editing, paths are made once and the characters change.
export const GET: APIRoute = async ({ props }) => {
  const fonts = await fontsOf(props.tag);
  const { bytes } = fonts[props.part as keyof typeof fonts];
  return new Response(bytes as BodyInit, { headers: { 'content-type': 'font/woff2' } });
};
