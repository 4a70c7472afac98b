import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../model/locale.ts';
import { faceSets, lastingFontCss } from '../../site/fonts.ts';

// No stylesheet keeps its address when it changes: a page that is kept or still open goes on with its own.
export const getStaticPaths = (async () =>
  Promise.all(
    published.flatMap((tag) =>
      faceSets.map(async (faces) => {
        const { name } = await lastingFontCss(tag, faces);
        return { params: { locale: name.replace(/\.css$/, '') }, props: { tag, faces } };
      }),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response((await lastingFontCss(props.tag, props.faces)).css, {
    headers: { 'content-type': 'text/css' },
  });
