import type { Source } from '../model/claim.ts';
import { CannotFit, type Graphic } from '../model/graphic.ts';
import type { Json } from '../model/json.ts';
import { frameNames, frames, type Layout } from '../model/layout.ts';
import { locales, type Locale, type Localized } from '../model/locale.ts';
import * as messages from '../model/messages/structure.ts';
import { noGlyph } from '../model/messages/text.ts';
import type { Problem } from '../model/problem.ts';
import { sayFor } from '../model/say.ts';
import type { Step } from '../model/story.ts';
import { refersToText, withNames } from '../model/texts.ts';
import { lacking } from '../share/glyphs.ts';

type Sources = Readonly<Record<string, Source>>;
type Laid = Readonly<Record<string, Layout | Error>>;

/** The pictures of each graphic as last laid out: an edit in one file leaves the others' as they are. */
const last = new Map<string, { key: string; laid: Laid }>();

/** A graphic's scenes in every frame and language, or why one has no picture; worked out again when its data changes. */
function layoutsOf(
  name: string,
  graphic: Graphic,
  data: unknown,
  steps: readonly Step[],
  sources: Sources,
): Laid {
  const say = sayFor(sources);
  const key = JSON.stringify([data, steps, sources]);
  const known = last.get(name);
  if (known?.key === key) return known.laid;
  const laid: Record<string, Layout | Error> = {};
  for (const { id, scene } of steps)
    for (const locale of locales)
      for (const frame of frameNames)
        try {
          laid[`${id} ${locale} ${frame}`] = graphic.layout(scene, frames[frame], say[locale]);
        } catch (error) {
          laid[`${id} ${locale} ${frame}`] = error instanceof Error ? error : new Error(String(error));
        }
  last.set(name, { key, laid });
  return laid;
}

/**
 * Lays out every scene in every frame and language, to find labels that have no room.
 * @param names what the data's texts refer to: a name may stand in another file than the texts that print it
 * @returns the problems; the claims that pictures show, by `graphic.claim`; and the words in them
 */
export function checkPictures(
  steps: readonly Step[],
  graphics: Readonly<Record<string, Graphic>>,
  files: Readonly<Record<string, Json>>,
  names: Readonly<Record<string, Localized>>,
  sources: Sources,
): { problems: Problem[]; shown: Set<string>; words: Words[] } {
  const shown = new Set<string>();
  const misfits = new Map<string, { error: CannotFit; locale: Locale; graphic: string; scenes: string[] }>();
  const failures = new Map<string, Problem>();
  const words: Words[] = [];
  for (const [name, graphic] of Object.entries(graphics)) {
    const { file, value } = files[name]!;
    const own = steps.filter((step) => step.graphic === name);
    const laid = layoutsOf(name, graphic, withNames(value, names), own, sources);
    for (const [picture, found] of Object.entries(laid)) {
      const [id, locale] = picture.split(' ') as [string, Locale];
      if (!(found instanceof Error)) {
        for (const mark of found.marks.filter(({ opacity }) => opacity > 0)) {
          if (mark.claim) shown.add(`${name}.${mark.claim}`);
          if (mark.kind === 'label') words.push({ graphic: name, locale, text: mark.lines.join('') });
        }
      } else if (found instanceof CannotFit) {
        // A name from data that could not be read is no label: that has been told.
        if (refersToText(found.label)) continue;
        const key = `${name} ${locale} ${found.label}`;
        const misfit = misfits.get(key) ?? { error: found, locale, graphic: name, scenes: [] };
        if (!misfit.scenes.includes(id)) misfit.scenes.push(id);
        misfits.set(key, misfit);
      } else failures.set(name, { file, ...messages.failed(id, String(found)) });
    }
  }
  const problems = [
    ...failures.values(),
    ...[...misfits.values()].map(({ error, locale, graphic, scenes }) => {
      const json = files[graphic]!;
      const path = pathOfText(withNames(json.value, names), error.label, locale);
      return {
        file: json.file,
        ...(path && { ...json.at(path), path: path.join('.') }),
        ...messages.tooLong(error.label, error.where, [locale, ...scenes]),
      };
    }),
  ];
  return { problems, shown, words };
}

/** What a label of a graphic's picture says. */
interface Words {
  readonly graphic: string;
  readonly locale: Locale;
  readonly text: string;
}

/** Characters in pictures that cards could not draw, each at every text of the graphic's data that has it. */
export async function checkPictureGlyphs(
  words: readonly Words[],
  files: Readonly<Record<string, Json>>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [graphic, json] of Object.entries(files))
    for (const locale of locales) {
      const own = words.filter((label) => label.graphic === graphic && label.locale === locale);
      const text = own.map(({ text }) => text).join('');
      for (const character of await lacking(locale, text))
        for (const { path, text } of textsWith(json.value, character, locale))
          problems.push({
            file: json.file,
            ...json.at(path),
            path: path.join('.'),
            ...noGlyph(character, text),
          });
    }
  return problems;
}

/** Characters that cards could not draw in the name of the paper whose report is retold, which each of them prints. */
export async function checkSourceGlyphs(json: Json, sources: Sources): Promise<Problem[]> {
  const problems: Problem[] = [];
  const [[id, first] = []] = Object.entries(sources);
  for (const locale of locales) {
    const text = first?.publisher[locale] ?? '';
    for (const character of await lacking(locale, text)) {
      const path = [id!, 'publisher', locale];
      problems.push({ file: json.file, ...json.at(path), path: path.join('.'), ...noGlyph(character, text) });
    }
  }
  return problems;
}

/** The texts of a language in the data that have a character. */
function textsWith(
  value: unknown,
  character: string,
  locale: Locale,
  at: Path = [],
): { path: Path; text: string }[] {
  if (typeof value === 'string')
    return at.at(-1) === locale && value.includes(character) ? [{ path: at, text: value }] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsWith(inner, character, locale, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

type Path = readonly (string | number)[];

/** Where in the data a text of a picture stands: the very text, or the longest that is part of it. */
function pathOfText(value: unknown, text: string, locale: Locale): Path | undefined {
  let best: { path: Path; length: number } | undefined;
  const plain = (words: string) => words.replace(/[\u00AD\u200B]/g, '');
  const wanted = plain(text);
  const visit = (inner: unknown, path: Path): void => {
    if (typeof inner === 'string' && path.at(-1) === locale) {
      const words = plain(inner);
      if (words.length > (best?.length ?? 1) && wanted.includes(words)) best = { path, length: words.length };
    } else if (inner !== null && typeof inner === 'object')
      for (const [key, next] of Object.entries(inner))
        visit(next, [...path, Array.isArray(inner) ? Number(key) : key]);
  };
  visit(value, []);
  return best?.path;
}
