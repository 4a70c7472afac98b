import type { APIRoute } from 'astro';
import { locales, type Locale } from '../../model/locale.ts';
import { graphicsIn, oembed } from '../../site/embeds.ts';

export const getStaticPaths = async () => {
  const pages = locales.map(async (locale) =>
    (await graphicsIn(locale)).map(({ name, title }) => ({
      params: { name: `${locale}/${name}` },
      props: { locale, graphic: name, title },
    })),
  );
  return (await Promise.all(pages)).flat();
};

export const GET: APIRoute<{ locale: Locale; graphic: string; title: string }> = async ({ props }) =>
  new Response(`${JSON.stringify(await oembed(props.locale, props.graphic, props.title), null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
