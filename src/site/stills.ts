import { createHash } from 'node:crypto';
import type { Scheme } from '../graphics/theme.ts';
import type { EditionStep } from '../model/edition.ts';
import { frameNames, type FrameName } from '../model/layout.ts';
import type { Locale } from '../model/locale.ts';
import { toSvg } from '../share/svg.ts';
import { stillName, stillPath } from './routes.ts';

/** A step's pictures as files, one for each frame and scheme. */

const schemes: readonly Scheme[] = ['light', 'dark'];
const kinds = frameNames.flatMap((frame) => schemes.map((scheme) => ({ frame, scheme })));
type Kind = (typeof kinds)[number];

interface Drawn {
  /** Changes with any of the pictures. */
  readonly version: string;
  readonly svg: (kind: Kind) => string;
}
const made = new WeakMap<EditionStep, Drawn>();

function drawn(step: EditionStep, locale: Locale): Drawn {
  const found = made.get(step);
  if (found) return found;
  const files = kinds.map(({ frame, scheme }) => toSvg(step.layouts[frame], step.alt, locale, scheme));
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  const now = { version, svg: (kind: Kind) => files[kinds.indexOf(kind)]! };
  made.set(step, now);
  return now;
}

/**
 * The part of the files' names that changes with them: a page that is still open, or kept for reading offline, never
 * shows a picture of another version than its words. While editing, addresses stay.
 */
const versionOf = (step: EditionStep, locale: Locale): string | undefined =>
  import.meta.env.DEV ? undefined : drawn(step, locale).version;

/** A still's address. */
export const still = (locale: Locale, step: EditionStep, frame: FrameName, scheme: Scheme): string =>
  stillPath(stillName(locale, step.id, frame, scheme, versionOf(step, locale)));

/** A page for each of a step's stills. */
export const stillPages = (step: EditionStep, locale: Locale) =>
  kinds.map((kind) => ({
    params: { name: stillName(locale, step.id, kind.frame, kind.scheme, versionOf(step, locale)) },
    props: { locale, id: step.id, svg: (now: EditionStep) => drawn(now, locale).svg(kind) },
  }));
