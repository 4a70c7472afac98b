import type { APIRoute } from 'astro';
import { imagePaths, pngOf, type Wanted } from '../../site/shares.ts';

export const getStaticPaths = imagePaths;
export const GET: APIRoute<Wanted> = ({ props }) => pngOf(props, 'images', 2);
