import type { APIRoute } from 'astro';
import { pngOf, pngPaths, type Wanted } from '../../site/shares.ts';

export const getStaticPaths = pngPaths('images');
export const GET: APIRoute<Wanted> = ({ props }) => pngOf('images', props);
