import type { Difference } from '../changes.ts';
import type { Correction } from '../corrections.ts';
import { locales, type Locale, type Localized } from '../locale.ts';
import { both, type Told } from '../problem.ts';
import { suggest } from '../suggest.ts';

/** What can be wrong between the data, the record of what was published, and the entries that explain changes. */

const perLocale = (make: (locale: Locale) => string): Localized =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Localized;

/** The differences, in each language, as a sentence that could stand in an entry. */
export const sentence = (label: Localized, all: Readonly<Record<Locale, readonly Difference[]>>): Localized =>
  perLocale((locale) => {
    const list = all[locale].map(({ what, before, after }) =>
      locale === 'en' ? `${what}: ${after} (before: ${before})` : `${what}：${after}（原为${before}）`,
    );
    return locale === 'en'
      ? [label.en, ...(list.length ? [list.join('; ')] : []), ''].join('. ').trim()
      : [label['zh-Hans'], ...(list.length ? [list.join('；')] : []), ''].join('。');
  });

/** Before and after, part by part, in a language. */
const listOf = (locale: Locale, all: readonly Omit<Difference, 'part'>[]): string =>
  all
    .map(({ what, before, after }) =>
      locale === 'en' ? `${what}: "${before}" → "${after}"` : `${what}：“${before}”→“${after}”`,
    )
    .join(locale === 'en' ? '; ' : '；');

/** @param file the file of entries; @param entry what to write there */
export const unexplained = (
  claim: string,
  since: string,
  all: Readonly<Record<Locale, readonly Difference[]>>,
  file: string,
  entry: Correction,
): Told => {
  const list = perLocale((locale) => listOf(locale, all[locale]));
  const paste = JSON.stringify(entry);
  return {
    code: 'corrections.unexplained',
    message: both(
      `“${claim}”已发布（${since}起），现在变了而没有向读者说明。${list['zh-Hans']}`,
      `"${claim}" has been published (since ${since}) and has changed with no word to readers. ${list.en}`,
    ),
    fix: both(
      `改回去；或者在${file}的"entries"里加一条（种类：update更新、correction更正、clarification澄清；文字请改写）：${paste}`,
      `Change it back; or add to "entries" in ${file} (kind: update, correction or clarification; put it in your own words): ${paste}`,
    ),
    proposal: { entry },
  };
};

/** The words of a claim that say what its figure is, or, of a fact without one, all that it says. */
interface Reworded {
  readonly part: 'label' | 'hedge' | 'note';
  readonly before?: Localized | undefined;
  readonly after?: Localized | undefined;
}

export const reworded = (claim: string, since: string, all: readonly Reworded[]): Told => {
  const list = perLocale((locale) =>
    listOf(
      locale,
      all.map(({ part, before, after }) => ({
        what: `"${part}"`,
        before: before?.[locale] ?? '',
        after: after?.[locale] ?? '',
      })),
    ),
  );
  return {
    code: 'corrections.reworded',
    severity: 'warning',
    message: both(
      `“${claim}”已发布（${since}起），现在换了说法。${list['zh-Hans']}`,
      `"${claim}" has been published (since ${since}) and is worded otherwise now. ${list.en}`,
    ),
    fix: both(
      '若只是改好字句，不必理会；意思若变了，请在"entries"里加一条，向读者说明',
      'Where only the wording is better, leave it; where it says something else, add an entry that tells readers so',
    ),
  };
};

export const unknownClaim = (claim: string, known: readonly string[]): Told => ({
  code: 'corrections.unknown-claim',
  message: both(`没有叫“${claim}”的论断`, `Found the unknown claim "${claim}"`),
  fix: suggest(claim, known),
});

export const neverPublished = (claim: string): Told => ({
  code: 'corrections.never-published',
  message: both(
    `“${claim}”还没有发布过，没有什么要向读者更正`,
    `"${claim}" was never published: there is nothing to tell readers of yet`,
  ),
  fix: both('删去这一条', 'Remove the entry'),
});

export const tooEarly = (date: string, claim: string, since: string): Told => ({
  code: 'corrections.too-early',
  message: both(
    `日期是${date}；它说明的“${claim}”${since}才发布`,
    `The date is ${date}; what it explains, "${claim}", was published on ${since}`,
  ),
  fix: both(`日期应不早于${since}`, `Give it a date from ${since} on`),
});

export const tooLate = (date: string, publication: string): Told => ({
  code: 'corrections.too-late',
  message: both(
    `日期是${date}；发布日是${publication}`,
    `The date is ${date}; the day of publication is ${publication}`,
  ),
  fix: both(
    `日期应不晚于${publication}，或用--date另定发布日`,
    `Give it a date up to ${publication}, or publish with another --date`,
  ),
});

export const future = (date: string, today: string): Told => ({
  code: 'corrections.future',
  message: both(`日期是${date}，而今天是${today}`, `The date is ${date}; today is ${today}`),
  fix: both('写成告诉读者的那一天，不晚于今天', 'Give it the day on which readers are told, up to today'),
});

/** @param entry an entry as it was published */
export const goneEntry = (entry: Correction): Told => ({
  code: 'corrections.gone',
  message: both(
    `“${entry.claim}”${entry.date}的一条（${entry.kind}）已发布，这里却没有，或者日期、种类、先后变了`,
    `The entry of ${entry.date} on "${entry.claim}" (${entry.kind}) was published and is gone, or its date, kind or order has changed`,
  ),
  fix: both(
    `放回去；要改说法，就另加一条：${JSON.stringify(entry)}`,
    `Put it back, and add another to say something else: ${JSON.stringify(entry)}`,
  ),
});

export const unsoundRecord = (file: string): Localized =>
  both(
    `${file}由npm run publish写成，不要手改；从版本库里取回它`,
    `${file} is written by npm run publish and not by hand: take it back from version control`,
  );
