import { differences, historyOf, type Difference } from './changes.ts';
import type { Claim } from './claim.ts';
import type { Correction, CorrectionKind } from './corrections.ts';
import type { Localized } from './locale.ts';
import { follow, type PublishedRecord } from './record.ts';
import type { Say } from './say.ts';

/** What an edition tells its readers of corrections and of what claims were before. */

const kindWords: Record<CorrectionKind, Localized> = {
  update: { 'zh-Hans': '更新', en: 'Update' },
  correction: { 'zh-Hans': '更正', en: 'Correction' },
  clarification: { 'zh-Hans': '澄清', en: 'Clarification' },
};

/** An entry as readers meet it. */
export interface EditionCorrection {
  /** Its id on the page, the same in every later edition. */
  readonly id: string;
  readonly claim: string;
  /** What the claim is called. */
  readonly label: string;
  readonly kind: CorrectionKind;
  readonly kindWord: string;
  /** YYYY-MM-DD, and in words. */
  readonly date: string;
  readonly when: string;
  readonly text: string;
  /** What it said before and what it says since, part by part; empty where only words were added. */
  readonly changes: readonly Difference[];
}

/** What a story's editions know of its publication. */
export interface Told {
  /** The day of the first publication, YYYY-MM-DD; absent before it. */
  readonly published?: string;
  /** The day of the newest entry, else of the first publication. */
  readonly modified?: string;
  /** Newest first. */
  readonly corrections: readonly EditionCorrection[];
  /** Of claims that were not always as they are: what they were from which day on, newest first. */
  readonly history: Readonly<Record<string, readonly { readonly when: string; readonly line: string }[]>>;
}

/** What a story brings along of its publication. */
export interface Past {
  readonly record: PublishedRecord;
  readonly entries: readonly Correction[];
  /** The claims that are worked out from others. */
  readonly derived: ReadonlySet<string>;
}

/** Puts a story's past into words. A change that was not published yet counts from the day of its entry. */
export function tell(past: Past, claims: Readonly<Record<string, Claim>>, say: Say): Told {
  const { record, entries, derived } = past;
  const published = record.publications[0]?.date;
  if (published === undefined) return { corrections: [], history: {} };
  const newest = entries.map(({ date }) => date).reduce((a, b) => (a > b ? a : b), published);
  const from = [newest, record.publications.at(-1)!.date].reduce((a, b) => (a > b ? a : b));
  const present = follow(record, { claims, derived }, entries, from);
  const corrections = present.corrections
    .map((entry): EditionCorrection => {
      const { claim, kind, date, version } = entry;
      const number = present.corrections.filter((one) => one.claim === claim).indexOf(entry) + 1;
      const versions = present.claims[claim] ?? [];
      const labelled = versions.findLast((one) => !('removed' in one));
      return {
        id: `correction-${claim}-${number}`,
        claim,
        label: labelled && 'label' in labelled ? say.pick(labelled.label) : claim,
        kind,
        kindWord: say.pick(kindWords[kind]),
        date,
        when: say.date(date),
        text: say.pick(entry.text),
        changes: version ? differences(versions[version - 1]!, versions[version]!, say) : [],
      };
    })
    .reverse()
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const history = Object.entries(present.claims).flatMap(([key, versions]) => {
    const lines = historyOf(versions, say);
    if (lines.length < 2 || !claims[key]) return [];
    return [[key, lines.map(({ from: day, line }) => ({ when: say.date(day), line }))] as const];
  });
  return { published, modified: newest, corrections, history: Object.fromEntries(history) };
}
