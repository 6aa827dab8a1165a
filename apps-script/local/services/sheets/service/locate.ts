import type { ServiceMethod } from '../../../execution/service.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { type A1Reference, type Box, boxOf, parseA1, parseR1C1, splitSheetName } from '../value/a1-notation.ts';
import { readBook } from './context.ts';
import { activeSheet } from './spreadsheet.ts';

export interface Located {
  sheet: Sheet;
  box: Box;
  /** The ends that the text leaves to the edge of the grid: `B:D` names no row, `B2:D` no last row. */
  open: { startRow: boolean; endRow: boolean; startColumn: boolean; endColumn: boolean };
}

const CLOSED = { startRow: false, endRow: false, startColumn: false, endColumn: false };

/** The box an A1 text, a sheet's name or a named range covers; null when it names nothing. */
export function locateA1(workbook: Workbook, sheetId: number | null, text: string): Located | null {
  const named = workbook.document.namedRanges.find((one) => one.name.toLowerCase() === text.toLowerCase());
  if (named) return { sheet: workbook.sheet(named.sheetId), box: named.range, open: CLOSED };
  const reference = parseR1C1(text) ?? parseA1(text);
  if (!reference) {
    const { sheetName, reference: rest } = splitSheetName(text);
    const whole = rest === '' && sheetName !== null ? workbook.findSheetByName(sheetName) : undefined;
    return whole
      ? { sheet: whole, box: boxOf(EVERYTHING, whole.document.rows, whole.document.columns), open: CLOSED }
      : null;
  }
  const fallback = sheetId === null ? activeSheet(workbook) : workbook.sheet(sheetId);
  const sheet = reference.sheetName === null ? fallback : workbook.findSheetByName(reference.sheetName);
  if (!sheet) return null;
  const { startRow, endRow, startColumn, endColumn } = reference;
  const open = {
    startRow: startRow === null,
    endRow: endRow === null,
    startColumn: startColumn === null,
    endColumn: endColumn === null,
  };
  return { sheet, box: boxOf(reference, sheet.document.rows, sheet.document.columns), open };
}

const EVERYTHING: A1Reference = { sheetName: null, startRow: null, startColumn: null, endRow: null, endColumn: null };

export const locateMethods: Record<string, ServiceMethod> = {
  /** Not counted: what an A1 text covers, as `[sheetId, row, column, rows, columns, open ends]`; null when it names nothing. */
  'Spreadsheet.locateA1': readBook(({ workbook }, sheetId: number | null, text: string) => {
    const located = locateA1(workbook, sheetId, text);
    if (!located) return null;
    // A text may point beyond the grid: what reads or writes there is refused, not the range itself.
    const { sheet, box, open } = located;
    return [sheet.id, box.row, box.column, box.rows, box.columns, open];
  }),
};
