import type { Value } from './cell.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (n: number | string): string => String(n).padStart(2, '0');

/**
 * A calendar date of the precision that is known, from what a spreadsheet made of it. Typed into a general cell,
 * 2020-06 becomes the first of June and is then shown as 2020/6/1 or Jun-20: the precision is lost, and only what
 * the data has now can say which was meant.
 * @param base what the data has here now
 * @returns YYYY, YYYY-MM or YYYY-MM-DD, or undefined where it is no date or may mean two
 */
export function readDate(cell: string | number | boolean | Date, base: Value): string | undefined {
  if (typeof cell === 'boolean') return undefined;
  // Spreadsheets count days without a time zone; the reader gives them as midnight in UTC.
  if (cell instanceof Date)
    return firstOfMonth([cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate()], base);
  if (typeof cell === 'number')
    return Number.isInteger(cell) && cell >= 1000 && cell <= 9999 ? String(cell) : undefined;
  if (/^\d{4}(-\d{2}){0,2}$/.test(cell)) return cell;
  const [, year, month, day] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*(?:月\s*|[-/.]\s*(?=\d))?(?:(\d{1,2})\s*日?)?$/.exec(cell) ?? [];
  if (year && month && day) {
    const parts = [Number(year), Number(month), Number(day)] as const;
    // Written with hyphens or in Chinese a day was typed; with strokes it may be Excel's.
    return /[/.]/.test(cell) ? firstOfMonth(parts, base) : `${year}-${two(month)}-${two(day)}`;
  }
  if (year && month) return `${year}-${two(month)}`;
  const [, only] = /^(\d{4})\s*年$/.exec(cell) ?? [];
  if (only) return only;
  const [, name, short] = /^([a-z]{3})-(\d{2})$/i.exec(cell) ?? [];
  const index = months.indexOf(name?.toLowerCase() ?? '');
  return index >= 0 && base === `20${short}-${two(index + 1)}` ? base : undefined;
}

/** A full date; the first of a month is the whole month, or the first of January the year, where the data has it so. */
function firstOfMonth(
  [year, month, day]: readonly [number, number, number],
  base: Value,
): string | undefined {
  const full = `${year}-${two(month)}-${two(day)}`;
  if (day !== 1 || typeof base !== 'string') return day === 1 ? undefined : full;
  if (base.length === 7) return full.slice(0, 7);
  if (base.length === 10) return full;
  return month === 1 ? full.slice(0, 4) : undefined;
}
