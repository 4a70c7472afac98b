import type { APIRoute } from 'astro';
import { absolute } from '../site/routes.ts';

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\nSitemap: ${absolute(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/sitemap-index.xml`)}\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
