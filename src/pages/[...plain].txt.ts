import type { APIRoute } from 'astro';
import { locales, published, writtenIn, type Published } from '../model/locale.ts';
import { editionOf } from '../site/editions.ts';
import { plainEdition } from '../site/plain.ts';
import { readmeOf } from '../site/readme.ts';
import { fileParams } from '../site/routes.ts';

// The article in plain words, and what explains the data files beside them.
type Text = 'article' | 'readme';
const paths = (text: Text, file: string, tags: readonly Published[]) =>
  fileParams('plain', file, tags).map(({ params, props }) => ({ params, props: { ...props, text } }));

export const getStaticPaths = () => [
  ...paths('article', 'llms', published),
  ...paths('readme', 'data/readme', locales),
];
export const GET: APIRoute<{ tag: Published; text: Text }> = async ({ props: { tag, text } }) => {
  const words = text === 'readme' ? await readmeOf(writtenIn(tag)) : plainEdition(await editionOf(tag));
  return new Response(words, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
