import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';

/** What a formula cell holds now; `error` is a text such as `#DIV/0!`. `format` is the number format it suggests. */
export interface CellResult {
  value: string | number | boolean | null;
  error?: string;
  format?: string;
}

/** One reading of a workbook: each formula is computed at most once. */
export interface Evaluation {
  readonly workbook: Workbook;
  readonly now: number;
  readonly results: Map<string, CellResult>;
}

export function newEvaluation(workbook: Workbook, now: number): Evaluation {
  return { workbook, now, results: new Map() };
}

/** STUB until the evaluator lands. */
export function evaluateCell(_evaluation: Evaluation, _sheet: Sheet, _row: number, _column: number): CellResult {
  return { value: null, error: '#NAME?' };
}
