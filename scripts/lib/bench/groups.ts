import type { Browser } from '@playwright/test';
import type { Edition } from '../../../src/model/edition.ts';
import { locales, type Locale } from '../../../src/model/locale.ts';
import { active } from '../../../src/stories/index.ts';
import { inWords } from '../report.ts';
import { against, own } from './aims.ts';
import { buildLonger, buildOnce, buildArticle } from './building.ts';
import { bytesOf } from './bytes.ts';
import { kitPages, makeKits } from './kits.ts';
import { loadInTurns, type Subject } from './loading.ts';
import { measure, type Measure, type Measures, type Unit } from './measures.ts';
import { makePeers, peerPages } from './pages.ts';
import { longerToOnce, passes, scrollInTurns } from './scrolling.ts';
import { serveCompressed } from './server.ts';

/** What there is to measure with. */
export interface Bench {
  /** The built site's folder, and the one below which the pages to compare with are made. */
  readonly site: string;
  readonly work: string;
  readonly editions: readonly Edition[];
  readonly runs: number;
  /** How many times longer the stories are whose build is tried. */
  readonly sizes: readonly number[];
  /** A browser, started when it is first needed. */
  readonly browser: () => Promise<Browser>;
  /** Says how far the work is. */
  readonly progress: (what: string) => void;
}

const home: Record<Locale, string> = { 'zh-Hans': 'index.html', en: 'en/index.html' };
const inGroup = (group: string, measures: Measures): Measures =>
  Object.fromEntries(Object.entries(measures).map(([id, measure]) => [`${group}/${id}`, measure]));

/** The folder in which the pages to compare with lie, made anew. */
async function peers({ work, editions }: Bench): Promise<string> {
  const folder = `${work}/pages`;
  await makePeers(folder, editions);
  return folder;
}

const counts = new Set(['scripts', 'stylesheets', 'elements']);

/** What each page ships, counted from the files. */
export async function bytes(bench: Bench): Promise<Measures> {
  const folder = await peers(bench);
  const pages: readonly (readonly [string, string, string])[] = [
    ...locales.map((locale) => [locale, bench.site, home[locale]] as const),
    ...locales.map((locale) => [`text-${locale}`, folder, peerPages.text[locale]] as const),
    ...locales.map((locale) => [`handwritten-${locale}`, folder, peerPages.handwritten[locale]] as const),
  ];
  const found: Record<string, Measure> = {};
  for (const [name, site, page] of pages) {
    const base = site === bench.site ? process.env.BASE_PATH || '/' : '/';
    for (const [metric, value] of Object.entries(await bytesOf(site, page, base))) {
      // A page without an opening has none to wait for.
      if (!own.includes(name as Locale) && /^(opening|firstScreen)$/.test(metric)) continue;
      const unit: Unit = counts.has(metric) ? 'count' : 'B';
      found[`${name}/${metric}`] = measure(unit, value as number);
    }
  }
  return inGroup('bytes', found);
}

/**
 * Serves the site and the pages to compare with while something is measured.
 * @param use gets each page as a subject by its name
 */
export async function served<T>(
  bench: Bench,
  use: (subjects: Readonly<Record<string, Subject>>) => Promise<T>,
): Promise<T> {
  const folder = await peers(bench);
  const servers = [await serveCompressed(bench.site), await serveCompressed(folder)] as const;
  const [site, others] = servers.map(({ origin }) => origin);
  // As soon as a picture runs and the rail marks the chapter, the story follows its reader.
  const reacts = ['.block.staged', '.rail [aria-current]'];
  const subjects: Subject[] = locales.flatMap((locale) => [
    { name: locale, url: `${site}/${home[locale].replace('index.html', '')}`, reacts },
    { name: `text-${locale}`, url: `${others}/${peerPages.text[locale]}` },
    {
      name: `handwritten-${locale}`,
      url: `${others}/${peerPages.handwritten[locale]}`,
      reacts: ['.graphic[data-step]'],
    },
  ]);
  try {
    return await use(Object.fromEntries(subjects.map((subject) => [subject.name, subject])));
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** How each page opens on the slow phone. */
export async function page(bench: Bench): Promise<Measures> {
  const browser = await bench.browser();
  return served(bench, async (subjects) => {
    const found = await loadInTurns(browser, Object.values(subjects), bench.runs, (turn) =>
      bench.progress(`${turn}/${bench.runs}`),
    );
    const ratios = locales.flatMap((locale) =>
      ['fcp', 'lcp'].map((metric) =>
        against(found, `${locale}/${metric}`, `text-${locale}/${metric}`, `${locale}/${metric}-to-text`),
      ),
    );
    return inGroup('page', Object.assign(found, ...ratios) as Measures);
  });
}

/** How the story's pages open beside the page by hand and other houses' kits, in the same turns. */
export async function kits(bench: Bench): Promise<Measures> {
  const folder = `${bench.work}/kits`;
  await makeKits(
    folder,
    bench.editions.find(({ locale }) => locale === 'en')!,
  );
  const browser = await bench.browser();
  const server = await serveCompressed(folder);
  try {
    return await served(bench, async (subjects) => {
      const others = Object.entries(kitPages).map(([name, file]): Subject => {
        return { name, url: `${server.origin}/${file}`, reacts: ['.graphic[data-step]'] };
      });
      const found = await loadInTurns(browser, [...Object.values(subjects), ...others], bench.runs, (turn) =>
        bench.progress(`${turn}/${bench.runs}`),
      );
      return inGroup('kits', found);
    });
  } finally {
    await server.stop();
  }
}

/** How many times longer the story is whose scrolling is held against this one's. */
const longer = 5;

/** How each page scrolls, on a phone and a desktop. */
export async function scroll(bench: Bench): Promise<Measures> {
  const browser = await bench.browser();
  const locale: Locale = 'zh-Hans';
  const text = `text-${locale}`;
  const byHand = `handwritten-${locale}`;
  const long = await buildArticle(`${bench.work}/trees`, active.slug, longer);
  return served(bench, async (subjects) => {
    const pages = [subjects[locale]!, subjects[text]!, subjects[byHand]!];
    const found = await scrollInTurns(browser, pages, text, bench.runs, bench.progress);
    for (const screen of ['phone', 'desktop']) {
      const of = (name: string, metric: string) => `${name}-${screen}/${metric}`;
      Object.assign(
        found,
        against(found, of(locale, 'fps'), of(text, 'fps'), of(locale, 'fps-to-text')),
        against(found, of(locale, 'script'), of(byHand, 'script'), of(locale, 'script-to-handwritten')),
      );
    }
    Object.assign(found, await passes(browser, subjects[locale]!));
    bench.progress(inWords('三遍之后的内存', 'memory after three passes'));
    const server = await serveCompressed(long);
    try {
      found[`${locale}-phone/longer-to-once`] = await longerToOnce(
        browser,
        subjects[locale]!.url,
        `${server.origin}/`,
        bench.runs,
      );
    } finally {
      await server.stop();
    }
    return inGroup('scroll', found);
  });
}

/** What a build takes, and how that grows with the story. */
export async function build({ work, runs, sizes, progress }: Bench): Promise<Measures> {
  const folder = `${work}/trees`;
  const once = await buildOnce(folder, active.slug, runs, progress);
  const grown = await buildLonger(folder, active.slug, sizes, once['cold-work']!.value, progress);
  return inGroup('build', {
    ...Object.fromEntries(Object.entries(once).map(([metric, value]) => [`1×/${metric}`, value])),
    ...grown,
  });
}
