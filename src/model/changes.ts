import type { Claim } from './claim.ts';
import type { Localized } from './locale.ts';
import type { Version } from './record.ts';
import type { Say } from './say.ts';
import { figure } from './table.ts';

/** What differs for readers between two versions of a claim, in words. */

/** The parts of a claim, those first whose change must be explained to readers. */
const parts = ['figure', 'status', 'asOf', 'attribution', 'label', 'note'] as const;
type Part = (typeof parts)[number];
const substance: readonly Part[] = ['figure', 'status', 'asOf', 'attribution'];

const partWords: Record<Part, Localized> = {
  figure: { 'zh-Hans': '数额', en: 'Figure' },
  status: { 'zh-Hans': '状态', en: 'Status' },
  asOf: { 'zh-Hans': '截至', en: 'As of' },
  attribution: { 'zh-Hans': '说法来自', en: 'According to' },
  label: { 'zh-Hans': '名称', en: 'What' },
  note: { 'zh-Hans': '说明', en: 'Note' },
};
const none: Localized = { 'zh-Hans': '无', en: 'none' };
const removed: Localized = { 'zh-Hans': '已删去', en: 'taken out' };

export interface Difference {
  readonly part: Part;
  /** The part's name. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

function wordsOf(claim: Claim, say: Say): Record<Part, string> {
  return {
    figure: figure(claim, say),
    status: claim.status ? say.status(claim.status) : '',
    asOf: say.date(claim.asOf),
    attribution: `${say.kind(claim.attribution.kind)} · ${say.attribution(claim)}`,
    label: say.pick(claim.label),
    note: claim.note ? say.pick(claim.note) : '',
  };
}

/** What readers see differently, part by part. Of a claim that comes or goes it is the figure, or its label. */
export function differences(before: Version, after: Version, say: Say): Difference[] {
  if ('removed' in before || 'removed' in after) {
    const whole = (version: Version) => ('removed' in version ? say.pick(removed) : say.claim(version));
    return [{ part: 'figure', what: say.pick(partWords.figure), before: whole(before), after: whole(after) }];
  }
  const [old, now] = [wordsOf(before, say), wordsOf(after, say)];
  return parts
    .filter((part) => old[part] !== now[part])
    .map((part) => ({
      part,
      what: say.pick(partWords[part]),
      before: old[part] || say.pick(none),
      after: now[part] || say.pick(none),
    }));
}

/** The differences that readers must be told of; names and notes may be bettered in silence. */
export const weighty = (all: readonly Difference[]): Difference[] =>
  all.filter(({ part }) => substance.includes(part));

/** A claim as it stood from a day on, in one line: its figure or its name, its status, its date. */
export function lineOf(version: Version, say: Say): string {
  if ('removed' in version) return say.pick(removed);
  const { status, asOf } = version;
  const until = say.locale === 'en' ? `as of ${say.date(asOf)}` : `截至${say.date(asOf)}`;
  return [
    figure(version, say) || say.pick(version.label),
    ...(status ? [say.status(status)] : []),
    until,
  ].join(' · ');
}

/** What a claim was on the days before now, newest first: only what differs in substance. */
export function historyOf(versions: readonly Version[], say: Say): { from: string; line: string }[] {
  return versions
    .filter((version, i) => i === 0 || weighty(differences(versions[i - 1]!, version, say)).length > 0)
    .map((version) => ({ from: version.from, line: lineOf(version, say) }))
    .reverse();
}
