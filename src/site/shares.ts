import { say as wordings } from '../model/say.ts';
import type { Edition, EditionStep } from '../model/edition.ts';
import { locales, type Locale } from '../model/locale.ts';
import { card } from '../share/card.ts';
import { image } from '../share/image.ts';
import { cutFaces } from '../share/faces.ts';
import { drawingId } from '../share/png.ts';
import { poster } from '../share/poster.ts';
import { wordsOf, type Telling } from '../share/sheet.ts';
import { editionOf } from './editions.ts';
import { absolute, cardPath, home, posterPath, stepPath } from './routes.ts';
import { bylineOf, chapterNumber, ui } from './ui.ts';

/** A picture that is passed on: drawn once, and known by its content. */
export interface Drawn {
  /** Its address below the site, with a part that changes when the picture does. */
  readonly path: string;
  /** What the parameters of its page carry. */
  readonly name: string;
  readonly svg: string;
  readonly locale: Locale;
}

/** A step's picture as files: one that other programs open, one that our renderer turns into pixels. */
export interface Image {
  /** What the parameters of its pages carry. */
  readonly name: string;
  readonly svg: string;
  readonly drawing: string;
  readonly locale: Locale;
}

/** The cards and posters of an edition by the id of the step, the chapter, or "opening". */
export interface Shares {
  readonly cards: ReadonlyMap<string, Drawn>;
  readonly posters: ReadonlyMap<string, Drawn>;
  readonly images: readonly Image[];
  /** The faces with every character that they print, for the renderer. */
  readonly faces: () => Promise<string[]>;
}

const statusesOf = (step: EditionStep): Telling['statuses'] => [
  ...new Map(
    step.cites.flatMap(({ statusId, status }) =>
      statusId && status ? [[statusId, { id: statusId, word: status }] as const] : [],
    ),
  ).values(),
];

/** The last drawing of each card and poster, with what it was made of: an edit redraws only what it changes. */
const drawings = new Map<string, { readonly of: string; readonly svg: string }>();

function drawn(what: 'card' | 'poster', id: string, telling: Telling, address: string): string {
  const name = `${what}/${telling.locale}/${id}`;
  const of = JSON.stringify([telling, address]);
  const last = drawings.get(name);
  if (last?.of === of) return last.svg;
  const svg = what === 'card' ? card(telling) : poster(telling, address, ui.scan[telling.locale]);
  drawings.set(name, { of, svg });
  return svg;
}

function makeShares(edition: Edition): Shares {
  const { locale } = edition;
  const say = wordings[locale];
  const frame = { locale, siteName: ui.siteName[locale], source: bylineOf(edition.sources[0]!, say) };
  const cards = new Map<string, Drawn>();
  const posters = new Map<string, Drawn>();
  const images: Image[] = [];
  const add = (
    kept: Map<string, Drawn>,
    id: string,
    svg: string,
    path: (locale: Locale, name: string) => string,
  ) => {
    const name = `${id}.${drawingId(svg)}`;
    kept.set(id, { path: path(locale, name), name: `${locale}/${name}`, svg, locale });
  };
  const postered = (id: string, telling: Telling, address: string) =>
    add(posters, id, drawn('poster', id, telling, absolute(address)), posterPath);
  const opening: Telling = {
    ...frame,
    kicker: ui.tagline[locale],
    title: edition.title,
    statuses: [],
    layout: edition.opening.compact,
    alt: edition.title,
  };
  add(cards, 'opening', drawn('card', 'opening', opening, ''), cardPath);
  postered('opening', opening, home(locale));
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
      add(cards, step.id, drawn('card', step.id, tellings[i]!, ''), cardPath);
      postered(step.id, tellings[i]!, stepPath(locale, step.id));
      const wider = { ...tellings[i]!, layout: step.layouts.narrow };
      const address = absolute(stepPath(locale, step.id));
      const [svg, drawing] = [image(wider, address), image(wider, address, true)];
      images.push({ name: `${locale}/${step.id}`, svg, drawing, locale });
    }
    // A chapter is known by its heading; its picture is that of its first step.
    if (tellings[0])
      postered(section.id, { ...tellings[0], title: section.title }, stepPath(locale, steps[0]!.id));
  }
  let faces: Promise<string[]> | undefined;
  const drawings = [...cards.values(), ...posters.values()].map(({ svg }) => svg);
  const texts = [...drawings, ...images.map(({ drawing }) => drawing)].map(wordsOf);
  return { cards, posters, images, faces: () => (faces ??= cutFaces(locale, texts)) };
}

const made = new Map<Locale, Promise<Shares>>();

/** The cards and posters of an edition, as drawings; they become pixels only where they are asked for. */
export function sharesOf(locale: Locale): Promise<Shares> {
  if (import.meta.env.DEV) return editionOf(locale).then(makeShares);
  if (!made.has(locale)) made.set(locale, editionOf(locale).then(makeShares));
  return made.get(locale)!;
}

/** A page for each step's image in each language. */
export async function imagePaths() {
  const shares = await Promise.all(locales.map(sharesOf));
  return shares.flatMap(({ images }) =>
    images.map((image) => ({ params: { name: image.name }, props: { ...image } })),
  );
}
