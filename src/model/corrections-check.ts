import { differences, weighty } from './changes.ts';
import { entriesOf, newEntriesOf, changed, type Now, type PublishedRecord, type Version } from './record.ts';
import type { Correction } from './corrections.ts';
import { momentOf } from './day.ts';
import { locales, type Locale, type Localized } from './locale.ts';
import * as told from './messages/corrections.ts';
import type { Told } from './problem.ts';
import { say as plain, type Say } from './say.ts';

/** A mistake in an entry (by its place in the list) or in a claim. */
export type Found = Told & { readonly entry?: number; readonly claim?: string };

type Wordings = Readonly<Record<Locale, Say>>;

const graphicOf = (claim: string): string => claim.split('.')[0]!;

/**
 * What readers must be told of and are not, and entries that explain nothing.
 * @param file the file of entries, for advice
 * @param today the date of the entries that the advice writes out, and, but for a day, the last that an entry may have
 * @param say with the story's sources, to see that a claim has another publisher
 */
export function checkCorrections(
  record: PublishedRecord,
  now: Now,
  entries: readonly Correction[],
  file: string,
  today: string,
  say: Wordings = plain,
): Found[] {
  return [
    ...checkFuture(entries, today),
    ...checkEntries(record, now, entries),
    ...checkChanges(record, now, entries, file, today, say),
  ];
}

/** Entries of days to come: readers would be told of what nobody has done yet. */
function checkFuture(entries: readonly Correction[], today: string): Found[] {
  return entries.flatMap(({ date }, i) =>
    // It is a day later in some places.
    momentOf(date) - momentOf(today) > 86_400_000 ? [{ entry: i, ...told.future(date, today) }] : [],
  );
}

function checkEntries(record: PublishedRecord, now: Now, entries: readonly Correction[]): Found[] {
  const known = [...new Set([...Object.keys(now.claims), ...Object.keys(record.claims)])];
  const found: Found[] = entries.flatMap((entry, i): Found[] => {
    const { claim, date } = entry;
    const since = record.claims[claim]?.[0]?.from;
    if (!known.includes(claim)) return [{ entry: i, ...told.unknownClaim(claim, known) }];
    if (since === undefined) return [{ entry: i, ...told.neverPublished(claim) }];
    return date < since ? [{ entry: i, ...told.tooEarly(date, claim, since) }] : [];
  });
  for (const claim of new Set(record.corrections.map((entry) => entry.claim))) {
    const here = entriesOf(claim, entries);
    const gone = entriesOf(claim, record.corrections).find(
      ({ date, kind }, i) => here[i]?.date !== date || here[i].kind !== kind,
    );
    if (gone) {
      const { version: _version, ...entry } = gone;
      found.push(told.goneEntry(entry));
    }
  }
  return found;
}

function checkChanges(
  record: PublishedRecord,
  now: Now,
  entries: readonly Correction[],
  file: string,
  today: string,
  say: Wordings,
): Found[] {
  const explained = new Set(
    Object.keys(record.claims).filter((key) => {
      const since = record.claims[key]!.at(-1)!.from;
      return newEntriesOf(key, record, entries).some(({ date }) => date >= since);
    }),
  );
  const graphics = new Set([...explained].map(graphicOf));
  return [...changed(record, now, today)].flatMap(([key, after]): Found[] => {
    const before = record.claims[key]?.at(-1);
    // What is new, or comes back, corrects nothing; what is worked out from others is explained with them.
    if (!before || 'removed' in before || explained.has(key)) return [];
    if (before.derived && graphics.has(graphicOf(key))) return [];
    const all = {
      'zh-Hans': weighty(differences(before, after, say['zh-Hans'])),
      en: weighty(differences(before, after, say.en)),
    };
    if (!locales.some((locale) => all[locale].length)) return reworded(key, before, after);
    const entry: Correction = {
      claim: key,
      kind: 'update',
      date: today < before.from ? before.from : today,
      text: told.sentence(labelOf(after) ?? before.label, all),
    };
    return [{ claim: key, ...told.unexplained(key, before.from, all, file, entry) }];
  });
}

/** Words may be bettered in silence; but they can also make of a figure another one. */
function reworded(claim: string, before: Version, after: Version): Found[] {
  if ('removed' in before || 'removed' in after) return [];
  const all = (['label', 'hedge', 'note'] as const)
    .map((part) => ({ part, before: before[part], after: after[part] }))
    .filter((words) => locales.some((locale) => words.before?.[locale] !== words.after?.[locale]));
  return all.length ? [{ claim, ...told.reworded(claim, before.from, all) }] : [];
}

const labelOf = (version: Version): Localized | undefined =>
  'removed' in version ? undefined : version.label;
