import type { Told } from '../../../src/model/problem.ts';
import { readDate } from './dates.ts';
import type { Column } from './tables.ts';
import * as words from './words.ts';

/** What a spreadsheet has in a cell; a CSV has text alone. */
export type Cell = string | number | boolean | Date | null;

/** What data has where a column points. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** Spreadsheets take a text that begins so for a formula; the apostrophe before it makes it text again. */
const formula = /^'*[=+\-@\t\r]/;

/** A text that no spreadsheet takes for a formula. */
export const guard = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Undoes {@link guard}. */
export const unguard = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;

/** A value as it stands in a cell: numbers as numbers, everything else as text, nothing as an empty text. */
export function encode(value: Value): string | number | boolean {
  if (value === undefined) return '';
  if (Array.isArray(value)) return guard(value.join(', '));
  return typeof value === 'string' ? guard(value) : (value as number | boolean);
}

/** Full-width digits and letters as plain ones, without the spaces around them. */
const plain = (text: string): string => text.normalize('NFKC').trim();

/**
 * A cell as a value, with what spreadsheets make of numbers, dates and lists undone.
 * A cell that still says what the data says gives the very value that the data has.
 * @param base what the data has here now
 * @returns the value, `undefined` for an empty cell, or what is wrong with it
 */
export function decode(column: Column, cell: Cell, base: Value): { value: Value } | { problem: Told } {
  if (cell === encode(base)) return { value: base };
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) {
    if (column.kind !== 'list' || !column.required) return { value: undefined };
    return { value: Array.isArray(base) && base.length === 0 ? base : [] };
  }
  const text = typeof cell === 'string' ? unguard(cell) : String(cell);
  switch (column.kind) {
    case 'number':
      return readNumber(cell, base);
    case 'boolean':
      return readBoolean(cell);
    case 'date': {
      const value = readDate(typeof cell === 'string' ? plain(text) : cell, base);
      return value === undefined ? { problem: words.notADate(shown(cell)) } : { value };
    }
    case 'list': {
      if (cell instanceof Date) return { problem: words.aDate(column.head) };
      const value = text.split(/[\s,，、;；]+/u).filter(Boolean);
      return { value: Array.isArray(base) && base.join(' ') === value.join(' ') ? base : value };
    }
    case 'word':
      if (cell instanceof Date) return { problem: words.aDate(column.head) };
      return { value: plain(text) === base ? base : plain(text) };
    case 'text': {
      if (cell instanceof Date) return { problem: words.aDate(column.head) };
      // Spreadsheets write line ends their own way and may drop spaces at the ends.
      const tidy = (words: string) => words.replace(/\r\n?/g, '\n').trim();
      return { value: typeof base === 'string' && tidy(text) === tidy(base) ? base : text.trim() };
    }
  }
}

/** A cell in a message. */
export const shown = (cell: Cell): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : JSON.stringify(cell);

function readNumber(cell: Cell, base: Value): { value: Value } | { problem: Told } {
  if (typeof cell === 'number') return { value: cell };
  if (typeof cell !== 'string') return { problem: words.notANumber(shown(cell)) };
  const text = plain(unguard(cell)).replace(/^¥\s*/, '');
  if (/^[-+]?\d+(\.\d+)?%$/.test(text)) return { problem: words.percent(text) };
  const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(grouped))
    return { problem: words.notANumber(shown(cell)) };
  const value = Number(grouped);
  const [, digits] = /^[-+]?([\d.]+)e\+/i.exec(grouped) ?? [];
  if (digits === undefined) return { value };
  // Excel writes 123456789012 as 1.23457E+11 into a CSV: what it cut off is lost, unless the data still has it.
  const places = Math.max(0, (digits.split('.')[1] ?? '').length);
  if (typeof base === 'number' && Number(base.toExponential(places)) === value) return { value: base };
  return digits.replace('.', '').length > 5 ? { problem: words.shortened(text) } : { value };
}

const booleans = new Map<string, boolean>([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['是', true],
  ['真', true],
  ['false', false],
  ['no', false],
  ['0', false],
  ['否', false],
  ['假', false],
]);

function readBoolean(cell: Cell): { value: Value } | { problem: Told } {
  const value = typeof cell === 'boolean' ? cell : booleans.get(plain(String(cell)).toLowerCase());
  return value === undefined ? { problem: words.notABoolean(shown(cell)) } : { value };
}
