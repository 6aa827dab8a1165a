import { type Execution, ServiceError, type ServiceMethod } from '../../../execution/service.ts';
import { newEvaluation } from '../formula/evaluate-cell.ts';
import type { Evaluation } from '../formula/scope.ts';
import type { Sheet } from '../model/sheet.ts';
import { changeWorkbook, openWorkbook } from '../model/shelf.ts';
import type { Workbook } from '../model/workbook.ts';
import type { Writing } from '../model/write-cell.ts';
import type { Box } from '../value/a1-notation.ts';

/** How the facade names a range: spreadsheet, sheet, then row, column, rows, columns. */
export type Place = [
  spreadsheetId: string,
  sheetId: number,
  row: number,
  column: number,
  rows: number,
  columns: number,
];

export interface BookContext {
  readonly execution: Execution;
  readonly workbook: Workbook;
  readonly evaluation: Evaluation;
  readonly writing: Writing;
}

export interface SheetContext extends BookContext {
  readonly sheet: Sheet;
}

export interface RangeContext extends SheetContext {
  readonly box: Box;
}

// biome-ignore lint/suspicious/noExplicitAny: each method declares the arguments that its own facade sends.
type Work<C> = (context: C, ...args: any[]) => unknown;

/** A method on a spreadsheet that only reads. */
export function readBook(work: Work<BookContext>): ServiceMethod {
  return (execution, id: string, ...args) => work(bookContext(execution, id), ...args);
}

/** A method that changes a spreadsheet: stored whole or not at all. */
export function changeBook(work: Work<BookContext>): ServiceMethod {
  return (execution, id: string, ...args) => {
    const context = bookContext(execution, id);
    return changeWorkbook(execution.store, context.workbook, () => work(context, ...args));
  };
}

export function readSheet(work: Work<SheetContext>): ServiceMethod {
  return (execution, id: string, sheetId: number, ...args) => work(sheetContext(execution, id, sheetId), ...args);
}

export function changeSheet(work: Work<SheetContext>): ServiceMethod {
  return (execution, id: string, sheetId: number, ...args) => {
    const context = sheetContext(execution, id, sheetId);
    return changeWorkbook(execution.store, context.workbook, () => work(context, ...args));
  };
}

export function readRange(work: Work<RangeContext>): ServiceMethod {
  return (execution, place: Place, ...args) => work(rangeContext(execution, place), ...args);
}

export function changeRange(work: Work<RangeContext>): ServiceMethod {
  return (execution, place: Place, ...args) => {
    const context = rangeContext(execution, place);
    return changeWorkbook(execution.store, context.workbook, () => work(context, ...args));
  };
}

/** The spreadsheet of an id; throws Google's text when there is none. */
export function bookContext(execution: Execution, id: string): BookContext {
  const workbook = openWorkbook(execution.store, id);
  if (!workbook) {
    throw new ServiceError(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
  }
  const now = execution.now();
  return {
    execution,
    workbook,
    evaluation: newEvaluation(workbook, now),
    writing: { workbook, now, cellCharacters: execution.limits.cellCharacters },
  };
}

function sheetContext(execution: Execution, id: string, sheetId: number): SheetContext {
  const context = bookContext(execution, id);
  return { ...context, sheet: context.workbook.sheet(sheetId) };
}

function rangeContext(execution: Execution, place: Place): RangeContext {
  const [id, sheetId, row, column, rows, columns] = place;
  const context = sheetContext(execution, id, sheetId);
  const box = { row, column, rows, columns };
  context.sheet.mustHold(box);
  return { ...context, box };
}

/** Calls `visit` for each cell of the box, row by row. */
export function eachCell(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) visit(row, column);
  }
}

/** The matrix of what `read` answers for each cell of the box. */
export function matrix<T>(box: Box, read: (row: number, column: number) => T): T[][] {
  const lines: T[][] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    const line: T[] = [];
    for (let column = box.column; column < box.column + box.columns; column++) line.push(read(row, column));
    lines.push(line);
  }
  return lines;
}

/** Throws Google's text when a matrix has not the box's shape. */
export function mustMatch(box: Box, values: unknown[][]): void {
  if (values.length !== box.rows) {
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${box.rows}.`,
    );
  }
  for (const row of values) {
    if (row.length === box.columns) continue;
    throw new ServiceError(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${box.columns}.`,
    );
  }
}
