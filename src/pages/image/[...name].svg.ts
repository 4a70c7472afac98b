import type { APIRoute } from 'astro';
import { imagePaths, sharesOf, type Wanted } from '../../site/shares.ts';

export const getStaticPaths = imagePaths;
export const GET: APIRoute<Wanted> = async ({ props }) => {
  const { images } = await sharesOf(props.locale);
  return new Response(images.get(props.id)?.svg() ?? null, { headers: { 'content-type': 'image/svg+xml' } });
};
