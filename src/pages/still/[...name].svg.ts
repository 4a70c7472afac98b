import type { APIRoute, GetStaticPaths } from 'astro';
import type { Scheme } from '../../graphics/theme.ts';
import { frameNames } from '../../model/layout.ts';
import { locales } from '../../model/locale.ts';
import { toSvg } from '../../share/svg.ts';
import { editionOf } from '../../site/editions.ts';
import { stillName } from '../../site/routes.ts';

const schemes: readonly Scheme[] = ['light', 'dark'];

export const getStaticPaths = (async () => {
  const editions = await Promise.all(locales.map(editionOf));
  return editions.flatMap((edition) =>
    edition.sections
      .flatMap((section) => section.blocks.flatMap((block) => block.steps))
      .flatMap((step) =>
        frameNames.flatMap((frame) =>
          schemes.map((scheme) => ({
            params: { name: stillName(edition.locale, step.id, frame, scheme) },
            props: { layout: step.layouts[frame], label: step.alt, locale: edition.locale, scheme },
          })),
        ),
      ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(toSvg(props.layout, props.label, props.locale, props.scheme), {
    headers: { 'content-type': 'image/svg+xml' },
  });
