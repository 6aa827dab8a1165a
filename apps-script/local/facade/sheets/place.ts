import { ask, call } from '../bridge.ts';
import { mismatch } from '../signature.ts';

const SERVICE = 'SpreadsheetApp';

let asked = 0;

/** Asks the spreadsheet service; counted. */
export function sheets<T>(method: string, ...args: unknown[]): T {
  asked += 1;
  return call(SERVICE, method, args) as T;
}

/** How many counted calls this execution has made: what was read before the last of them may have changed since. */
export function callsSoFar(): number {
  return asked;
}

/** Asks the spreadsheet service for what only serves a handle; not counted. */
export function sheetsQuietly<T>(method: string, ...args: unknown[]): T {
  return ask(SERVICE, method, args) as T;
}

/** How a range is named on the way to the host: spreadsheet, sheet, then row, column, rows, columns. */
export type Place = readonly [
  spreadsheetId: string,
  sheetId: number,
  row: number,
  column: number,
  rows: number,
  columns: number,
];

/** The ends of a range that its A1 text leaves to the edge of the grid. */
export interface OpenEnds {
  startRow: boolean;
  endRow: boolean;
  startColumn: boolean;
  endColumn: boolean;
}

/** A rectangle on a sheet, 1-based. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export function boxOf([, , row, column, rows, columns]: Place): Box {
  return { row, column, rows, columns };
}

/** The letters of a 1-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Throws Google's signature error unless each argument passes its check. `method` is `Range.setValue`. */
export function check(method: string, args: ArrayLike<unknown>, ...checks: ((value: unknown) => boolean)[]): void {
  for (let index = 0; index < checks.length; index++) {
    if (!(checks[index] as (value: unknown) => boolean)(args[index])) throw mismatch(`SpreadsheetApp.${method}`, args);
  }
}

export const isText = (value: unknown): boolean => typeof value === 'string';
export const isNumber = (value: unknown): boolean => typeof value === 'number' && !Number.isNaN(value);
export const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
export const isMatrix = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(Array.isArray);
export const isList = (value: unknown): boolean => Array.isArray(value);

/** An integer argument: a number, cut to its whole part. */
export function whole(value: unknown): number {
  return Math.trunc(value as number);
}

/** What values become on their way: the host reads texts, numbers, booleans, Dates and blanks; the rest is its text. */
export function cellInput(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object' && !(value instanceof Date)) return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return String(value);
  return value;
}
