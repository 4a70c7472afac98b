import { say as wordings } from '../model/say.ts';
import type { Edition, EditionStep } from '../model/edition.ts';
import { locales, type Locale } from '../model/locale.ts';
import { card } from '../share/card.ts';
import { image } from '../share/image.ts';
import { cutFaces } from '../share/faces.ts';
import { drawingId, toPng } from '../share/png.ts';
import { poster } from '../share/poster.ts';
import { wordsOf, type Telling } from '../share/sheet.ts';
import { editionOf } from './editions.ts';
import { absolute, cardPath, home, posterPath, stepPath } from './routes.ts';
import { bylineOf, chapterNumber, scan, ui } from './ui.ts';

/** A picture that is passed on, drawn when it is asked for. */
export interface Drawn {
  /** Its address below the site; a card's has a part that changes when the picture does. */
  readonly path: string;
  /** What the parameters of its page carry. */
  readonly name: string;
  readonly svg: () => string;
}

/** A step's picture as files: one that other programs open, one that our renderer turns into pixels. */
export interface Image {
  /** What the parameters of its pages carry. */
  readonly name: string;
  readonly svg: () => string;
  readonly drawing: () => string;
}

/** The cards, posters and images of an edition by the id of the step, the chapter, or "opening". */
export interface Shares {
  readonly cards: ReadonlyMap<string, Drawn>;
  readonly posters: ReadonlyMap<string, Drawn>;
  readonly images: ReadonlyMap<string, Image>;
  /** The faces with every character that they print, for the renderer. */
  readonly faces: () => Promise<string[]>;
}

/** Which picture a page is for. Pages are made once while editing, and the picture anew whenever it is asked for. */
export interface Wanted {
  readonly locale: Locale;
  readonly id: string;
}

const statusesOf = (step: EditionStep): Telling['statuses'] => [
  ...new Map(
    step.cites.flatMap(({ statusId, status }) =>
      statusId && status ? [[statusId, { id: statusId, word: status }] as const] : [],
    ),
  ).values(),
];

/** What is worked out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}

function makeShares(edition: Edition): Shares {
  const { locale } = edition;
  const say = wordings[locale];
  const frame = { locale, siteName: ui.siteName[locale], source: bylineOf(edition.sources[0]!, say) };
  const cards = new Map<string, Drawn>();
  const posters = new Map<string, Drawn>();
  const images = new Map<string, Image>();
  const add = (
    kept: Map<string, Drawn>,
    id: string,
    draw: () => string,
    path: (locale: Locale, name: string) => string,
    lasts = false,
  ) => {
    const svg = once(draw);
    // While editing, an address that stays: the server knows only those of its start, and nothing is drawn for it.
    const name = lasts && !import.meta.env.DEV ? `${id}.${drawingId(svg())}` : id;
    kept.set(id, { path: path(locale, name), name: `${locale}/${name}`, svg });
  };
  // A card is named by its content, for programs keep what they once showed; a poster is asked for by hand, also on
  // a page that has long been open, and is to be the present one.
  const carded = (id: string, telling: Telling) => add(cards, id, () => card(telling), cardPath, true);
  const postered = (id: string, telling: Telling, address: string, what: keyof typeof scan) =>
    add(posters, id, () => poster(telling, absolute(address), scan[what][locale]), posterPath);
  const opening: Telling = {
    ...frame,
    kicker: ui.tagline[locale],
    title: edition.title,
    statuses: [],
    layout: edition.opening.compact,
    alt: edition.title,
  };
  carded('opening', opening);
  postered('opening', opening, home(locale), 'story');
  for (const section of edition.sections) {
    const steps = section.blocks.flatMap((block) => block.steps);
    const kicker = [chapterNumber(section.number)[locale], section.label].filter(Boolean).join(' · ');
    const tellings = steps.map((step) => ({
      ...frame,
      kicker,
      title: step.title,
      statuses: statusesOf(step),
      layout: step.layouts.compact,
      alt: step.alt,
    }));
    for (const [i, step] of steps.entries()) {
      const address = stepPath(locale, step.id);
      carded(step.id, tellings[i]!);
      postered(step.id, tellings[i]!, address, 'step');
      const wider = { ...tellings[i]!, layout: step.layouts.narrow };
      images.set(step.id, {
        name: `${locale}/${step.id}`,
        svg: once(() => image(wider, absolute(address))),
        drawing: once(() => image(wider, absolute(address), true)),
      });
    }
    // A chapter is known by its heading and by the picture of what it comes to; its address is where it begins.
    const emblem = tellings[steps.indexOf(section.emblem)]!;
    postered(section.id, { ...emblem, title: section.title }, stepPath(locale, steps[0]!.id), 'chapter');
  }
  const faces = once(() => {
    const drawn = [...cards.values(), ...posters.values()].map(({ svg }) => svg());
    const texts = [...drawn, ...[...images.values()].map(({ drawing }) => drawing())].map(wordsOf);
    return cutFaces(locale, texts);
  });
  return { cards, posters, images, faces };
}

const made = new WeakMap<Edition, Shares>();

/** The cards, posters and images of an edition, as drawings; they become pixels only where they are asked for. */
export async function sharesOf(locale: Locale): Promise<Shares> {
  const edition = await editionOf(locale);
  const shares = made.get(edition) ?? makeShares(edition);
  made.set(edition, shares);
  return shares;
}

/** What is made into pixels, and how many of them for each unit of its drawing. */
const scales = { cards: 1, posters: 1, images: 2 } as const;
type What = keyof typeof scales;

/** A page for each picture of a kind in each language. */
export const picturePaths = (what: What) => async () => {
  const shares = await Promise.all(locales.map(async (locale) => ({ locale, ...(await sharesOf(locale)) })));
  return shares.flatMap(({ locale, [what]: pictures }) =>
    [...pictures].map(([id, { name }]) => ({ params: { name }, props: { locale, id } satisfies Wanted })),
  );
};

/** Pictures that are being made, each until its page takes it. */
const begun = new Map<string, Promise<Buffer | undefined>>();
const keyOf = (what: What, { locale, id }: Wanted): string => `${what} ${locale} ${id}`;

/**
 * The same, for pictures made of pixels. A build asks for all paths before it makes its first page: the pictures are
 * begun then, and are drawn on other processors while pages are made on one.
 */
export const pngPaths = (what: What) => async () => {
  const paths = await picturePaths(what)();
  if (!import.meta.env.DEV)
    for (const { props } of paths) {
      const picture = drawn(what, props);
      // Its page waits for it and tells what went wrong.
      picture.catch(() => {});
      begun.set(keyOf(what, props), picture);
    }
  return paths;
};

/** A picture's PNG, unless there is no such picture: while editing, a step may have gone since. */
async function drawn(what: What, { locale, id }: Wanted): Promise<Buffer | undefined> {
  const { faces, ...shares } = await sharesOf(locale);
  const found = shares[what].get(id);
  if (!found) return undefined;
  return toPng('drawing' in found ? found.drawing() : found.svg(), faces, scales[what]);
}

/** A card, a poster or a step's image as the page that answers for it sends it. */
export async function pngOf(what: What, wanted: Wanted): Promise<Response> {
  const key = keyOf(what, wanted);
  const bytes = await (begun.get(key) ?? drawn(what, wanted));
  begun.delete(key);
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } });
}
