import type { Measure, Measures } from './measures.ts';
import { groupOf } from './measures.ts';

/** Measures as tables for a terminal, in which Han characters are two columns wide. */

/** How many columns a text takes. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1),
    0,
  );

/**
 * Rows of cells in columns: the first column to the left, figures to the right. The first row is the head.
 */
export function columns(rows: readonly (readonly string[])[]): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) =>
    Math.max(...rows.map((row) => widthOf(row[i] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    widths
      .map((width, i) => {
        const cell = row[i] ?? '';
        const room = ' '.repeat(width - widthOf(cell));
        return i ? room + cell : cell + room;
      })
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), '-'.repeat(widths.reduce((a, b) => a + b, 2 * (count - 1))), ...body.map(line)].join(
    '\n',
  );
}

/** A measure as it is read: bytes in kB (a thousand bytes), long times in seconds. */
export function shown({ value, unit }: Measure): string {
  const fixed = (number: number, places: number) => number.toFixed(places);
  switch (unit) {
    case 'B':
      return value >= 1e6
        ? `${fixed(value / 1e6, 1)} MB`
        : value >= 1e3
          ? `${fixed(value / 1e3, 1)} kB`
          : `${value} B`;
    case 'ms':
      return value >= 10_000 ? `${fixed(value / 1000, 1)} s` : `${fixed(value, 0)} ms`;
    case 'fps':
      return `${fixed(value, 1)}/s`;
    case 'times':
      return `${fixed(value, 2)}×`;
    case 'shift':
      return value === 0 ? '0' : fixed(value, 4);
    case 'count':
      return String(value);
  }
}

/**
 * A group as a table: what was measured goes down, the measures across, each with its ratio to the kept run in
 * brackets where there is one.
 * @param named the words for a subject and a metric
 */
export function table(
  measures: Measures,
  group: string,
  compared: Readonly<Record<string, number>>,
  named: (id: string) => string,
): string {
  const { subjects, metrics } = groupOf(measures, group);
  const cell = (id: string) => {
    const found = measures[id];
    if (!found) return '';
    const against = compared[id];
    return against === undefined ? shown(found) : `${shown(found)} (${against.toFixed(2)})`;
  };
  // Many metrics of few subjects read better the other way round.
  const turned = metrics.length > subjects.length;
  const [down, across] = turned ? [metrics, subjects] : [subjects, metrics];
  return columns([
    ['', ...across.map(named)],
    ...down.map((row) => [
      named(row),
      ...across.map((column) => cell(turned ? `${group}/${column}/${row}` : `${group}/${row}/${column}`)),
    ]),
  ]);
}
