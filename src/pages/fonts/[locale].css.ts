import type { APIRoute, GetStaticPaths } from 'astro';
import { locales } from '../../model/locale.ts';
import { fontCss } from '../../site/fonts.ts';

export const getStaticPaths = (() =>
  locales.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(await fontCss(props.locale), { headers: { 'content-type': 'text/css' } });
