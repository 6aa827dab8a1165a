import type { ServiceMethod } from '../../../execution/service.ts';
import { ServiceError } from '../../../execution/service.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { type A1Reference, type Box, boxOf, parseA1, splitSheetName } from '../value/a1-notation.ts';
import { readBook } from './context.ts';
import { activeSheet } from './spreadsheet.ts';

/** The box an A1 text, a sheet's name or a named range covers; null when it names nothing. */
export function locateA1(workbook: Workbook, sheetId: number | null, text: string): { sheet: Sheet; box: Box } | null {
  const named = workbook.document.namedRanges.find((one) => one.name.toLowerCase() === text.toLowerCase());
  if (named) return { sheet: workbook.sheet(named.sheetId), box: named.range };
  const reference = parseA1(text);
  if (!reference) {
    const { sheetName, reference: rest } = splitSheetName(text);
    const whole = rest === '' && sheetName !== null ? workbook.findSheetByName(sheetName) : undefined;
    return whole ? { sheet: whole, box: boxOf(EVERYTHING, whole.document.rows, whole.document.columns) } : null;
  }
  const fallback = sheetId === null ? activeSheet(workbook) : workbook.sheet(sheetId);
  const sheet = reference.sheetName === null ? fallback : workbook.findSheetByName(reference.sheetName);
  return sheet ? { sheet, box: boxOf(reference, sheet.document.rows, sheet.document.columns) } : null;
}

const EVERYTHING: A1Reference = { sheetName: null, startRow: null, startColumn: null, endRow: null, endColumn: null };

export const locateMethods: Record<string, ServiceMethod> = {
  /** Not counted: what an A1 text covers, as `[sheetId, row, column, rows, columns]`; null when it names nothing. */
  'Spreadsheet.locateA1': readBook(({ workbook }, sheetId: number | null, text: string) => {
    const located = locateA1(workbook, sheetId, text);
    if (!located) return null;
    const { sheet, box } = located;
    if (box.row + box.rows - 1 > sheet.document.rows || box.column + box.columns - 1 > sheet.document.columns) {
      throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return [sheet.id, box.row, box.column, box.rows, box.columns];
  }),
};
