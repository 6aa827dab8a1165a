import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { general } from '../value/number-format.ts';
import { readTyped } from '../value/read-typed.ts';
import type { Node } from './parse.ts';
import { FormulaError, type Scalar, toNumber, type Value } from './scalar.ts';

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
  /** What the formula of a cell comes to. */
  formulaAt(sheet: Sheet, row: number, column: number): CellResult;
}

/** Where a formula is computed: names without a sheet are read on `sheet`. */
export interface Scope {
  readonly evaluation: Evaluation;
  readonly sheet: Sheet;
  /** The cell that holds the formula, from 1. */
  readonly row: number;
  readonly column: number;
  /** The value of a tree, so that a function computes only the arguments it needs. */
  evaluate(node: Node): Value;
  /** The same where operators work on whole matrices, cell by cell, as inside ARRAYFORMULA. */
  evaluateArray(node: Node): Value;
}

/** The number a scalar stands for in this workbook's locale. */
export function numberOf(scope: Scope, value: Scalar): number | FormulaError {
  return toNumber(value, (text) => {
    if (text === '') return null;
    const typed = readTyped(text, scope.evaluation.workbook.locale, 2000);
    return typeof typed.value === 'number' ? typed.value : null;
  });
}

/** The text a scalar shows as. */
export function textOf(scope: Scope, value: Scalar): string | FormulaError {
  if (value instanceof FormulaError) return value;
  const { locale } = scope.evaluation.workbook;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? locale.yes : locale.no;
  return typeof value === 'number' ? general(value, locale) : value;
}
