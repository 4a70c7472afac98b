import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sources as sourcesSchema, type Claim, type Source } from '../model/claim.ts';
import { claimsOf, holds } from '../model/edition.ts';
import { CannotFit, type AnyKind, type Graphic, type Kind } from '../model/graphic.ts';
import { checkJson, readJson, type Json } from '../model/json.ts';
import { frameNames, frames } from '../model/layout.ts';
import { locales, type Locale, type Localized } from '../model/locale.ts';
import { Problems, type Problem } from '../model/problem.ts';
import { checkArticle } from '../model/prose-check.ts';
import { readArticle, type Article, type Chapter, type Passage } from '../model/prose.ts';
import { say } from '../model/say.ts';
import type { Outline, Section, Story } from '../model/story.ts';
import { suggest } from '../model/suggest.ts';
import { textsIn, withTexts } from '../model/texts.ts';
import { atOrigin, overlay, standsFor, type Overlaid, type Place } from './overlay.ts';

type AnyOutline = Outline<Record<string, AnyKind>>;

/** Where the data and the words of a story lie, below the project's root. */
const dataFolder = (slug: string) => `data/${slug}`;
const wordsFolder = (slug: string) => `src/stories/${slug}`;

/**
 * Reads a story's data and words, checks everything, and binds it.
 * @param root the project's folder
 * @param over a folder below it with only what differs, to be laid over the story
 * @throws Problems with everything that is wrong, not only the first
 */
export async function load(
  outline: AnyOutline,
  root = process.cwd(),
  over = process.env.STORY_OVERLAY,
): Promise<Story> {
  const { story, problems } = await inspect(outline, root, over);
  if (problems.length || !story) throw new Problems(problems);
  return story;
}

/** Reads and checks a story; gives what could be bound and every problem found. */
export async function inspect(
  outline: AnyOutline,
  root = process.cwd(),
  over = process.env.STORY_OVERLAY,
): Promise<{ story?: Story; problems: Problem[] }> {
  const problems: Problem[] = [];
  const place: Place = over ? { root, over } : { root };
  const { graphics, sources, files, texts } = await readData(outline, place, problems);
  const overlaid = new Map<string, Overlaid>();
  const articles: Partial<Record<Locale, Article>> = {};
  for (const locale of locales) {
    const file = `${wordsFolder(outline.slug)}/${locale}.md`;
    const base = await read(root, file, problems);
    if (base === undefined) continue;
    const words = await readWords(place, { file, text: base }, locale, problems);
    overlaid.set(file, words);
    const result = readArticle(file, words.text, locale);
    problems.push(...result.problems);
    if (result.article) articles[locale] = result.article;
    // What is laid over the story is tried out, not reported: its readers are told so.
    if (over && result.article && !result.article.notice)
      problems.push({
        file: `${over}/${locale}.md`,
        message: 'The notice is missing: what is laid over the story says that it is not the story',
        fix: 'Write it under a heading that ends with {#notice}, as in "## Fictional example {#notice}"',
      });
  }
  const sections = outline.sections as readonly Section[];
  const bound = Object.keys(graphics).length === Object.keys(outline.kinds).length;
  const claims = claimsOf({ graphics });
  // A reference into a file that could not be read would be a second message for the same mistake.
  if (bound) {
    for (const article of Object.values(articles)) {
      problems.push(...checkArticle(article, claims, texts, outline.names[article.locale]));
      problems.push(...checkStructure(article, sections, outline.notes, claims));
    }
    problems.push(...checkPictures(outline, graphics, files));
  }
  for (const [i, problem] of problems.entries())
    if (overlaid.has(problem.file)) problems[i] = atOrigin(problem, overlaid.get(problem.file)!);
  problems.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  if (problems.length) return { problems };
  return {
    problems,
    story: {
      slug: outline.slug,
      graphics,
      opening: outline.opening as Story['opening'],
      ...(outline.counter && { counter: outline.counter }),
      sections,
      sources,
      articles: Object.fromEntries(
        Object.entries(articles).map(([locale, article]) => [locale, withTexts(article, texts)]),
      ) as Record<Locale, Article>,
    },
  };
}

async function read(root: string, file: string, problems: Problem[]): Promise<string | undefined> {
  try {
    // Strict: bytes of another encoding are a mistake, not odd characters.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      await readFile(path.join(root, file)),
    );
  } catch (error) {
    problems.push({
      file,
      message: `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
      fix: 'Put the file there, saved as UTF-8',
    });
    return undefined;
  }
}

/** An article's text with the overlay's passages in it. */
async function readWords(
  { root, over }: Place,
  base: { file: string; text: string },
  locale: Locale,
  problems: Problem[],
): Promise<Overlaid> {
  const empty = { file: `${over}/${locale}.md`, text: '' };
  if (over === undefined) return overlay(base, empty);
  const text = await read(root, empty.file, problems);
  return overlay(base, { ...empty, text: text ?? '' });
}

async function readData(outline: AnyOutline, place: Place, problems: Problem[]) {
  const { root } = place;
  const folder = dataFolder(outline.slug);
  const files: Record<string, Json> = {};
  const open = async (name: string) => {
    const file = standsFor(place, `${folder}/${name}.json`);
    const text = await read(root, file, problems);
    return text === undefined ? undefined : (files[name] = readJson(file, text));
  };
  const sourcesJson = await open('sources');
  const readSources = sourcesJson && checkJson(sourcesJson, sourcesSchema);
  problems.push(...(readSources?.problems ?? []));
  const sources: Record<string, Source> = readSources?.data ?? {};
  const graphics: Record<string, Graphic> = {};
  const texts: Record<string, Localized> = {};
  for (const [name, anyKind] of Object.entries(outline.kinds)) {
    const kind = anyKind as Kind<{ claims: Record<string, Claim> }, unknown>;
    const json = await open(name);
    if (!json) continue;
    const result = checkJson(json, kind.schema);
    problems.push(...result.problems);
    if (!result.data) continue;
    if (readSources?.data) problems.push(...checkSources(json, result.data.claims, sources));
    const graphic = (graphics[name] = kind.bind(result.data));
    for (const [at, text] of Object.entries({ ...textsIn(result.data), ...graphic.texts }))
      texts[`${name}:${at}`] = text;
  }
  for (const where of [folder, ...(place.over ? [`${place.over}/data`] : [])])
    for (const file of await readdir(path.join(root, where)).catch(() => []))
      if (
        file.endsWith('.json') &&
        !files[file.slice(0, -5)] &&
        file !== 'sources.json' &&
        !outline.kinds[file.slice(0, -5)]
      )
        problems.push({
          file: `${where}/${file}`,
          message: 'No graphic uses this file',
          fix: 'Remove it, or name it in story.ts',
        });
  return { graphics, sources, files, texts };
}

function checkSources(json: Json, claims: Record<string, Claim>, sources: Record<string, Source>): Problem[] {
  return Object.entries(claims).flatMap(([id, claim]) =>
    claim.sources.flatMap((source, i) =>
      Object.hasOwn(sources, source)
        ? []
        : [
            {
              file: json.file,
              ...json.at(['claims', id, 'sources', i]),
              path: `claims.${id}.sources.${i}`,
              message: `Found the unknown source "${source}"; expected an id from sources.json`,
              fix: suggest(source, Object.keys(sources)),
            },
          ],
    ),
  );
}

/** The article against the outline: the same chapters and steps in the same order, each with a passage that holds. */
function checkStructure(
  article: Article,
  sections: readonly Section[],
  notes: readonly string[],
  claims: Readonly<Record<string, Claim>>,
): Problem[] {
  const { file } = article;
  const problems: Problem[] = [];
  const expectOrder = (
    found: readonly { id: string; line: number }[],
    expected: readonly string[],
    what: string,
  ) => {
    const ids = found.map(({ id }) => id);
    for (const [i, { id, line }] of found.entries())
      if (ids.indexOf(id) < i)
        problems.push({
          file,
          line,
          column: 1,
          message: `Found the ${what} "${id}" a second time`,
          fix: 'Keep one of the two',
        });
    for (const id of expected)
      if (!ids.includes(id))
        problems.push({
          file,
          message: `The ${what} "${id}" is missing`,
          fix: `Write it under a heading that ends with {#${id}}`,
        });
    for (const { id, line } of found)
      if (!expected.includes(id))
        problems.push({
          file,
          line,
          column: 1,
          message: `Found the ${what} "${id}", which story.ts does not name`,
          fix: suggest(id, expected),
        });
    if (ids.length === expected.length && ids.every((id) => expected.includes(id)))
      for (const [i, { id, line }] of found.entries())
        if (id !== expected[i]) {
          problems.push({
            file,
            line,
            column: 1,
            message: `Found the ${what} "${id}"; expected "${expected[i]}" here, as in story.ts`,
            fix: 'Put it in the same order in every language',
          });
          break;
        }
  };
  expectOrder(article.chapters, [...sections.map(({ id }) => id), 'notes'], 'chapter');
  const check = (chapter: Chapter | undefined, expected: readonly string[]) => {
    if (!chapter) return;
    const first = chapter.passages.filter(
      (passage, i, all) => all.findIndex(({ id }) => id === passage.id) === i,
    );
    expectOrder(first, expected, 'step');
    for (const id of expected) {
      const variants = chapter.passages.filter((passage) => passage.id === id);
      const holding = variants.filter((passage) => holds(passage, claims));
      for (const { guess, line } of holding)
        if (guess && !sections.some((section) => section.steps.some((step) => step.id === guess.at)))
          problems.push({
            file,
            line,
            column: 1,
            message: `guess="${guess.at}" names no step`,
            fix: suggest(
              guess.at,
              sections.flatMap((section) => section.steps.map((step) => step.id)),
            ),
          });
      for (const passage of holding) {
        if (passage.nodes.length === 0)
          problems.push({
            file,
            line: passage.line,
            column: 1,
            message: `The step "${id}" has no text`,
            fix: 'Write at least one paragraph',
          });
      }
      if (variants.length && holding.length === 0) problems.push(noPassage(file, variants, claims));
      if (holding.length > 1)
        problems.push({
          file,
          line: holding[1]!.line,
          column: 1,
          message: `Found ${holding.length} passages for the step "${id}" that hold at once`,
          fix: 'Give each its own condition, as in when="deal.renewal=signed"',
        });
    }
  };
  for (const passage of [article.opening, ...article.chapters])
    if (!holds(passage, claims)) problems.push(noPassage(file, [passage], claims, false));
  for (const section of sections)
    check(
      article.chapters.find(({ id }) => id === section.id),
      section.steps.map(({ id }) => id),
    );
  check(
    article.chapters.find(({ id }) => id === 'notes'),
    notes,
  );
  return problems;
}

/** No passage is written for what the data says. */
function noPassage(
  file: string,
  variants: readonly Passage[],
  claims: Readonly<Record<string, Claim>>,
  isStep = true,
): Problem {
  const [first] = variants as [Passage];
  const written = variants.map(({ when }) => when.map(({ claim, status }) => `${claim}=${status}`).join(' '));
  const now = first.when
    .map(({ claim }) => `${claim}=${claims[claim]?.status?.replace(' ', '-') ?? 'none'}`)
    .join(' ');
  return {
    file,
    line: first.line,
    column: 1,
    message: `The passage "${first.id}" is written for ${written.join(' or ')}; the data says ${now}`,
    fix: now.includes('=none')
      ? 'Give the claim a status, or take the condition out of the heading'
      : isStep
        ? `Write one for it, under a heading that ends with {#${first.id} when="${now}"}`
        : `Rewrite it and its condition: when="${now}"`,
  };
}

/** Lays out every scene in every frame and language, to find labels that have no room. */
function checkPictures(
  outline: AnyOutline,
  graphics: Record<string, Graphic>,
  files: Record<string, Json>,
): Problem[] {
  const found = new Map<string, Problem>();
  const steps = [
    { id: 'opening', ...outline.opening },
    ...outline.sections.flatMap((section) => section.steps),
  ];
  for (const step of steps as Section['steps'])
    for (const locale of locales)
      for (const name of frameNames)
        try {
          graphics[step.graphic]!.layout(step.scene, frames[name], say[locale]);
        } catch (error) {
          if (!(error instanceof CannotFit)) throw error;
          const problem = {
            file: files[step.graphic]!.file,
            message: `${error.message} (step "${step.id}", ${locale})`,
            fix: 'Shorten the label',
          };
          found.set(`${problem.file} ${error.label}`, problem);
        }
  return [...found.values()];
}
