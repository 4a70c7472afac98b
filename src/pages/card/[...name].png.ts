import type { APIRoute } from 'astro';
import { drawnPaths, pngOf, type Wanted } from '../../site/shares.ts';

export const getStaticPaths = drawnPaths('cards');
export const GET: APIRoute<Wanted> = ({ props }) => pngOf(props, 'cards');
