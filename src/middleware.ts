import type { MiddlewareHandler } from 'astro';
import { printFor } from './site/editions.ts';

/**
 * The story's script runs as soon as it has come, while the document is still arriving (arriving.ts). Astro writes
 * the tags of the scripts that it bundles itself, without a way to say so; and browsers ask late for what may come at
 * any time, unless they are told that it matters.
 */
const early = (html: string): string =>
  html.replace('<script type="module" src=', '<script async fetchpriority="high" type="module" src=');

/** Whatever stands below the traditional-Chinese edition's folder is written in simplified Chinese and converted here. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  const { headers, status } = response;
  const page = headers.get('content-type')?.includes('text/html');
  const converted = url.pathname.includes('/zh-hant/');
  if (status !== 200 || !(page || converted)) return response;
  headers.delete('content-length');
  const text = await response.text();
  const said = converted ? (await printFor('zh-Hant'))(text) : text;
  return new Response(page ? early(said) : said, { headers });
};
