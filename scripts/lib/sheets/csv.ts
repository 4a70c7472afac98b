import Papa from 'papaparse';
import type { Told } from '../../../src/model/problem.ts';
import * as words from './words.ts';

const mark = '\uFEFF';

/** Rows as a CSV that Excel reads as UTF-8, in every language version: with a byte order mark and CRLF. */
export function printCsv(rows: readonly (readonly (string | number | boolean)[])[]): string {
  return `${mark}${Papa.unparse(rows as (string | number | boolean)[][], { newline: '\r\n' })}\r\n`;
}

/** What a CSV says, and whether its bytes were those of a Chinese Windows. */
export interface Csv {
  readonly rows: string[][];
  readonly isGb18030: boolean;
}

/**
 * Reads a CSV as spreadsheets save it: UTF-8 or UTF-16 with a mark, UTF-8 without one, or GB18030 from a Chinese
 * Excel; separated by commas, semicolons or tabs.
 * @returns its rows, or what is wrong with it
 */
export function readCsv(bytes: Uint8Array): { csv: Csv } | { problem: Told } {
  const text = decodeText(bytes);
  if (!text) return { problem: words.unknownEncoding() };
  // Excel may say in a first line of its own what separates.
  const body = text.text.replace(/^sep=.\r?\n/i, '');
  const delimiter = separatorOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter });
  const [error] = errors;
  if (error) return { problem: words.brokenCsv((error.row ?? 0) + 1) };
  return { csv: { rows: data, isGb18030: text.isGb18030 } };
}

function decodeText(bytes: Uint8Array): { text: string; isGb18030: boolean } | undefined {
  const as = (encoding: string, isGb18030 = false) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? undefined : { text, isGb18030 };
    } catch {
      return undefined;
    }
  };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be');
  return as('utf-8') ?? as('gb18030', true);
}

/** The heads hold none of the separators themselves, so the one that stands most often in the first line is it. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t', '，'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
