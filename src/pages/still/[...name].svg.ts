import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../model/locale.ts';
import { editionOf, stepsOf } from '../../site/editions.ts';
import { stillPages } from '../../site/stills.ts';

export const getStaticPaths = (async () => {
  const editions = await Promise.all(published.map(editionOf));
  const pages = editions.flatMap((edition) => stepsOf(edition).map((step) => stillPages(step, edition.tag)));
  return (await Promise.all(pages)).flat();
}) satisfies GetStaticPaths;

// Drawn from the step as it is now: while editing, paths are made once and the data changes.
export const GET: APIRoute = async ({ props }) => {
  const step = stepsOf(await editionOf(props.tag)).find(({ id }) => id === props.id);
  if (!step) return new Response(undefined, { status: 404 });
  return new Response(await props.svg(step), { headers: { 'content-type': 'image/svg+xml' } });
};
