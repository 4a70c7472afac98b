/** Calendar dates of any precision (YYYY, YYYY-MM, YYYY-MM-DD) as the days that they may mean. */

/** The first day that a date may mean: 2020-03 is 2020-03-01. */
export const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4);

/** The last day that a date may mean: 2020-02 is 2020-02-29. */
export function lastDay(date: string): string {
  const [year, month = 12, day] = date.split('-').map(Number);
  if (day) return date;
  return new Date(Date.UTC(year!, month, 0)).toISOString().slice(0, 10);
}

/** Whether a date is certainly earlier than another: 2020-03 is not before 2020-03-15, for it may be later. */
export const isBefore = (a: string, b: string): boolean => lastDay(a) < firstDay(b);

/** A day as a moment, in milliseconds: its beginning, in universal time. */
export const momentOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
