import { claimsOf } from '../model/edition.ts';
import type { AnyKind } from '../model/graphic.ts';
import { locales, type Locale } from '../model/locale.ts';
import { settle } from '../model/moved.ts';
import { isError, Problems, type Problem } from '../model/problem.ts';
import { noNotice } from '../model/messages/structure.ts';
import { checkArticle } from '../model/prose-check.ts';
import { readArticle, type Article } from '../model/prose.ts';
import type { Outline, Section, Step, Story } from '../model/story.ts';
import { checkTexts, figuresOf } from '../model/text-check.ts';
import { withTexts } from '../model/texts.ts';
import { checkDates, checkPublication, checkSourceDates } from './dates.ts';
import { systemLocale } from './language.ts';
import { checkHeadGlyphs, checkLengths, headsOf } from './lengths.ts';
import { checkPictureGlyphs, checkPictures, checkSourceGlyphs } from './pictures.ts';
import { atOrigin, type Overlaid, type Place } from './overlay.ts';
import { readGlossary } from './glossary.ts';
import { readMoved } from './moved.ts';
import { checkOutline } from './outlined.ts';
import { checkParity, checkUse, namedIn } from './parity.ts';
import { readPast, today } from './past.ts';
import { readData, readWords, wordsFolder } from './read.ts';
import { checkStructure } from './structure.ts';

/** Where the story lies: in the project, or where the desk keeps what is being edited. */
const home = (): string => process.env['STORY_ROOT'] ?? process.cwd();

type AnyOutline = Outline<Record<string, AnyKind>>;

/**
 * Reads a story's data and words, checks everything, and binds it.
 * @param root the folder below which data and words lie: the project's, or `STORY_ROOT`
 * @param over a folder below it with only what differs, to be laid over the story
 * @throws Problems with everything that is wrong, not only the first
 */
export async function load(
  outline: AnyOutline,
  root = home(),
  over = process.env['STORY_OVERLAY'],
): Promise<Story> {
  const { story, problems } = await inspect(outline, root, over);
  if (!story) throw new Problems(problems.filter(isError), systemLocale());
  return story;
}

/**
 * The story as `load` gives it, also while a change to what was published has no entry yet: to see what it changes.
 * @throws Problems with everything else that is wrong
 */
export async function loadUnexplained(outline: AnyOutline, root = home()): Promise<Story> {
  const { story, problems } = await gather(outline, root, process.env['STORY_OVERLAY']);
  if (!story) throw new Problems(problems.filter(isError), systemLocale());
  return story;
}

/** What reading a story has given. */
export interface Inspected {
  /** Absent when anything is wrong. */
  readonly story?: Story;
  /** As it will read once what changed since it was published is explained; absent when more is wrong, or nothing. */
  readonly waiting?: Story;
  /** Every problem and warning. */
  readonly problems: Problem[];
}

/** Reads and checks a story; gives it if it is sound, and every problem and warning found. */
export async function inspect(
  outline: AnyOutline,
  root = home(),
  over = process.env['STORY_OVERLAY'],
): Promise<Inspected> {
  const { story, problems, unexplained } = await gather(outline, root, over);
  const all = [...problems, ...unexplained].sort(
    (a, b) =>
      a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  if (!story) return { problems: all };
  return all.some(isError) ? { waiting: story, problems: all } : { story, problems: all };
}

/** Reads a story and binds it if data and words are sound; what its past makes of the change is told apart. */
async function gather(
  outline: AnyOutline,
  root: string,
  over: string | undefined,
): Promise<{ story?: Story; problems: Problem[]; unexplained: Problem[] }> {
  const place: Place = over ? { root, over } : { root };
  const { graphics, sources, files, names, texts, fields, problems } = await readData(
    outline.slug,
    outline.kinds,
    place,
  );
  const claims = claimsOf({ graphics });
  const state = { claims, fields: { ...fields, 'story:sources': Object.keys(sources).length } };
  // A reference into data that could not be read would be a second message for the same mistake.
  const hasSources = Object.keys(sources).length > 0;
  const lacksSome = problems.some(({ code }) => code === 'data.unknown-source');
  const isRead = (name: string) => {
    if (name === 'story') return hasSources;
    if (name === 'sources') return hasSources && !lacksSome;
    return Object.hasOwn(graphics, name) || !Object.hasOwn(outline.kinds, name);
  };
  const sections = outline.sections as readonly Section[];
  const isWhole = Object.keys(outline.kinds).every((name) => Object.hasOwn(graphics, name));
  problems.push(
    ...(await checkOutline({ ...outline, sections }, isWhole ? Object.keys(claims) : undefined, root)),
  );
  const figures = figuresOf(
    Object.values(claims),
    Object.values(sources).map(({ date }) => date),
  );
  for (const [name, json] of Object.entries(files))
    // A source's own title says what it says.
    problems.push(...checkTexts(json, isWhole && name !== 'sources' ? figures : undefined, names, isRead));
  for (const [name, graphic] of Object.entries(graphics))
    problems.push(
      ...checkDates(files[name]!, graphic.claims, sources),
      ...checkPublication(files[name]!, graphic.claims, sources),
    );
  if (files['sources']) problems.push(...checkSourceDates(files['sources'], sources, today()));
  const pictured = checkPictures(
    [{ id: 'opening', ...outline.opening } as Step, ...sections.flatMap((section) => section.steps)],
    graphics,
    files,
    names,
    sources,
  );
  problems.push(...pictured.problems, ...(await checkPictureGlyphs(pictured.words, files)));
  if (files['sources']) problems.push(...(await checkSourceGlyphs(files['sources'], sources)));

  // A name that is a figure, as 618 is, may be typed as long as the data has a thing of that name.
  const held = (given: readonly string[], locale: Locale) =>
    given.filter(
      (name) => /\D/.test(name) || !isWhole || Object.values(names).some((text) => text[locale] === name),
    );
  const articles: Partial<Record<Locale, Article>> = {};
  const overlaid = new Map<string, Overlaid>();
  const inWords: Problem[] = [];
  for (const locale of locales) {
    const file = `${wordsFolder(outline.slug)}/${locale}.md`;
    const { words, problems: unread } = await readWords(file, `${locale}.md`, place);
    problems.push(...unread);
    if (!words) continue;
    overlaid.set(file, words);
    const { article, problems: found } = readArticle(file, words.text, locale);
    inWords.push(...found);
    if (!article) continue;
    articles[locale] = article;
    inWords.push(
      ...checkArticle(article, state, texts, held(outline.names[locale], locale), isRead),
      ...checkStructure(article, { sections, notes: outline.notes, state, isRead }),
    );
    if (!inWords.some((problem) => problem.file === file && isError(problem))) {
      const heads = headsOf(withTexts(article, texts), state);
      inWords.push(...checkLengths(heads, article), ...(await checkHeadGlyphs(heads, article)));
    }
    // What is laid over the story is tried out, not reported: its readers are told so.
    if (over && !article.notice) problems.push({ file: `${over}/${locale}.md`, ...noNotice() });
  }
  const read = Object.values(articles);
  inWords.push(...checkParity(read));
  problems.push(...inWords.map((problem) => atOrigin(problem, overlaid.get(problem.file)!)));
  if (isWhole && read.length === locales.length) {
    const used = [
      ...pictured.shown,
      ...read.flatMap(namedIn),
      ...(outline.counter ? [outline.counter.claim] : []),
    ];
    problems.push(...checkUse(claims, new Set(used), files));
  }
  const moved = await readMoved(
    outline.slug,
    place,
    sections.flatMap((section) => section.steps.map(({ id }) => id)),
  );
  problems.push(...moved.problems);
  const { glossary, problems: inGlossary } = await readGlossary(outline.slug, place);
  problems.push(...inGlossary);
  const { past, problems: unexplained } = await readPast(outline.slug, place, {
    claims,
    files,
    isWhole: isWhole && hasSources,
    sources,
  });
  if (problems.some(isError)) return { problems, unexplained };
  return {
    problems,
    unexplained,
    story: {
      slug: outline.slug,
      graphics,
      fields: state.fields,
      opening: outline.opening as Story['opening'],
      ...(outline.counter && { counter: outline.counter }),
      sections,
      sources,
      articles: Object.fromEntries(
        read.map((article) => [article.locale, withTexts(article, texts)]),
      ) as Record<Locale, Article>,
      moved: settle(moved.moved),
      glossary,
      past,
    },
  };
}
