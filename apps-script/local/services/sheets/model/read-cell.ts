import { evaluateCell } from '../formula/evaluate-cell.ts';
import type { CellResult, Evaluation } from '../formula/scope.ts';
import { isDateFormat, isTextFormat, showNumber, showText } from '../value/number-format.ts';
import { serialToInstant } from '../value/serial-date.ts';
import type { Sheet } from './sheet.ts';

const BLANK: CellResult = { value: null };

/** What a cell holds: its value, or its formula's result. */
export function cellResult(evaluation: Evaluation, sheet: Sheet, row: number, column: number): CellResult {
  const cell = sheet.cell(row, column);
  if (!cell) return BLANK;
  if (cell.f !== undefined) return evaluateCell(evaluation, sheet, row, column);
  return cell.v === undefined ? BLANK : { value: cell.v };
}

/** What `getValue` answers: a Date for a number under a day's or hour's format, `''` for a blank cell. */
export function scriptValue(
  evaluation: Evaluation,
  sheet: Sheet,
  row: number,
  column: number,
): string | number | boolean | Date {
  const cell = sheet.cell(row, column);
  if (!cell) return '';
  const { workbook } = evaluation;
  const result = cell.f === undefined ? cell.v : undefined;
  if (cell.f === undefined && typeof result !== 'number') return result ?? '';
  const { value, error, format } = cellResult(evaluation, sheet, row, column);
  if (error !== undefined) return error;
  if (typeof value !== 'number') return value ?? '';
  const pattern = workbook.numberFormatOf(cell) || format || '';
  if (pattern !== '' && isDateFormat(pattern)) return new Date(serialToInstant(value, workbook.timeZone));
  return value;
}

/** What the cell shows. */
export function displayValue(evaluation: Evaluation, sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (!cell) return '';
  const { workbook } = evaluation;
  const { value, error, format } = cellResult(evaluation, sheet, row, column);
  if (error !== undefined) return error;
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? workbook.locale.yes : workbook.locale.no;
  const pattern = workbook.numberFormatOf(cell) || format || '';
  if (typeof value === 'string') return showText(value, pattern);
  if (isTextFormat(pattern)) return showNumber(value, '', workbook.locale);
  return showNumber(value, pattern, workbook.locale);
}
