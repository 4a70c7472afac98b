import type { APIRoute } from 'astro';
import { published } from '../model/locale.ts';
import { stillFiles } from '../site/stills.ts';

/**
 * Every still in one file, by its path: hundreds of small files, each of which would take Astro longer to find its
 * way to than the still takes to draw. A build lays them out (`scripts/lib/unpack.ts`) and leaves this file out.
 */
export const GET: APIRoute = async () => {
  const files = await Promise.all(published.map(stillFiles));
  return new Response(JSON.stringify(Object.fromEntries(files.flat())));
};
