import type { Sheet } from '../model/sheet.ts';
import { boxOf } from '../value/a1-notation.ts';
import { isDateFormat } from '../value/number-format.ts';
import { FUNCTIONS } from './functions.ts';
import type { Node } from './parse.ts';
import {
  compare,
  DIV,
  FormulaError,
  first,
  isMatrixValue,
  NA,
  NAME,
  NUM,
  REF,
  type Scalar,
  type Value,
} from './scalar.ts';
import { type Evaluation, numberOf, type Scope, textOf } from './scope.ts';

/** A formula in a cell of `sheet`, to be computed. */
export function scopeOn(evaluation: Evaluation, sheet: Sheet, row: number, column: number): Scope {
  const scope: Scope = {
    evaluation,
    sheet,
    row,
    column,
    evaluate: (node) => evaluateNode(scope, node),
    evaluateArray: (node) => evaluateNode(arrays, node),
  };
  const arrays: Scope = { ...scope, evaluate: scope.evaluateArray };
  return scope;
}

function evaluateNode(scope: Scope, node: Node): Value {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'error':
      return new FormulaError(node.error);
    case 'reference':
      return readReference(scope, node);
    case 'name':
      return readName(scope, node.name);
    case 'array':
      return node.rows.flatMap((row) => beside(row.map((one) => evaluateNode(scope, one))));
    case 'unary':
      return eachOf(scope, [node.operand], ([operand = null]) => unary(scope, node.operator, operand));
    case 'binary':
      return eachOf(scope, [node.left, node.right], ([left = null, right = null]) =>
        binary(scope, node.operator, left, right),
      );
    case 'call': {
      const act = FUNCTIONS[node.name];
      return act ? act(scope, node.args) : NAME;
    }
  }
}

/** What an operator makes of its operands: of their first cells, or of every cell of them where arrays are worked on. */
function eachOf(scope: Scope, operands: Node[], act: (cells: Scalar[]) => Scalar): Value {
  const values = operands.map((operand) => scope.evaluate(operand));
  const worksOnArrays = scope.evaluate === scope.evaluateArray;
  if (!worksOnArrays || !values.some(isMatrixValue)) return act(values.map(first));
  const matrices = values.map((value) => (isMatrixValue(value) ? value : [[value]]));
  const height = Math.max(...matrices.map((one) => one.length));
  const width = Math.max(...matrices.map((one) => one[0]?.length ?? 0));
  // A single row, column or cell is repeated beside a larger operand.
  const cell = (one: Scalar[][], row: number, column: number): Scalar => {
    const line = one[one.length === 1 ? 0 : row] ?? [];
    const value = line[line.length === 1 ? 0 : column];
    return value === undefined ? NA : value;
  };
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => act(matrices.map((one) => cell(one, row, column)))),
  );
}

/** Matrices side by side, as `{A1:A3, B1:B3}` puts them. */
function beside(values: Value[]): Scalar[][] {
  const matrices = values.map((value) => (isMatrixValue(value) ? value : [[value]]));
  const height = Math.max(...matrices.map((one) => one.length));
  return Array.from({ length: height }, (_, row) => matrices.flatMap((one) => one[row] ?? []));
}

function unary(scope: Scope, operator: string, operand: Scalar): Scalar {
  const number = numberOf(scope, operand);
  if (number instanceof FormulaError) return operator === '+' && !(operand instanceof FormulaError) ? operand : number;
  if (operator === '%') return number / 100;
  return operator === '-' ? -number : operand === null ? 0 : operand;
}

function binary(scope: Scope, operator: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  switch (operator) {
    case '&':
      return `${textOf(scope, left)}${textOf(scope, right)}`;
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>=':
      return compare(left, right) >= 0;
  }
  const a = numberOf(scope, left);
  if (a instanceof FormulaError) return a;
  const b = numberOf(scope, right);
  if (b instanceof FormulaError) return b;
  if (operator === '/' && b === 0) return DIV;
  const value =
    operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : operator === '/' ? a / b : a ** b;
  return Number.isFinite(value) ? value : NUM;
}

function readReference(scope: Scope, { reference }: Extract<Node, { kind: 'reference' }>): Value {
  const { workbook } = scope.evaluation;
  const sheet = reference.sheetName === null ? scope.sheet : workbook.findSheetByName(reference.sheetName);
  if (!sheet) return REF;
  const box = boxOf(reference, sheet.document.rows, sheet.document.columns);
  if (box.row > sheet.document.rows || box.column > sheet.document.columns) return REF;
  return readBox(scope, sheet, box);
}

function readName(scope: Scope, name: string): Value {
  const { workbook } = scope.evaluation;
  const named = workbook.document.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return named ? readBox(scope, workbook.sheet(named.sheetId), named.range) : NAME;
}

function readBox(
  scope: Scope,
  sheet: Sheet,
  box: { row: number; column: number; rows: number; columns: number },
): Value {
  const read = (row: number, column: number): Scalar => {
    const cell = sheet.cell(row, column);
    if (cell?.f === undefined) return cell?.v ?? null;
    const { value, error } = scope.evaluation.formulaAt(sheet, row, column);
    return error === undefined ? value : new FormulaError(error);
  };
  if (box.rows === 1 && box.columns === 1) return read(box.row, box.column);
  // What lies below the last stored row is blank: `A:A` need not walk the whole grid.
  const rows = Math.max(1, Math.min(box.rows, sheet.rows.length - box.row + 1));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: box.columns }, (_, column) => read(box.row + row, box.column + column)),
  );
}

const KEEPS_FORMAT = new Set(['SUM', 'MIN', 'MAX', 'AVERAGE', 'IF', 'IFERROR', 'VLOOKUP', 'INDEX', 'ROUND', 'ABS']);

/** The number format that an automatic formula cell takes from what it is made of: days stay days. */
export function suggestedFormat(scope: Scope, node: Node): string | undefined {
  const { workbook } = scope.evaluation;
  switch (node.kind) {
    case 'reference': {
      const { reference } = node;
      const sheet = reference.sheetName === null ? scope.sheet : workbook.findSheetByName(reference.sheetName);
      if (!sheet) return undefined;
      const [row, column] = [reference.startRow ?? 1, reference.startColumn ?? 1];
      const cell = sheet.cell(row, column);
      const own = workbook.numberFormatOf(cell);
      if (own !== '' && own !== '@') return own;
      return cell?.f === undefined ? undefined : scope.evaluation.formulaAt(sheet, row, column).format;
    }
    case 'call':
      if (node.name === 'TODAY' || node.name === 'DATE' || node.name === 'EDATE' || node.name === 'EOMONTH')
        return workbook.locale.date;
      if (node.name === 'NOW') return workbook.locale.dateTime;
      if (!KEEPS_FORMAT.has(node.name)) return undefined;
      for (const arg of node.args) {
        const format = suggestedFormat(scope, arg);
        if (format !== undefined) return format;
      }
      return undefined;
    case 'unary':
      return node.operator === '%' ? undefined : suggestedFormat(scope, node.operand);
    case 'binary': {
      if (!'+-*/'.includes(node.operator)) return undefined;
      const left = suggestedFormat(scope, node.left);
      const right = suggestedFormat(scope, node.right);
      const isDay = (format: string | undefined) => format !== undefined && isDateFormat(format);
      // The span between two days is a number of days.
      if (node.operator === '-' && isDay(left) && isDay(right)) return undefined;
      if (!'+-'.includes(node.operator) && (isDay(left) || isDay(right))) return undefined;
      return left ?? right;
    }
    default:
      return undefined;
  }
}
