import { amountOf, type Claim, type Source, type Status } from './claim.ts';
import { meets, type State } from './condition.ts';
import type { Table } from './graphic.ts';
import { frames, inEachFrame, type FrameName, type Layout } from './layout.ts';
import type { Locale, Published } from './locale.ts';
import { plainPassage, plainText, toPassageHtml } from './prose-print.ts';
import { citations, type Guess, type Passage } from './prose.ts';
import { sayFor, type Say } from './say.ts';
import type { Section, Step, Story } from './story.ts';
import { figure } from './table.ts';
import { tell, type EditionCorrection, type Told } from './telling.ts';

/** Figures and facts that share attribution, date and status, as one line under a passage. */
export interface Cite {
  readonly kind: string;
  readonly status?: string;
  /** The status itself, for styling. */
  readonly statusId?: Status;
  readonly by: string;
  readonly asOf: string;
  readonly items: readonly {
    readonly claim: string;
    readonly figure?: string;
    readonly label: string;
    readonly note?: string;
  }[];
}

export interface EditionStep {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  /** The passage's paragraphs without markup. */
  readonly paragraphs: readonly string[];
  /** The first of them. */
  readonly summary: string;
  readonly cites: readonly Cite[];
  /** What has been corrected or updated of the claims that are cited here, newest first. */
  readonly corrections: readonly EditionCorrection[];
  /** A question to the reader, told at a later step. */
  readonly guess?: Guess;
  /** What is said here of the reader's guess: the asking step, and a sentence for each answer. */
  readonly reveal?: { readonly asked: string; readonly sentences: readonly string[] };
  readonly graphic: string;
  /** The text alternative of the picture. */
  readonly alt: string;
  readonly layouts: Readonly<Record<FrameName, Layout>>;
}

/** Steps in a row that share a graphic: what one stage shows. */
export interface Block {
  readonly graphic: string;
  readonly steps: readonly EditionStep[];
}

export interface EditionSection {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly number: number;
  /** The step whose picture stands for the chapter. */
  readonly emblem: EditionStep;
  readonly html: string;
  readonly paragraphs: readonly string[];
  readonly blocks: readonly Block[];
  /** The people in the audience counter's room, where the section ends with one. */
  readonly counter?: { readonly from: number; readonly to: number };
  /** The tables of the graphics that appear here for the first time. */
  readonly tables: readonly {
    readonly graphic: string;
    readonly table: Table;
    /** By claim, what it was from which day on, where it was not always the same: newest first. */
    readonly history: Told['history'];
  }[];
}

/** A story in one language, everything computed: all that a page prints. */
export interface Edition extends Omit<Told, 'history'> {
  /** The language in which its words are written. */
  readonly locale: Locale;
  /** The edition itself: its addresses, and the language that its pages name. */
  readonly tag: Published;
  readonly title: string;
  /** What stands above the story: a word on the whole of it, in a line and in full. */
  readonly notice?: { readonly title: string; readonly html: string };
  readonly standfirst: string;
  /** The standfirst's paragraphs without markup. */
  readonly lead: readonly string[];
  readonly description: string;
  /** How long the story takes to read, in minutes. */
  readonly minutes: number;
  readonly opening: Readonly<Record<FrameName, Layout>>;
  readonly sections: readonly EditionSection[];
  readonly notes: {
    readonly id: string;
    readonly title: string;
    readonly parts: readonly {
      readonly id: string;
      readonly title: string;
      readonly html: string;
      readonly paragraphs: readonly string[];
    }[];
  };
  readonly sources: readonly (Source & { readonly id: string })[];
}

/** Every claim of a story, by `graphic.claim`. */
export function claimsOf(story: Pick<Story, 'graphics'>): Record<string, Claim> {
  return Object.fromEntries(
    Object.entries(story.graphics).flatMap(([name, graphic]) =>
      Object.entries(graphic.claims).map(([id, claim]) => [`${name}.${id}`, claim]),
    ),
  );
}

/** Whether what a passage asks of the data is so. */
export const holds = (passage: Passage, state: State): boolean =>
  passage.when.every((condition) => meets(condition, state));

/** Of a passage's variants, the one that holds. The story must have passed the check. */
function holding(variants: readonly Passage[], state: State): Passage {
  return variants.find((passage) => holds(passage, state))!;
}

function cite(ids: readonly string[], claims: Readonly<Record<string, Claim>>, say: Say): Cite[] {
  const groups = new Map<string, Cite & { items: Cite['items'][number][] }>();
  for (const id of ids) {
    const claim = claims[id]!;
    const by = say.attribution(claim);
    const key = JSON.stringify([claim.attribution.kind, by, claim.status, claim.asOf]);
    if (!groups.has(key))
      groups.set(key, {
        kind: say.kind(claim.attribution.kind),
        ...(claim.status && { status: say.status(claim.status), statusId: claim.status }),
        by,
        asOf: say.date(claim.asOf),
        items: [],
      });
    groups.get(key)!.items.push({
      claim: id,
      label: say.pick(claim.label),
      ...(claim.value && { figure: figure(claim, say) }),
      ...(claim.note && { note: say.pick(claim.note) }),
    });
  }
  return [...groups.values()];
}

function editionStep(
  story: Story,
  step: Step,
  passage: Passage,
  locale: Locale,
  state: State,
  corrections: readonly EditionCorrection[],
): EditionStep {
  const { claims } = state;
  const cited = citations(passage);
  const say = sayFor(story.sources)[locale];
  const graphic = story.graphics[step.graphic]!;
  const asked = story.articles[locale].chapters
    .flatMap(({ passages }) => passages)
    .find((candidate) => candidate.guess?.at === step.id && holds(candidate, state));
  const paragraphs = plainPassage(passage, locale, claims);
  return {
    id: step.id,
    title: plainText(passage.title, locale, claims),
    html: toPassageHtml(passage, locale, claims),
    paragraphs,
    summary: paragraphs[0] ?? '',
    cites: cite(cited, claims, say),
    corrections: corrections.filter(({ claim }) => cited.includes(claim)),
    ...(passage.guess && { guess: passage.guess }),
    ...(asked && {
      reveal: { asked: asked.id, sentences: asked.guess!.options.map((option) => option.reveal) },
    }),
    graphic: step.graphic,
    alt: graphic.describe(step.scene, say),
    layouts: layoutsOf(story, step, say),
  };
}

/** The range of people that a claim gives, for the audience counter. */
function roomOf(claim: Claim | undefined): { from: number; to: number } {
  const from = (claim?.value && amountOf(claim.value)) ?? 0;
  return { from, to: claim?.value?.to ?? from };
}

/** A step's picture in every frame. */
function layoutsOf(story: Story, step: Omit<Step, 'id'>, say: Say): Record<FrameName, Layout> {
  const graphic = story.graphics[step.graphic]!;
  return inEachFrame((name) => graphic.layout(step.scene, frames[name], say));
}

/** Characters (Han) or words a minute that a reader takes in, pictures included. */
const pace: Record<Locale, number> = { 'zh-Hans': 350, en: 210 };

function minutesOf(passages: readonly Passage[], locale: Locale, claims: Record<string, Claim>): number {
  const text = passages.flatMap((passage) => plainPassage(passage, locale, claims)).join(' ');
  const length = locale === 'en' ? text.split(/\s+/).length : text.replace(/[^\p{L}\p{N}]/gu, '').length;
  return Math.max(1, Math.round(length / pace[locale]));
}

function blocksOf(steps: readonly EditionStep[]): Block[] {
  const blocks: (Block & { steps: EditionStep[] })[] = [];
  for (const step of steps) {
    if (blocks.at(-1)?.graphic === step.graphic) blocks.at(-1)!.steps.push(step);
    else blocks.push({ graphic: step.graphic, steps: [step] });
  }
  return blocks;
}

/**
 * Joins a story's structure, data and words in one language and computes every layout of every step.
 * The story must have passed the check.
 */
export function edition(story: Story, locale: Locale): Edition {
  const claims = claimsOf(story);
  const state: State = { claims, fields: story.fields };
  const say = sayFor(story.sources)[locale];
  const article = story.articles[locale];
  const { history, ...told } = tell(story.past, claims, say);
  const shown = new Set<string>();
  const tablesOf = (section: Section) =>
    [...new Set(section.steps.map((step) => step.graphic))]
      .filter((graphic) => !shown.has(graphic) && shown.add(graphic))
      .map((graphic) => {
        const table = story.graphics[graphic]!.table(say);
        const own = table.claims.flatMap((id) => {
          const lines = history[`${graphic}.${id}`];
          return lines ? [[id, lines] as const] : [];
        });
        return { graphic, table, history: Object.fromEntries(own) };
      });
  const sections = story.sections.map((section, index): EditionSection => {
    const chapter = article.chapters[index]!;
    const head = holding(chapter.heads, state);
    const steps = section.steps.map((step) => {
      const variants = chapter.passages.filter(({ id }) => id === step.id);
      const passage = holding(variants, state);
      return editionStep(story, step, passage, locale, state, told.corrections);
    });
    return {
      id: section.id,
      title: plainText(head.title, locale, claims),
      label: head.label ?? '',
      number: index + 1,
      emblem: steps.find(({ id }) => id === section.emblem) ?? steps[0]!,
      html: toPassageHtml(head, locale, claims),
      paragraphs: plainPassage(head, locale, claims),
      blocks: blocksOf(steps),
      ...(story.counter?.section === section.id && { counter: roomOf(claims[story.counter.claim]) }),
      tables: tablesOf(section),
    };
  });
  const notes = article.chapters[story.sections.length]!;
  const opening = holding(article.openings, state);
  const { notice } = article;
  const lead = plainPassage(opening, locale, claims);
  const first = lead[0] ?? '';
  return {
    ...told,
    locale,
    tag: locale,
    title: plainText(opening.title, locale, claims),
    ...(notice && {
      notice: {
        title: plainText(notice.title, locale, claims),
        html: toPassageHtml(notice, locale, claims),
      },
    }),
    standfirst: toPassageHtml(opening, locale, claims),
    lead,
    // A description goes where the page does not: it takes the notice along.
    description: notice ? say.pair(plainText(notice.title, locale, claims), first) : first,
    minutes: minutesOf(
      article.chapters
        .slice(0, story.sections.length)
        .flatMap((chapter) => chapter.passages.filter((passage) => holds(passage, state))),
      locale,
      claims,
    ),
    opening: layoutsOf(story, story.opening, say),
    sections,
    notes: {
      id: notes.id,
      title: plainText(holding(notes.heads, state).title, locale, claims),
      parts: notes.passages
        .filter((passage) => holds(passage, state))
        .map((passage) => ({
          id: passage.id,
          title: plainText(passage.title, locale, claims),
          html: toPassageHtml(passage, locale, claims),
          paragraphs: plainPassage(passage, locale, claims),
        })),
    },
    sources: Object.entries(story.sources).map(([id, source]) => ({ id, ...source })),
  };
}
