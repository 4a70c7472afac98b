import type { Status } from '../../model/claim.ts';
import { firstDay, isBefore, lastDay, momentOf } from '../../model/day.ts';
import type { Deal } from './schema.ts';

/** A stretch of time, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the time axis carries. */
export interface Times {
  readonly first: Span;
  /** The next agreement's term, once it has one. */
  readonly second?: Span;
  /** No agreement in force: from the end of the first to the next, or to the moment of the report. */
  readonly gap?: Span;
  readonly festival: number;
  /** Of an extended agreement: when it was first to end. */
  readonly firstEnd?: number;
  /** Where the axis ends. */
  readonly last: number;
}

const day = 864e5;
const binding: readonly (Status | undefined)[] = ['signed', 'in force', 'extended', 'expired'];

/** Which agreements are within their terms on the day of the festival, as the picture shows it. */
export function atFestival({ first, second, festival }: Times): 'none' | 'first' | 'next' | 'both' {
  const covers = ({ from, to }: Span) => from <= festival && festival < to;
  const [old, next] = [covers(first), second !== undefined && covers(second)];
  return old && next ? 'both' : old ? 'first' : next ? 'next' : 'none';
}

/** Whether the next agreement was signed when the festival was over: certainly after it, by then, or not at all. */
export function renewalSigned({
  agreements,
  claims,
  timeline,
}: Deal): 'after-festival' | 'by-festival' | 'no' {
  const { signed } = agreements.renewal;
  const date = signed && claims[signed]?.value?.date;
  if (!date) return 'no';
  return isBefore(claims[timeline.festival]!.value!.date!, date) ? 'after-festival' : 'by-festival';
}

/** The terms of both agreements; a month or a year is taken from its first day to its last. */
export function timesOf(deal: Deal): Times {
  const { framework, renewal } = deal.agreements;
  const date = (claim: string | undefined) => claim && deal.claims[claim]?.value?.date;
  const start = (text: string) => momentOf(firstDay(text));
  const end = (text: string) => momentOf(lastDay(text)) + day;
  const held = date(deal.timeline.festival)!;
  const festival = (start(held) + end(held)) / 2;
  const first = {
    from: start(date(framework.begins) ?? date(framework.signed) ?? held),
    to: end(date(framework.expires) ?? held),
  };
  const { status, asOf } = deal.claims[renewal.total]!;
  const until = date(renewal.expires);
  const from = date(renewal.begins) ?? date(renewal.signed);
  const second =
    binding.includes(status) && from && until ? { from: start(from), to: end(until) } : undefined;
  const now = Math.max(festival, start(asOf));
  const gap = { from: first.to, to: second?.from ?? now };
  const before = date(framework.extendedFrom);
  const latest = Math.max(festival, first.to, second?.to ?? now);
  return {
    first,
    ...(second ? { second } : {}),
    ...(gap.to > gap.from ? { gap } : {}),
    festival,
    ...(before ? { firstEnd: end(before) } : {}),
    // A little beyond the festival, so that its mark is not the frame's edge.
    last: Math.max(latest, festival + (latest - first.from) * 0.02),
  };
}
