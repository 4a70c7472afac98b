import type { APIRoute } from 'astro';
import { toPng } from '../../share/png.ts';
import { imagePaths, sharesOf, type Image } from '../../site/shares.ts';

export const getStaticPaths = imagePaths;
export const GET: APIRoute<Image> = async ({ props }) => {
  const { faces } = await sharesOf(props.locale);
  return new Response(new Uint8Array(await toPng(props.drawing, await faces(), 2)), {
    headers: { 'content-type': 'image/png' },
  });
};
