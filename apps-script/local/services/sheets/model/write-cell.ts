import { ServiceError } from '../../../execution/service.ts';
import { isTextFormat } from '../value/number-format.ts';
import { readTyped } from '../value/read-typed.ts';
import { instantToSerial, wallClockOf } from '../value/serial-date.ts';
import type { Cell } from './cell.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** How a write reads what it is given. */
export interface Writing {
  readonly workbook: Workbook;
  readonly now: number;
  /** Most characters a cell may hold. */
  readonly cellCharacters: number;
}

/** Refuses, before anything is written, a text that no cell can hold. */
export function mustFit(writing: Writing, value: unknown): void {
  if (typeof value === 'string' && value.length > writing.cellCharacters) {
    throw new ServiceError(
      `Your input contains more than the maximum of ${writing.cellCharacters} characters in a single cell.`,
    );
  }
}

/** Writes a value as `setValue` does: a text is read as a person's typing, a Date becomes a day or a moment. */
export function writeValue(writing: Writing, sheet: Sheet, row: number, column: number, value: unknown): void {
  const old = sheet.cell(row, column);
  const cell: Cell = kept(old);
  const { workbook } = writing;
  if (typeof value === 'string') {
    const pattern = workbook.numberFormatOf(old);
    if (isTextFormat(pattern)) {
      const text = value.startsWith("'") ? value.slice(1) : value;
      if (text !== '') cell.v = text;
    } else {
      const typed = readTyped(value, workbook.locale, yearOf(writing));
      if (typed.formula !== undefined) cell.f = typed.formula;
      else if (typed.value !== null && typed.value !== '') cell.v = typed.value;
      suggestFormat(workbook, cell, typed.format);
    }
  } else if (typeof value === 'number') {
    if (Number.isFinite(value)) cell.v = value;
    else cell.f = '=#NUM!';
  } else if (typeof value === 'boolean') cell.v = value;
  else if (value instanceof Date) writeDate(workbook, cell, value);
  else if (value !== null && value !== undefined) cell.v = String(value);
  sheet.put(row, column, Object.keys(cell).length > 0 ? cell : undefined);
}

/** Writes a formula, with or without its `=`; an empty one clears the content. */
export function writeFormula(sheet: Sheet, row: number, column: number, formula: string): void {
  const cell: Cell = kept(sheet.cell(row, column));
  if (formula !== '') cell.f = formula.startsWith('=') ? formula : `=${formula}`;
  sheet.put(row, column, Object.keys(cell).length > 0 ? cell : undefined);
}

/** Writes a text as it is, whatever it starts with or looks like. */
export function writeText(sheet: Sheet, row: number, column: number, text: string, runs?: Cell['r']): void {
  const cell: Cell = kept(sheet.cell(row, column));
  if (text !== '') cell.v = text;
  if (runs && runs.length > 0) cell.r = runs;
  sheet.put(row, column, Object.keys(cell).length > 0 ? cell : undefined);
}

/** What of a cell outlives a change of its content: format, note, validation. */
export function kept(old: Cell | undefined): Cell {
  const cell: Cell = {};
  if (!old) return cell;
  if (old.s !== undefined) cell.s = old.s;
  if (old.n !== undefined) cell.n = old.n;
  if (old.d !== undefined) cell.d = old.d;
  return cell;
}

function writeDate(workbook: Workbook, cell: Cell, date: Date): void {
  const instant = date.getTime();
  if (Number.isNaN(instant)) {
    cell.f = '=#NUM!';
    return;
  }
  const serial = instantToSerial(instant, workbook.timeZone);
  cell.v = serial;
  const isMidnight = Math.abs(serial - Math.round(serial)) < 1e-9;
  suggestFormat(workbook, cell, isMidnight ? workbook.locale.date : workbook.locale.dateTime);
}

function suggestFormat(workbook: Workbook, cell: Cell, numberFormat: string | undefined): void {
  if (numberFormat === undefined || workbook.numberFormatOf(cell) !== '') return;
  const index = workbook.changedFormat(cell.s, { numberFormat });
  if (index !== undefined) cell.s = index;
}

function yearOf(writing: Writing): number {
  return wallClockOf(instantToSerial(writing.now, writing.workbook.timeZone)).year;
}
