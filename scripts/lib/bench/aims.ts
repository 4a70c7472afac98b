import type { Measures } from './measures.ts';
import { ratio } from './measures.ts';

/**
 * What the story is to reach. Aims that are bytes and counts are enforced by bench/budget.json and the tests; times
 * depend on the machine and its day, and are only told.
 */
export interface Aim {
  /** A measure's id; `*` stands for any subject. */
  readonly id: string;
  readonly limit: number;
  /** Whether the limit is the most or the least there may be. */
  readonly most: boolean;
}

const most = (id: string, limit: number): Aim => ({ id, limit, most: true });
const least = (id: string, limit: number): Aim => ({ id, limit, most: false });

export const aims: readonly Aim[] = [
  most('bytes/*/js', 22_000),
  most('bytes/*/html', 45_000),
  most('bytes/*/htmlRaw', 300_000),
  most('bytes/*/firstView', 90_000),
  most('bytes/*/firstScreen', 14_000),
  most('page/*/fcp-to-text', 1.2),
  most('page/*/lcp-to-text', 1.2),
  most('page/*/tbt', 50),
  most('page/*/shift', 0),
  most('page/*/reacts', 1100),
  least('scroll/*/fps-to-text', 0.97),
  most('scroll/*/script-to-handwritten', 1),
  most('scroll/*/heap-third-to-second', 1.02),
  most('scroll/*/longer-to-once', 1.5),
  most('build/1×/cold', 60_000),
  most('build/1×/changed-to-pages', 1.3),
  most('build/1×/changed-to-pages-work', 1.3),
  most('build/*/growth', 1),
];

/** The story's own pages: aims hold for these. */
export const own = ['zh-Hans', 'en'] as const;

export interface Judged {
  readonly id: string;
  readonly aim: Aim;
  readonly value: number;
  readonly met: boolean;
}

/** Each measure of the story for which there is an aim. */
export function judge(measures: Measures, subjects: (name: string) => boolean): readonly Judged[] {
  return aims.flatMap((aim) => {
    const [group, subject, metric] = aim.id.split('/');
    return Object.entries(measures).flatMap(([id, { value }]) => {
      const parts = id.split('/');
      const fits =
        parts[0] === group &&
        parts[2] === metric &&
        (subject === '*' ? subjects(parts[1]!) : parts[1] === subject);
      return fits ? [{ id, aim, value, met: aim.most ? value <= aim.limit : value >= aim.limit }] : [];
    });
  });
}

/**
 * A measure of one subject as a ratio of another's, for a table.
 * @returns nothing where one of the two was not taken
 */
export function against(measures: Measures, id: string, other: string, name: string): Measures {
  const [a, b] = [measures[id], measures[other]];
  const found = a && b && ratio(a, b);
  return found ? { [name]: found } : {};
}
