import type { z } from 'zod';
import type { Claims } from './claim.ts';
import type { Field } from './condition.ts';
import type { Localized } from './locale.ts';
import type { Frame, Layout } from './layout.ts';
import type { Say } from './say.ts';

/** A graphic's data as a table, in words. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The claim of each row, by its id in the graphic. */
  readonly claims: readonly string[];
  /** What a reader must know to use the table rightly. */
  readonly note?: string;
}

/** Data bound to its ways of being drawn and said. Everything is pure: same scene, same result. */
export interface Graphic<Scene = unknown> {
  /** Every claim that prose may cite, derived ones included. */
  readonly claims: Claims;
  /**
   * Texts made from the data, such as a list of names, that prose may print beside those of the data itself.
   * They may refer to the graphic's own claims, as in `{.advertising}`.
   */
  readonly texts?: Readonly<Record<string, Localized>>;
  /** What its picture works out from the data and prose must agree with, for conditions beside the data's own. */
  readonly facts?: Readonly<Record<string, Field>>;
  /** The picture of a scene. @throws CannotFit when a label has no room in the frame */
  layout(scene: Scene, frame: Frame, say: Say): Layout;
  /** The picture of a scene in words, for a reader who does not see it. */
  describe(scene: Scene, say: Say): string;
  table(say: Say): Table;
}

/** A way of drawing a certain shape of data. */
export interface Kind<Data, Scene> {
  readonly schema: z.ZodType<Data>;
  bind(data: Data): Graphic<Scene>;
}

/** Any kind: its own methods know what data and scenes they were made for. */
export type AnyKind = Kind<unknown, unknown>;
export type SceneOf<K> = K extends Kind<infer _Data, infer Scene> ? Scene : never;

/** A label that has no room; the check says which, where and why. */
export class CannotFit extends Error {
  readonly label: string;
  readonly where: string;
  constructor(label: string, where: string) {
    super(`"${label}" does not fit ${where}`);
    this.name = 'CannotFit';
    this.label = label;
    this.where = where;
  }
}
