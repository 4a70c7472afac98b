import type { APIRoute } from 'astro';
import { locales, type Locale } from '../model/locale.ts';
import { editionOf } from '../site/editions.ts';
import { plainEdition } from '../site/plain.ts';
import { readmeOf } from '../site/readme.ts';
import { fileParams } from '../site/routes.ts';

// The article in plain words, and what explains the data files beside them.
const texts = { llms: 'article', 'data/readme': 'readme' } as const;
type Text = (typeof texts)[keyof typeof texts];

export const getStaticPaths = () =>
  Object.entries(texts).flatMap(([file, text]) =>
    fileParams('plain', file).map(({ params, props }) => ({ params, props: { ...props, text } })),
  );
export const GET: APIRoute<{ locale: Locale; text: Text }> = async ({ props: { locale, text } }) => {
  const other = locales.find((candidate) => candidate !== locale)!;
  const words = text === 'readme' ? await readmeOf(locale) : plainEdition(await editionOf(locale), other);
  return new Response(words, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
