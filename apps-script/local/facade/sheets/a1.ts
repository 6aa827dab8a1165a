import { exception } from '../bridge.ts';
import { makeRange, type Range } from './make.ts';
import { type OpenEnds, sheetsQuietly } from './place.ts';

type Located = [sheetId: number, row: number, column: number, rows: number, columns: number, open: OpenEnds];

/**
 * The range of an A1 text or a named range; `sheetId` is where a text without a sheet's name is read, null for the
 * sheet on screen. Error: `Range not found`.
 */
export function rangeAt(spreadsheetId: string, sheetId: number | null, text: string): Range {
  // `!A1` names no sheet.
  const bare = text.replace(/^!/, '');
  const located = sheetsQuietly<Located | null>('Spreadsheet.locateA1', spreadsheetId, sheetId, bare);
  if (!located) throw exception('Range not found');
  const [sheet, row, column, rows, columns, open] = located;
  return makeRange([spreadsheetId, sheet, row, column, rows, columns], open);
}
