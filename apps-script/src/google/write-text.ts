/// <reference types="google-apps-script" />
import type { Cell } from '../../../shared/workbook/cell.ts';

/**
 * With `appendCells`, the only place that writes values into the Sheet. Cells come from `toCell`, which has already made text of all text;
 * a formula can still not pass, whoever called.
 */
export function writeCells(range: GoogleAppsScript.Spreadsheet.Range, cells: Cell[][]): void {
  for (const row of cells) refuseFormulas(row);
  range.setValues(cells);
}

/** The same for one row added at the end. */
export function appendCells(sheet: GoogleAppsScript.Spreadsheet.Sheet, cells: Cell[]): void {
  refuseFormulas(cells);
  sheet.appendRow(cells);
}

function refuseFormulas(cells: readonly Cell[]): void {
  for (const cell of cells) {
    if (typeof cell === 'string' && /^[\s\u200b\ufeff]*[=+@]/.test(cell)) {
      throw new Error('A text that Sheets would read as a formula reached the writer without its apostrophe.');
    }
  }
}
