import type { APIRoute, GetStaticPaths } from 'astro';
import { locales } from '../../model/locale.ts';
import { toPng } from '../../share/png.ts';
import { sharesOf, type Drawn } from '../../site/shares.ts';

export const getStaticPaths = (async () => {
  const shares = await Promise.all(locales.map(sharesOf));
  return shares.flatMap(({ cards }) =>
    [...cards.values()].map((drawn) => ({ params: { name: drawn.name }, props: { ...drawn } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Drawn> = async ({ props }) => {
  const { faces } = await sharesOf(props.locale);
  return new Response(new Uint8Array(await toPng(props.svg, await faces())), {
    headers: { 'content-type': 'image/png' },
  });
};
