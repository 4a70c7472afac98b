import { createHash } from 'node:crypto';
import { faces, traditionalFaces, type Scheme } from '../graphics/theme.ts';
import type { EditionStep } from '../model/edition.ts';
import { frameNames, type FrameName } from '../model/layout.ts';
import { writtenIn, type Published } from '../model/locale.ts';
import { toSvg } from '../share/svg.ts';
import { editionOf, printFor, stepsOf } from './editions.ts';
import { stillFile, stillName, stillPath } from './routes.ts';

/** A step's pictures as files, one for each frame and scheme. */

const schemes: readonly Scheme[] = ['light', 'dark'];
const kinds = frameNames.flatMap((frame) => schemes.map((scheme) => ({ frame, scheme })));
type Kind = (typeof kinds)[number];

interface Drawn {
  /** Changes with any of the pictures. */
  readonly version: string;
  readonly svg: (kind: Kind) => string;
}
const made = new WeakMap<EditionStep, Promise<Drawn>>();

function drawn(step: EditionStep, tag: Published): Promise<Drawn> {
  const found = made.get(step) ?? draw(step, tag);
  made.set(step, found);
  return found;
}

async function draw(step: EditionStep, tag: Published): Promise<Drawn> {
  const print = await printFor(tag);
  const locale = writtenIn(tag);
  const face = tag === 'zh-Hant' ? traditionalFaces : faces[locale];
  const files = kinds.map(({ frame, scheme }) =>
    print(toSvg(step.layouts[frame], step.alt, locale, scheme, face)),
  );
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  return { version, svg: (kind) => files[kinds.indexOf(kind)]! };
}

/**
 * The part of the files' names that changes with them: a page that is still open, or kept for reading offline, never
 * shows a picture of another version than its words. While editing, addresses stay.
 */
const versionOf = async (step: EditionStep, tag: Published): Promise<string | undefined> =>
  import.meta.env.DEV ? undefined : (await drawn(step, tag)).version;

/** The addresses of a step's stills, by frame and scheme. */
export async function stillsOf(
  step: EditionStep,
  tag: Published,
): Promise<(frame: FrameName, scheme: Scheme) => string> {
  const version = await versionOf(step, tag);
  return (frame, scheme) => stillPath(stillName(tag, step.id, frame, scheme, version));
}

/** One of a step's stills: the part of its path that a page's parameters carry, and its picture. */
interface Still {
  readonly name: string;
  readonly svg: (now: EditionStep) => Promise<string>;
}

/** All of a step's stills; each can be drawn from the step as it is later, while editing. */
export async function stillsIn(step: EditionStep, tag: Published): Promise<Still[]> {
  const version = await versionOf(step, tag);
  return kinds.map((kind) => ({
    name: stillName(tag, step.id, kind.frame, kind.scheme, version),
    svg: async (now) => (await drawn(now, tag)).svg(kind),
  }));
}

/** Every still of an edition with its path below the site's folder. */
export async function stillFiles(tag: Published): Promise<Array<readonly [string, string]>> {
  const steps = stepsOf(await editionOf(tag));
  const files = steps.map(async (step) => {
    const stills = (await stillsIn(step, tag)).map(
      async ({ name, svg }) => [stillFile(name), await svg(step)] as const,
    );
    return Promise.all(stills);
  });
  return (await Promise.all(files)).flat();
}
