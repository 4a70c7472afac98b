import type { FrameName } from '../model/layout.ts';
import { folders, locales, published, type Locale, type Published } from '../model/locale.ts';
import type { Scheme } from '../graphics/theme.ts';

/** Every path of the site, below its base. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

export const home = (tag: Published): string => `${base}/${folders[tag]}`;

/**
 * The part of a still's path that a page's parameters carry.
 * @param version changes with the step's pictures
 */
export const stillName = (
  tag: Published,
  step: string,
  frame: FrameName,
  scheme: Scheme,
  version?: string,
): string => `${tag}/${[step, version, frame, scheme].filter(Boolean).join('.')}`;
export const stillFile = (name: string): string => `still/${name}.svg`;
export const stillPath = (name: string): string => `${base}/${stillFile(name)}`;

/** A step's own address: the whole article, opened at the step. */
export const stepPath = (tag: Published, step: string): string => `${home(tag)}s/${step}/`;

/** A card's and a poster's address; a card's name ends in a part that changes with the picture. */
export const cardPath = (locale: Locale, name: string): string => `${base}/card/${locale}/${name}.png`;
export const posterPath = (locale: Locale, name: string): string => `${base}/poster/${locale}/${name}.png`;

/** A step's picture as a file to be printed elsewhere. */
export const imagePath = (locale: Locale, step: string, format: 'svg' | 'png'): string =>
  `${base}/image/${locale}/${step}.${format}`;

/** A graphic on its own, for other pages: the newest, or as it was published on a day. */
export const embedPath = (locale: Locale, graphic: string, date?: string): string =>
  `${home(locale)}embed/${graphic}/${date ? `${date}/` : ''}`;

/** What programs ask for that place a graphic in a page (oembed.com). */
export const oembedPath = (locale: Locale, graphic: string): string =>
  `${base}/oembed/${locale}/${graphic}.json`;

export const feedPath = (tag: Published): string => `${home(tag)}feed.xml`;

/** A graphic's claims as a file. */
export const dataPath = (locale: Locale, graphic: string, format: 'csv' | 'json'): string =>
  `${home(locale)}data/${graphic}.${format}`;

/** What lies beside the data files and says how to read them. */
export const readmePath = (locale: Locale): string => `${home(locale)}data/readme.txt`;

/** The same path in every edition. */
export const inEach = (path: (tag: Published) => string): Record<Published, string> =>
  Object.fromEntries(published.map((tag) => [tag, path(tag)])) as Record<Published, string>;

/** The parameter of Astro's optional language segment, for each edition. */
export const editionParams = published.map((tag) => ({
  params: { locale: folders[tag].slice(0, -1) || undefined },
  props: { tag },
}));

/** The same for what there is in the written languages alone: graphics for other pages. */
export const localeParams = locales.map((locale) => ({
  params: { locale: folders[locale].slice(0, -1) || undefined },
  props: { locale },
}));

/** The parameter of a file that stands in the folders of some editions: feed.xml, data/deal.csv. */
export const fileParams = <Tag extends Published>(name: string, file: string, tags: readonly Tag[]) =>
  tags.map((tag) => ({
    params: { [name]: folders[tag] + file },
    props: { tag },
  }));

/** A path as an absolute address, at the origin where the site will stand (SITE_URL). */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;

/** The service worker's address, unless nothing is to be kept offline; while editing there is none. */
export const workerPath: string | undefined =
  import.meta.env.DEV || process.env.OFFLINE === 'off' ? undefined : `${base}/sw.js`;
