import type { Problem } from '../../src/model/problem.ts';

/** What broken data sets are made of. */

export const data = (name: string) => `data/traffic-or-trade/${name}.json`;
export const words = (locale: string) => `src/stories/traffic-or-trade/${locale}.md`;

export const json =
  (change: (data: any) => void) =>
  (text: string): string => {
    const value: unknown = JSON.parse(text);
    change(value);
    return JSON.stringify(value, null, 2);
  };
export const swap = (from: string, to: string) => (text: string) => text.replace(from, to);
export const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

/** What is wrong, in which file, the change that makes it so, and what is to be told. */
export type Row = [
  what: string,
  file: string,
  change: (text: string) => string | Uint8Array,
  expected: Partial<Problem>,
];
