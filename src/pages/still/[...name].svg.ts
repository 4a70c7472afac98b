import type { APIRoute, GetStaticPaths } from 'astro';
import { locales } from '../../model/locale.ts';
import { editionOf, stepsOf } from '../../site/editions.ts';
import { stillPages } from '../../site/stills.ts';

export const getStaticPaths = (async () => {
  const editions = await Promise.all(locales.map(editionOf));
  return editions.flatMap((edition) => stepsOf(edition).flatMap((step) => stillPages(step, edition.locale)));
}) satisfies GetStaticPaths;

// Drawn from the step as it is now: while editing, paths are made once and the data changes.
export const GET: APIRoute = async ({ props }) => {
  const step = stepsOf(await editionOf(props.locale)).find(({ id }) => id === props.id);
  if (!step) return new Response(undefined, { status: 404 });
  return new Response(props.svg(step), { headers: { 'content-type': 'image/svg+xml' } });
};
