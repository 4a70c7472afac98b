import readExcel from 'read-excel-file/node';
import writeExcel, { type Sheet } from 'write-excel-file/node';
import type { Told } from '../../../src/model/problem.ts';
import type { Cell } from './cell.ts';
import * as words from './words.ts';

/** A sheet with its rows; the first row are the heads. */
export interface Rows {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

/** Excel's limit for the name of a sheet. */
export const longestName = 31;

/** Sheets as an Excel workbook: heads bold and always in view, numbers as numbers, all else as text that stays text. */
export function printXlsx(sheets: readonly Rows[]): Promise<Buffer> {
  const made = sheets.map(({ name, rows }): Sheet<never> => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map((_, i) => ({ width: widthOf(rows.map((row) => row[i])) })),
    data: rows.map((row, i) =>
      row.map((value) => {
        if (value === '') return null;
        if (typeof value === 'number') return { value, type: Number };
        if (typeof value === 'boolean') return { value, type: Boolean };
        // "@" is the text format: what is typed over the cell stays text too, so 2020-06 becomes no day.
        return { value, type: String, format: '@', ...(i === 0 && { fontWeight: 'bold' as const }) };
      }),
    ),
  }));
  return writeExcel(made).toBuffer();
}

/** Wide enough for what stands in the column, Han characters being twice as wide, and never very wide. */
function widthOf(values: readonly (string | number | boolean | undefined)[]): number {
  const width = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2E80' ? 2 : 1), 0);
  return Math.min(48, 2 + Math.max(...values.map((value) => width(String(value ?? '')))));
}

/**
 * Reads an Excel workbook.
 * @returns every sheet with its cells, or what is wrong with the file
 */
export async function readXlsx(
  bytes: Buffer,
): Promise<{ sheets: { name: string; rows: Cell[][] }[] } | { problem: Told }> {
  try {
    const sheets = await readExcel(bytes, { trim: false });
    return { sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as Cell[][] })) };
  } catch (error) {
    return { problem: words.notXlsx(error instanceof Error ? error.message : String(error)) };
  }
}
