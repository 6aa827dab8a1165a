import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { scopeOn, suggestedFormat } from './evaluate.ts';
import { parseFormula } from './parse.ts';
import { FormulaError, first } from './scalar.ts';
import type { CellResult, Evaluation, Scope } from './scope.ts';

/** A reading of the workbook as it is now, `now` in epoch milliseconds. */
export function newEvaluation(workbook: Workbook, now: number): Evaluation {
  const evaluation: Evaluation = {
    workbook,
    now,
    results: new Map(),
    formulaAt: (sheet, row, column) => evaluateCell(evaluation, sheet, row, column),
  };
  return evaluation;
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
  const result = tree ? computed(scopeOn(evaluation, sheet, row, column), tree) : { value: null, error: '#ERROR!' };
  evaluation.results.set(key, result);
  return result;
}

function computed(scope: Scope, tree: NonNullable<ReturnType<typeof parseFormula>>): CellResult {
  try {
    const value = first(scope.evaluate(tree));
    if (value instanceof FormulaError) return { value: null, error: value.text };
    // A reference to a blank cell shows as 0 in arithmetic, but a bare one stays blank.
    const format = typeof value === 'number' ? suggestedFormat(scope, tree) : undefined;
    return format === undefined ? { value } : { value, format };
  } catch (error) {
    if (error instanceof RangeError) return { value: null, error: '#REF!' };
    throw error;
  }
}
