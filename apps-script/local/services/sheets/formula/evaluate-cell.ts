import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { evaluateNode, suggestedFormat } from './evaluate.ts';
import { parseFormula } from './parse.ts';
import { FormulaError, first } from './scalar.ts';

/** What a formula cell holds now; `error` is a text such as `#DIV/0!`. `format` is the number format it suggests. */
export interface CellResult {
  value: string | number | boolean | null;
  error?: string;
  format?: string;
}

/** One reading of a workbook: each formula is computed at most once. */
export interface Evaluation {
  readonly workbook: Workbook;
  /** Epoch milliseconds of TODAY and NOW. */
  readonly now: number;
  readonly results: Map<string, CellResult>;
}

export function newEvaluation(workbook: Workbook, now: number): Evaluation {
  return { workbook, now, results: new Map() };
}

const RUNNING: CellResult = { value: null, error: '#REF!' };

/** Computes the formula of a cell. A circle of references is `#REF!`; what cannot be read is `#ERROR!`. */
export function evaluateCell(evaluation: Evaluation, sheet: Sheet, row: number, column: number): CellResult {
  const key = `${sheet.id} ${row} ${column}`;
  const known = evaluation.results.get(key);
  if (known) return known;
  evaluation.results.set(key, RUNNING);
  const formula = sheet.cell(row, column)?.f ?? '';
  const tree = parseFormula(formula, evaluation.workbook.locale);
  const result = tree ? computed(evaluation, sheet, tree) : { value: null, error: '#ERROR!' };
  evaluation.results.set(key, result);
  return result;
}

function computed(
  evaluation: Evaluation,
  sheet: Sheet,
  tree: NonNullable<ReturnType<typeof parseFormula>>,
): CellResult {
  try {
    const value = first(evaluateNode({ evaluation, sheet }, tree));
    if (value instanceof FormulaError) return { value: null, error: value.text };
    // A reference to a blank cell shows as 0 in arithmetic, but a bare one stays blank.
    const format = typeof value === 'number' ? suggestedFormat({ evaluation, sheet }, tree) : undefined;
    return format === undefined ? { value } : { value, format };
  } catch (error) {
    if (error instanceof RangeError) return { value: null, error: '#REF!' };
    throw error;
  }
}
