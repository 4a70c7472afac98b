import type { APIRoute } from 'astro';
import { toJson, type Download } from '../share/downloads.ts';
import { downloadPaths } from '../site/downloads.ts';

export const getStaticPaths = downloadPaths;
export const GET: APIRoute<{ download: Download }> = ({ props }) =>
  new Response(toJson(props.download), {
    headers: { 'content-type': 'application/json' },
  });
