import type { APIRoute } from 'astro';
import { locales, type Locale } from '../model/locale.ts';
import { editionOf } from '../site/editions.ts';
import { plainEdition } from '../site/plain.ts';
import { fileParams } from '../site/routes.ts';

export const getStaticPaths = () => fileParams('plain', 'llms');
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const other = locales.find((candidate) => candidate !== locale)!;
  return new Response(plainEdition(await editionOf(locale), other), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
