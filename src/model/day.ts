/** Calendar dates of any precision (YYYY, YYYY-MM, YYYY-MM-DD) as the days that they may mean. */

/** The first day that a date may mean: 2020-03 is 2020-03-01. */
export const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4);

/** The last day that a date may mean: 2020-02 is 2020-02-29. */
export function lastDay(date: string): string {
  const [year, month = 12, day] = date.split('-').map(Number);
  if (day) return date;
  return new Date(Date.UTC(year!, month, 0)).toISOString().slice(0, 10);
}

/** Whether a text is written as a date and the calendar has it, in the years 1900 to 2199. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Whether a date is certainly earlier than another: 2020-03 is not before 2020-03-15, for it may be later. Of what is
 * no date nothing is certain: that it is none is told by itself.
 */
export const isBefore = (a: string, b: string): boolean => isDate(a) && isDate(b) && lastDay(a) < firstDay(b);

/** A day as a moment, in milliseconds: its beginning, in universal time. */
export const momentOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
