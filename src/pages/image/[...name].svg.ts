import type { APIRoute } from 'astro';
import { picturePaths, sharesOf, type Wanted } from '../../site/shares.ts';

export const getStaticPaths = picturePaths('images');
export const GET: APIRoute<Wanted> = async ({ props }) => {
  const { images } = await sharesOf(props.locale);
  return new Response(images.get(props.id)?.svg() ?? null, { headers: { 'content-type': 'image/svg+xml' } });
};
