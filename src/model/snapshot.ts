import { claimsOf, type Edition } from './edition.ts';
import type { FrameName, Layout } from './layout.ts';
import { locales, type Locale, type Localized } from './locale.ts';
import { sayFor } from './say.ts';
import { sentencesOf } from './sentences.ts';
import type { Story } from './story.ts';
import { figure } from './table.ts';

/** What a reader is told of a claim, in words, so that two of them can be set side by side. */
export interface ToldClaim {
  readonly label: Localized;
  /** Empty for a fact without a number. */
  readonly figure: Localized;
  readonly status: Localized;
  readonly by: Localized;
  readonly asOf: Localized;
  readonly note: Localized;
}

/** One place of the page: the opening, a chapter's head, a step, a part of the notes. */
export interface Place {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
  /** The picture's text alternative and its drawings, where the place has one. */
  readonly alt?: string;
  readonly layouts?: Readonly<Record<FrameName, Layout>>;
}

/** All that readers see of a story at one time: claims in words, every place's text and picture, by language. */
export interface Snapshot {
  readonly claims: Readonly<Record<string, ToldClaim>>;
  readonly places: Readonly<Record<Locale, readonly Place[]>>;
}

const inEach = (tell: (locale: Locale) => string): Localized =>
  Object.fromEntries(locales.map((locale) => [locale, tell(locale)])) as Localized;

function toldClaims(story: Pick<Story, 'graphics' | 'sources'>): Record<string, ToldClaim> {
  const say = sayFor(story.sources);
  return Object.fromEntries(
    Object.entries(claimsOf(story)).map(([id, claim]) => [
      id,
      {
        label: inEach((locale) => claim.label[locale]),
        figure: inEach((locale) => figure(claim, say[locale])),
        status: inEach((locale) => (claim.status ? say[locale].status(claim.status) : '')),
        by: inEach(
          (locale) => `${say[locale].kind(claim.attribution.kind)} · ${say[locale].attribution(claim)}`,
        ),
        asOf: inEach((locale) => say[locale].date(claim.asOf)),
        note: inEach((locale) => claim.note?.[locale] ?? ''),
      },
    ]),
  );
}

function placesOf(edition: Edition): Place[] {
  const { locale } = edition;
  const place = (id: string, title: string, paragraphs: readonly string[]): Place => ({
    id,
    title,
    sentences: sentencesOf(paragraphs, locale),
  });
  return [
    { ...place('opening', edition.title, edition.lead), layouts: edition.opening },
    ...edition.sections.flatMap((section) => [
      place(section.id, section.title, section.paragraphs),
      ...section.blocks
        .flatMap((block) => block.steps)
        .map((step) => ({
          ...place(step.id, step.title, step.paragraphs),
          alt: step.alt,
          layouts: step.layouts,
        })),
    ]),
    ...edition.notes.parts.map((part) => place(`notes/${part.id}`, part.title, part.paragraphs)),
  ];
}

/** What readers see of a story, to be compared with what they saw at another time. */
export function snapshot(
  story: Pick<Story, 'graphics' | 'sources'>,
  editions: Readonly<Record<Locale, Edition>>,
): Snapshot {
  return {
    claims: toldClaims(story),
    places: Object.fromEntries(locales.map((locale) => [locale, placesOf(editions[locale])])) as Record<
      Locale,
      Place[]
    >,
  };
}
