import { CannotFit, type Graphic } from '../model/graphic.ts';
import type { Json } from '../model/json.ts';
import { frameNames, frames } from '../model/layout.ts';
import { locales, type Locale } from '../model/locale.ts';
import * as messages from '../model/messages/structure.ts';
import type { Problem } from '../model/problem.ts';
import { say } from '../model/say.ts';
import type { Step } from '../model/story.ts';

/** Lays out every scene in every frame and language, to find labels that have no room. */
export function checkPictures(
  steps: readonly Step[],
  graphics: Readonly<Record<string, Graphic>>,
  files: Readonly<Record<string, Json>>,
): Problem[] {
  const misfits = new Map<string, { error: CannotFit; locale: Locale; graphic: string; scenes: string[] }>();
  const failures = new Map<string, Problem>();
  for (const { id, graphic, scene } of steps)
    for (const locale of locales)
      for (const name of frameNames)
        try {
          graphics[graphic]?.layout(scene, frames[name], say[locale]);
        } catch (error) {
          const { file } = files[graphic]!;
          if (!(error instanceof CannotFit)) {
            failures.set(graphic, { file, ...messages.failed(id, String(error)) });
            continue;
          }
          const key = `${graphic} ${locale} ${error.label}`;
          const misfit = misfits.get(key) ?? { error, locale, graphic, scenes: [] };
          if (!misfit.scenes.includes(id)) misfit.scenes.push(id);
          misfits.set(key, misfit);
        }
  return [
    ...failures.values(),
    ...[...misfits.values()].map(({ error, locale, graphic, scenes }) => {
      const json = files[graphic]!;
      const path = pathOfText(json.value, error.label, locale);
      return {
        file: json.file,
        ...(path && { ...json.at(path), path: path.join('.') }),
        ...messages.tooLong(error.label, error.where, [locale, ...scenes]),
      };
    }),
  ];
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
