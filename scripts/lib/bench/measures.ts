/** What was measured, as numbers: medians over runs, ratios, and the comparison with a run that was kept. */

/** Bytes, milliseconds, frames a second; "count" and "times" (a ratio) have no unit; "shift" is a layout shift score. */
export type Unit = 'B' | 'ms' | 'fps' | 'count' | 'times' | 'shift';

export interface Measure {
  /** The median where there were several runs. */
  readonly value: number;
  readonly unit: Unit;
  /** What each run gave, in their order, where there were several. */
  readonly runs?: readonly number[];
}

/** By `group/subject/metric`, as in `page/zh-Hans/fcp`. */
export type Measures = Readonly<Record<string, Measure>>;

/** A run as it is written to disk. */
export interface Run {
  /** ISO date and time of its beginning. */
  readonly date: string;
  /** What it ran on: a time means nothing without it. */
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly system: string;
    readonly node: string;
    readonly browser?: string;
    /** Processes that waited for a processor, on average over a minute, when it began and when it ended. */
    readonly load: readonly [number, number];
  };
  readonly measures: Measures;
}

/**
 * The middle of the numbers; of an even count, the mean of the two in the middle.
 * @throws RangeError when there is none
 */
export function median(numbers: readonly number[]): number {
  if (!numbers.length) throw new RangeError('The median of nothing.');
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const digits: Record<Unit, number> = { B: 0, ms: 1, fps: 2, count: 0, times: 3, shift: 4 };
const round = (value: number, unit: Unit): number => Number(value.toFixed(digits[unit]));

/**
 * Runs as one measure.
 * @throws RangeError when there are none
 */
export function measure(unit: Unit, ...runs: readonly number[]): Measure {
  const value = round(median(runs), unit);
  return runs.length > 1 ? { value, unit, runs: runs.map((run) => round(run, unit)) } : { value, unit };
}

/**
 * How many times `b` goes into `a`. Of two that were measured in turns, the median of the ratios of each turn: what
 * disturbs a turn disturbs both.
 * @returns nothing where `b` is zero: a ratio would say nothing
 */
export function ratio(a: Measure, b: Measure): Measure | undefined {
  const [ours, theirs] = [a.runs ?? [a.value], b.runs ?? [b.value]];
  const paired = ours.length === theirs.length ? ours.map((run, i) => [run, theirs[i]!] as const) : [];
  const turns = paired.length ? paired : [[a.value, b.value] as const];
  if (turns.some(([, under]) => under === 0)) return undefined;
  return measure('times', ...turns.map(([over, under]) => over / under));
}

/** The measures of a group by subject and metric, each in the order in which they were taken. */
export function groupOf(
  measures: Measures,
  group: string,
): { readonly subjects: readonly string[]; readonly metrics: readonly string[] } {
  const parts = Object.keys(measures)
    .map((id) => id.split('/') as [string, string, string])
    .filter(([name]) => name === group);
  return {
    subjects: [...new Set(parts.map(([, subject]) => subject))],
    metrics: [...new Set(parts.map(([, , metric]) => metric))],
  };
}

/**
 * Each measure as a ratio of what a kept run has under the same name and in the same unit.
 * @returns nothing for a measure that the kept run lacks or has as zero
 */
export function compare(now: Measures, kept: Measures): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(now).flatMap(([id, { value, unit }]) => {
      const before = kept[id];
      if (!before || before.unit !== unit || before.value === 0) return [];
      return [[id, round(value / before.value, 'times')] as const];
    }),
  );
}
