import { z } from 'zod';
import { attributionKinds, calendarDate, quantity, statuses, units, type Claim } from './claim.ts';
import { claimKey, correctionKinds, day, type Correction } from './corrections.ts';
import { locales, type Locale, type Localized } from './locale.ts';

/** What was published, and when: written by publishing alone, read by every build after it. */

// Words as they stood: rules that labels must follow today do not reach back.
const words: z.ZodType<Localized> = z.strictObject(
  Object.fromEntries(locales.map((locale) => [locale, z.string()])) as Record<Locale, z.ZodString>,
);

const seen = z.strictObject({
  from: day,
  label: words,
  value: quantity.optional(),
  unit: z.enum(units).optional(),
  hedge: words.optional(),
  asOf: calendarDate,
  attribution: z.strictObject({ kind: z.enum(attributionKinds), by: words.optional() }),
  status: z.enum(statuses).optional(),
  note: words.optional(),
  sources: z.array(z.string()),
  /** Worked out from other claims rather than found in the data. */
  derived: z.literal(true).optional(),
});
const gone = z.strictObject({ from: day, removed: z.literal(true), derived: z.literal(true).optional() });

/** A claim as readers saw it from a day on; or that they no longer did. */
export type Version = ({ from: string; derived?: true } & Claim) | z.infer<typeof gone>;

const published = z.strictObject({
  claim: claimKey,
  kind: z.enum(correctionKinds),
  date: day,
  text: words,
  /** Which version of the claim came with it, counted from 0; absent where the claim stayed as it was. */
  version: z.int().positive().optional(),
});
/** An entry with the version of its claim that it explains. */
export type Explained = Correction & { version?: number };

/** A story's publications, the history of its claims, and the entries that went with it. */
export interface PublishedRecord {
  /** Each publication's day. The last ones name the lasting files of their site. */
  readonly publications: readonly Publication[];
  /** By `graphic.claim`, oldest version first. */
  readonly claims: Readonly<Record<string, readonly Version[]>>;
  readonly corrections: readonly Explained[];
}
export interface Publication {
  readonly date: string;
  readonly files?: readonly string[];
  /** The embedded graphics that are kept as they were on that day, with all they ask for; for good. */
  readonly frozen?: readonly string[];
}

export const record = z.strictObject({
  publications: z.array(
    z.strictObject({
      date: day,
      files: z.array(z.string()).optional(),
      frozen: z.array(z.string()).optional(),
    }),
  ),
  claims: z.record(claimKey, z.array(z.union([gone, seen])).min(1)),
  corrections: z.array(published),
}) as z.ZodType<PublishedRecord>;

/** The record of a story that was never published. */
export const unpublished: PublishedRecord = { publications: [], claims: {}, corrections: [] };

/** What a story's data says now: every claim by `graphic.claim`, and which of them are worked out from others. */
export interface Now {
  readonly claims: Readonly<Record<string, Claim>>;
  readonly derived: ReadonlySet<string>;
}

/** A claim as a version of itself, its parts in one order and the absent ones left out. */
function versionOf(claim: Claim, from: string, derived: boolean): Version {
  const { label, value, unit, hedge, asOf, attribution, status, note, sources } = claim;
  const parts = { from, label, value, unit, hedge, asOf, attribution, status, note, sources };
  return JSON.parse(JSON.stringify({ ...parts, ...(derived && { derived }) })) as Version;
}

/** Whether readers see the same in both versions, whenever that was. */
const same = (a: Version, b: Version): boolean =>
  canonical({ ...a, from: '' }) === canonical({ ...b, from: '' });

/** JSON with the names in every object in one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Each claim that readers no longer see as the record has it, with the version it has now. */
export function changed(record: PublishedRecord, now: Now, date: string): Map<string, Version> {
  const versions = new Map<string, Version>();
  for (const key of [...new Set([...Object.keys(record.claims), ...Object.keys(now.claims)])].sort()) {
    const last = record.claims[key]?.at(-1);
    const claim = now.claims[key];
    const version: Version | undefined = claim
      ? versionOf(claim, date, now.derived.has(key))
      : last && { from: date, removed: true, ...(last.derived && { derived: true }) };
    if (version && !(last && same(last, version))) versions.set(key, version);
  }
  return versions;
}

/** A claim's entries, oldest first; those of one day in the order in which they were written. */
export const entriesOf = <Entry extends Correction>(claim: string, entries: readonly Entry[]): Entry[] =>
  entries
    .filter((entry) => entry.claim === claim)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** A claim's entries that were not published yet: those beyond the number that were. */
export const newEntriesOf = (claim: string, record: PublishedRecord, entries: readonly Correction[]) =>
  entriesOf(claim, entries).slice(entriesOf(claim, record.corrections).length);

/**
 * The record with what the data says now: a version is added only to a claim that has changed, and the newest of
 * its new entries is the one that explains it. The record of what has not changed is the same record.
 * @param date the day from which readers see it
 */
export function follow(
  record: PublishedRecord,
  now: Now,
  entries: readonly Correction[],
  date: string,
): PublishedRecord {
  const versions = changed(record, now, date);
  const claims = Object.entries(record.claims).concat(
    [...versions.keys()].filter((key) => !record.claims[key]).map((key) => [key, []]),
  );
  const corrections = [...new Set(entries.map(({ claim }) => claim))].sort().flatMap((key) => {
    const old = entriesOf(key, record.corrections);
    const all = entriesOf(key, entries);
    return all.map((entry, i): Explained => {
      const isNewest = i === all.length - 1 && i >= old.length;
      const version =
        old[i]?.version ?? (isNewest && versions.has(key) ? record.claims[key]?.length : undefined);
      return { ...entry, ...(version && { version }) };
    });
  });
  return {
    publications: record.publications,
    claims: Object.fromEntries(
      claims
        .map(([key, history]): [string, readonly Version[]] => {
          const version = versions.get(key);
          return [key, version ? [...history, version] : history];
        })
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    corrections,
  };
}

/** How many publications keep their lasting files. */
const kept = 3;

/**
 * The record with one more publication. Publishing the same again on the same day is no further one.
 * @param files the lasting files of its site
 * @param frozen the graphics that are kept as they are, with all they ask for
 */
export function publication(
  record: PublishedRecord,
  date: string,
  files: readonly string[],
  frozen: readonly string[] = [],
): PublishedRecord {
  const last = record.publications.at(-1);
  const again = last?.date === date && canonical(last.files) === canonical(files);
  const all = again
    ? record.publications
    : [...record.publications, { date, files, ...(frozen.length > 0 && { frozen }) }];
  return {
    ...record,
    publications: all.map(({ files: lasting, ...one }, i) =>
      i < all.length - kept || !lasting ? one : { ...one, files: lasting },
    ),
  };
}

/** The lasting files of the publications that keep theirs, and what every publication keeps for good. */
export const keptFiles = ({ publications }: PublishedRecord): string[] =>
  [...new Set(publications.flatMap(({ files = [], frozen = [] }) => [...files, ...frozen]))].sort();
