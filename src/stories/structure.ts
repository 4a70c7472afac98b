import { instead, isAskable, keysOf, written, type State } from '../model/condition.ts';
import { holds } from '../model/edition.ts';
import * as say from '../model/messages/structure.ts';
import type { Problem, Told } from '../model/problem.ts';
import type { Article, Chapter, Passage } from '../model/prose.ts';
import type { Section } from '../model/story.ts';

/** What an article is checked against. */
export interface Expected {
  readonly sections: readonly Section[];
  /** Headings of the end note, in order. */
  readonly notes: readonly string[];
  readonly state: State;
  /** Whether the claims of a graphic could be read; what hangs on others is left unsaid. */
  readonly isRead: (graphic: string) => boolean;
}

/** The article against the outline: the same chapters and steps in the same order, each with one passage that holds. */
export function checkStructure(article: Article, expected: Expected): Problem[] {
  const { file } = article;
  const { sections, notes } = expected;
  const problems: Problem[] = [];
  const tell = (line: number, told: Told) => problems.push({ file, line, column: 1, ...told });

  const expectOrder = (
    found: readonly { id: string; line: number }[],
    wanted: readonly string[],
    part: say.Part,
    end: number,
  ) => {
    const ids = found.map(({ id }) => id);
    for (const [i, { id, line }] of found.entries()) if (ids.indexOf(id) < i) tell(line, say.twice(part, id));
    for (const [i, id] of wanted.entries())
      if (!ids.includes(id)) {
        const before = wanted.slice(0, i).findLast((name) => ids.includes(name));
        const line = found.find((one) => one.id === before)?.line ?? end;
        tell(line, say.missing(part, id, before));
      }
    for (const { id, line } of found)
      if (!wanted.includes(id))
        tell(
          line,
          say.unknown(
            part,
            id,
            wanted.filter((name) => !ids.includes(name)).concat(wanted.filter((name) => ids.includes(name))),
          ),
        );
    if (ids.length !== wanted.length || !ids.every((id) => wanted.includes(id))) return;
    const wrong = found.findIndex(({ id }, i) => id !== wanted[i]);
    if (wrong >= 0) tell(found[wrong]!.line, say.order(part, found[wrong]!.id, wanted[wrong]!));
  };

  const expectOne = (variants: readonly Passage[], mark: string, needsText: boolean) => {
    const [first] = variants;
    if (!first || !variants.every(({ when }) => when.flatMap(keysOf).every((key) => isKnown(key, expected))))
      return;
    const held = variants.filter((passage) => holds(passage, expected.state));
    if (held.length === 0) tell(variants.at(-1)!.line, noPassage(mark, variants, expected.state));
    if (held.length > 1) tell(held[1]!.line, say.together(first.id, held.length));
    for (const { id, nodes, line } of needsText ? variants : [])
      if (nodes.length === 0) tell(line, say.empty(id));
  };

  const steps = sections.flatMap((section) => section.steps.map(({ id }) => id));
  expectOne(article.openings, say.marks.title, true);
  const chapters = article.chapters.map(({ id, heads }) => ({ id, line: heads[0]!.line }));
  expectOrder(chapters, [...sections.map(({ id }) => id), 'notes'], 'chapter', 1);
  const check = (chapter: Chapter | undefined, wanted: readonly string[], part: 'step' | 'note') => {
    if (!chapter) return;
    expectOne(chapter.heads, say.marks.chapter, false);
    // Variants stand together; an id that comes back later is a second passage, not a variant.
    const first = chapter.passages.filter((passage, i, all) => all[i - 1]?.id !== passage.id);
    expectOrder(first, wanted, part, chapter.heads[0]!.line);
    for (const id of wanted) {
      const variants = chapter.passages.filter((passage) => passage.id === id);
      expectOne(variants, say.marks[part], true);
      for (const { guess, line } of variants)
        if (guess && !steps.includes(guess.at)) tell(line, say.guessNowhere(guess.at, steps));
    }
  };
  for (const section of sections)
    check(
      article.chapters.find(({ id }) => id === section.id),
      section.steps.map(({ id }) => id),
      'step',
    );
  check(
    article.chapters.find(({ id }) => id === 'notes'),
    notes,
    'note',
  );
  return problems;
}

/** Whether what a condition asks for can be looked up. */
const isKnown = (key: string, { state, isRead }: Expected): boolean =>
  isRead(key.split(/[.:]/)[0]!) && isAskable(key, state);

/** No passage is written for what the data says. */
function noPassage(mark: string, variants: readonly Passage[], state: State): Told {
  const conditions = variants.map(({ when }) => when.map(written).join(' '));
  const asked = variants.flatMap(({ when }) => when);
  const states = asked.map((condition) => instead(condition, state));
  const each = asked.map((condition, i) => (states[i] ? written(states[i]) : `${condition.of}=none`));
  const now = [...new Set(each)].join(' ');
  return say.noPassage(mark, variants[0]!.id, conditions, now, states.every(Boolean));
}
