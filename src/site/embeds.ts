import { createHash } from 'node:crypto';
import { build, type Rolldown } from 'vite';
import type { Edition, EditionStep } from '../model/edition.ts';
import type { Locale } from '../model/locale.ts';
import { say as wordings } from '../model/say.ts';
import { embedCode, embedHeight } from '../interactive/share/texts.ts';
import { editionOf, storyNow } from './editions.ts';
import { absolute, embedPath, home, localeParams } from './routes.ts';
import { sharesOf } from './shares.ts';
import { ui } from './ui.ts';

/** A graphic as it stands alone in other pages. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The steps that show a graphic, in the story's order. */
export const stepsWith = (edition: Edition, graphic: string): EditionStep[] =>
  edition.sections
    .flatMap((section) => section.blocks.flatMap((block) => block.steps))
    .filter((step) => step.graphic === graphic);

/** The graphics that the story shows, each with its title. */
export async function graphicsIn(locale: Locale): Promise<{ name: string; title: string }[]> {
  const { graphics } = await storyNow();
  const edition = await editionOf(locale);
  return Object.entries(graphics)
    .filter(([name]) => stepsWith(edition, name).length > 0)
    .map(([name, { table }]) => ({ name, title: table(wordings[locale]).caption }));
}

/**
 * A page for each graphic in each language.
 * @param date the day of which they are kept
 */
export async function embedPaths(date?: string) {
  const pages = localeParams.map(async ({ params, props }) =>
    (await graphicsIn(props.locale)).map(({ name, title }) => ({
      params: { ...params, graphic: name, date },
      props: { ...props, graphic: name, title, ...(date && { date }) },
    })),
  );
  return (await Promise.all(pages)).flat();
}

let script: Promise<{ name: string; bytes: string }> | undefined;

/**
 * The script of embedded graphics, in one piece and no module: in an iframe that the host page has sandboxed, modules
 * would have to come with a permission (CORS) that not every server gives.
 */
export function embedScript(): Promise<{ name: string; bytes: string }> {
  if (!script || import.meta.env.DEV)
    script = build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        target: ['chrome100', 'safari15'],
        modulePreload: false,
        lib: { entry: 'src/stage/embed.ts', formats: ['iife'], name: 'embed' },
      },
    }).then((result) => {
      const [{ output }] = [result].flat() as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
      const bytes = output[0].code;
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
      return { name: `embed.${hash}.js`, bytes };
    });
  return script;
}
export const scriptAddress = (name: string): string => `${base}/assets/${name}`;

/** What a program gets that asks how to place a graphic in a page (oembed.com, type "rich"). */
export async function oembed(locale: Locale, graphic: string, title: string) {
  const { cards } = await sharesOf(locale);
  const [first] = stepsWith(await editionOf(locale), graphic);
  const site = ui.siteName[locale];
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site,
    provider_url: absolute(home(locale)),
    author_name: site,
    author_url: absolute(home(locale)),
    cache_age: 86400,
    thumbnail_url: absolute(cards.get(first!.id)!.path),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width: 640,
    height: embedHeight,
    html: embedCode(absolute(embedPath(locale, graphic)), title),
  };
}
