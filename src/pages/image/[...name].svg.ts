import type { APIRoute } from 'astro';
import { imagePaths, type Image } from '../../site/shares.ts';

export const getStaticPaths = imagePaths;
export const GET: APIRoute<Image> = ({ props }) =>
  new Response(props.svg, { headers: { 'content-type': 'image/svg+xml' } });
