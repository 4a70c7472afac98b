import type { Browser } from '@playwright/test';
import type { Edition } from '../../../src/model/edition.ts';
import { locales, type Locale } from '../../../src/model/locale.ts';
import { against, own } from './aims.ts';
import { bytesOf } from './bytes.ts';
import { loadInTurns, type Subject } from './loading.ts';
import { measure, type Measure, type Measures, type Unit } from './measures.ts';
import { makePeers, peerPages } from './pages.ts';
import { serveCompressed } from './server.ts';

/** What there is to measure with. */
export interface Bench {
  /** The built site's folder, and the one below which the pages to compare with are made. */
  readonly site: string;
  readonly work: string;
  readonly editions: readonly Edition[];
  readonly runs: number;
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
    ['handwritten', folder, peerPages.handwritten],
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
  ]);
  subjects.push({
    name: 'handwritten',
    url: `${others}/${peerPages.handwritten}`,
    reacts: ['.graphic[data-step]'],
  });
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
