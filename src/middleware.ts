import type { MiddlewareHandler } from 'astro';
import { printFor } from './site/editions.ts';

/** Whatever stands below the traditional-Chinese edition's folder is written in simplified Chinese and converted here. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!url.pathname.includes('/zh-hant/') || response.status !== 200) return response;
  const { headers } = response;
  headers.delete('content-length');
  return new Response((await printFor('zh-Hant'))(await response.text()), { headers });
};
