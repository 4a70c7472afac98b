import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../model/locale.ts';
import { editionOf, stepsOf } from '../../site/editions.ts';
import { stillsIn } from '../../site/stills.ts';

// While editing only: a build takes all of them out of `stills.json`, in a fraction of the time.
export const getStaticPaths = (async () => {
  if (!import.meta.env.DEV) return [];
  const pages = published.map(async (tag) => {
    const steps = stepsOf(await editionOf(tag)).map(async (step) =>
      (await stillsIn(step, tag)).map(({ name, svg }) => ({
        params: { name },
        props: { tag, id: step.id, svg },
      })),
    );
    return (await Promise.all(steps)).flat();
  });
  return (await Promise.all(pages)).flat();
}) satisfies GetStaticPaths;

// Drawn from the step as it is now: while editing, paths are made once and the data changes.
export const GET: APIRoute = async ({ props }) => {
  const step = stepsOf(await editionOf(props.tag)).find(({ id }) => id === props.id);
  if (!step) return new Response(undefined, { status: 404 });
  return new Response(await props.svg(step), { headers: { 'content-type': 'image/svg+xml' } });
};
