import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as say from '../model/messages/structure.ts';
import type { Problem, Told } from '../model/problem.ts';
import type { Section } from '../model/story.ts';
import { wordsFolder } from './read.ts';

/** What of an outline only names something: the compiler cannot know whether it is there. */
export interface Named {
  readonly slug: string;
  readonly sections: readonly Section[];
  readonly counter?: { readonly section: string; readonly claim: string } | undefined;
}

/**
 * Whether each name that an outline gives, beside its steps and scenes, is that of something.
 * @param claims by `graphic.claim`; undefined where they could not all be read
 * @param root the project's folder, in which the name's line is looked for
 */
export async function checkOutline(
  { slug, sections, counter }: Named,
  claims: readonly string[] | undefined,
  root: string,
): Promise<Problem[]> {
  const wrong: [name: string, told: Told][] = [];
  for (const { id, emblem, steps } of sections) {
    const known = steps.map((step) => step.id);
    if (emblem !== undefined && !known.includes(emblem))
      wrong.push([emblem, say.noEmblem(emblem, id, known)]);
  }
  if (counter) {
    const chapters = sections.map(({ id }) => id);
    if (!chapters.includes(counter.section))
      wrong.push([counter.section, say.counterNowhere(counter.section, chapters)]);
    if (claims && !claims.includes(counter.claim))
      wrong.push([counter.claim, say.counterOfNothing(counter.claim, claims)]);
  }
  if (!wrong.length) return [];
  const file = `${wordsFolder(slug)}/story.ts`;
  const lines = (await readFile(path.join(root, file), 'utf8').catch(() => '')).split('\n');
  return wrong.map(([name, told]) => {
    const at = lines.findIndex((line) => /\b(emblem|counter)\b/.test(line) && line.includes(`'${name}'`));
    return { file, ...(at >= 0 && { line: at + 1, column: lines[at]!.indexOf(`'${name}'`) + 1 }), ...told };
  });
}
