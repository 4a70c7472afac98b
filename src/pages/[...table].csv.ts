import type { APIRoute } from 'astro';
import { toCsv, type Download } from '../share/downloads.ts';
import { downloadPaths } from '../site/downloads.ts';

export const getStaticPaths = downloadPaths;
export const GET: APIRoute<{ download: Download }> = ({ props }) =>
  new Response(toCsv(props.download), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
