import type { Source } from './claim.ts';
import type { Field } from './condition.ts';
import type { AnyKind, Graphic, SceneOf } from './graphic.ts';
import type { Locale } from './locale.ts';
import type { Glossary } from './glossary.ts';
import type { Moved } from './moved.ts';
import type { Article } from './prose.ts';
import type { Past } from './telling.ts';

/** One screen of the story: a passage and the scene of a graphic. Its id is its address. */
export type StepOf<Kinds> = {
  [Name in keyof Kinds]: {
    readonly id: string;
    readonly graphic: Name;
    readonly scene: SceneOf<Kinds[Name]>;
  };
}[keyof Kinds];

export interface Outline<Kinds> {
  /** The name of its folders in data/ and src/stories/. */
  readonly slug: string;
  /** Each graphic's kind; the name is also the data file's, the prefix of its claims and its address. */
  readonly kinds: Kinds;
  /** The section that ends with the audience counter, and the claim that says how many are in its room. */
  readonly counter?: { readonly section: string; readonly claim: string };
  /** The picture of the opening screen. */
  readonly opening: Omit<StepOf<Kinds>, 'id'>;
  readonly sections: readonly {
    readonly id: string;
    /** The step whose picture stands for the chapter, on its poster; the first where none is named. */
    readonly emblem?: string;
    readonly steps: readonly StepOf<Kinds>[];
  }[];
  /** Headings of the end note, in order. */
  readonly notes: readonly string[];
  /** Proper names that contain figures ("618") and are no claims. */
  readonly names: Readonly<Record<Locale, readonly string[]>>;
}

/** Writes down a story's structure; the compiler checks every scene against its graphic and its data. */
export function outline<const Kinds extends Record<string, AnyKind>>(story: Outline<Kinds>): Outline<Kinds> {
  return story;
}

export interface Step {
  readonly id: string;
  readonly graphic: string;
  readonly scene: unknown;
}

export interface Section {
  readonly id: string;
  readonly emblem?: string;
  readonly steps: readonly Step[];
}

/** A story with its data bound and its words read. */
export interface Story {
  readonly slug: string;
  readonly graphics: Readonly<Record<string, Graphic>>;
  /** What passages may ask of the data beside its claims, by `graphic:path`. */
  readonly fields: Readonly<Record<string, Field>>;
  readonly opening: Omit<Step, 'id'>;
  readonly counter?: { readonly section: string; readonly claim: string };
  readonly sections: readonly Section[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly articles: Readonly<Record<Locale, Article>>;
  /** Where links to steps that are no more lead: to a step, or, with null, to the beginning. */
  readonly moved: Moved;
  /** What the converter to traditional Chinese is told. */
  readonly glossary: Glossary;
  /** What was published of it before, and what has been said of changes since. */
  readonly past: Past;
}
