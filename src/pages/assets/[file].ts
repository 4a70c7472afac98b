import type { APIRoute } from 'astro';
import { embedScript } from '../../site/embeds.ts';

export const getStaticPaths = async () => {
  const { name, bytes } = await embedScript();
  return [{ params: { file: name }, props: { bytes } }];
};
export const GET: APIRoute<{ bytes: string }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
