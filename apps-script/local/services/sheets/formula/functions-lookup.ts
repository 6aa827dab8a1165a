import { type FormulaFunction, matrixOf, scalarsOf } from './function-shape.ts';
import type { Node } from './parse.ts';
import { compare, DIV, FormulaError, first, NA, REF, type Scalar, VALUE } from './scalar.ts';
import { numberOf, type Scope } from './scope.ts';

/** A condition of COUNTIF: `">5"`, `"<>x"`, a text with `*` and `?`, or a value. */
function criterion(scope: Scope, condition: Scalar): (value: Scalar) => boolean {
  if (typeof condition !== 'string')
    return (value) => value !== null && compare(value, condition) === 0 && typeof value === typeof condition;
  const [, operator = '=', rest = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(condition) ?? [];
  const number = rest === '' ? new FormulaError('') : numberOf(scope, rest);
  if (!(number instanceof FormulaError)) {
    return (value) => {
      const one = typeof value === 'number' ? value : null;
      if (one === null) return operator === '<>';
      const order = one - number;
      return operator === '='
        ? order === 0
        : operator === '<>'
          ? order !== 0
          : operator === '<'
            ? order < 0
            : operator === '>'
              ? order > 0
              : operator === '<='
                ? order <= 0
                : order >= 0;
    };
  }
  const pattern = rest
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/~?\*/g, (mark) => (mark === '*' ? '.*' : '\\*'))
    .replace(/~?\?/g, (mark) => (mark === '?' ? '.' : '\\?'));
  const matcher = new RegExp(`^${pattern}$`, 'is');
  const isBlankSought = rest === '';
  return (value) => {
    const text =
      value === null
        ? ''
        : typeof value === 'boolean'
          ? String(value).toUpperCase()
          : typeof value === 'string'
            ? value
            : '';
    const same = isBlankSought
      ? value === null || value === ''
      : typeof value !== 'number' && value !== null && matcher.test(text);
    if (operator === '=') return same;
    if (operator === '<>') return !same;
    if (typeof value !== 'string') return false;
    const order = compare(value, rest);
    return operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
  };
}

/** The numbers of `summed` (or of the range itself) beside the cells that meet the condition. */
function chosen(scope: Scope, args: Node[]): number[] | FormulaError {
  const [range, condition, summed] = args;
  if (!range || !condition) return NA;
  const meets = criterion(scope, first(scope.evaluate(condition)));
  const cells = matrixOf(scope.evaluate(range));
  const values = summed ? matrixOf(scope.evaluate(summed)) : cells;
  return cells.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const value = values[r]?.[c];
      return meets(cell) && typeof value === 'number' ? [value] : [];
    }),
  );
}

/** Which cells meet every pair of range and condition. */
function several(scope: Scope, args: Node[]): boolean[] | FormulaError {
  const columns: boolean[][] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const meets = criterion(scope, first(scope.evaluate(args[index + 1] as Node)));
    columns.push(
      matrixOf(scope.evaluate(args[index] as Node))
        .flat()
        .map(meets),
    );
  }
  const [head] = columns;
  if (!head) return NA;
  if (columns.some((column) => column.length !== head.length)) return VALUE;
  return head.map((_, at) => columns.every((column) => column[at]));
}

function lookUp(rows: Scalar[][], sought: Scalar, sorted: boolean): number {
  if (!sorted)
    return rows.findIndex(
      (row) =>
        row[0] !== null && row[0] !== undefined && compare(row[0], sought) === 0 && typeof row[0] === typeof sought,
    );
  let found = -1;
  for (const [index, row] of rows.entries()) {
    const key = row[0] ?? null;
    if (key === null) continue;
    if (typeof key === typeof sought && compare(key, sought) > 0) break;
    if (typeof key === typeof sought) found = index;
  }
  return found;
}

const transpose = (rows: Scalar[][]): Scalar[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

function vlookup(turn: (rows: Scalar[][]) => Scalar[][]): FormulaFunction {
  return (scope, args) => {
    if (args.length < 3 || args.length > 4) return NA;
    const sought = first(scope.evaluate(args[0] as Node));
    if (sought instanceof FormulaError) return sought;
    const rows = turn(matrixOf(scope.evaluate(args[1] as Node)));
    const index = numberOf(scope, first(scope.evaluate(args[2] as Node)));
    if (index instanceof FormulaError) return index;
    if (index < 1) return VALUE;
    if (index > (rows[0]?.length ?? 0)) return REF;
    const sorted = args[3] ? Boolean(first(scope.evaluate(args[3]))) : true;
    const at = lookUp(rows, sought, sorted);
    return at < 0 ? NA : (rows[at]?.[index - 1] ?? null);
  };
}

/** MAXIFS, MINIFS and AVERAGEIFS: what `act` makes of the numbers beside the cells that meet every condition. */
function ofChosen(act: (numbers: number[]) => Scalar): FormulaFunction {
  return (scope, [summed, ...args]) => {
    const met = several(scope, args);
    if (met instanceof FormulaError || !summed) return met as FormulaError;
    const values = matrixOf(scope.evaluate(summed)).flat();
    return act(values.filter((value, at): value is number => met[at] === true && typeof value === 'number'));
  };
}

export const LOOKUP_FUNCTIONS: Record<string, FormulaFunction> = {
  MAXIFS: ofChosen((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  MINIFS: ofChosen((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  AVERAGEIFS: ofChosen((numbers) =>
    numbers.length === 0 ? DIV : numbers.reduce((total, one) => total + one, 0) / numbers.length,
  ),
  XLOOKUP: (scope, [key, where, results, missing]) => {
    if (!key || !where || !results) return NA;
    const sought = first(scope.evaluate(key));
    if (sought instanceof FormulaError) return sought;
    const rows = matrixOf(scope.evaluate(where))
      .flat()
      .map((value) => [value]);
    const at = lookUp(rows, sought, false);
    if (at < 0) return missing ? scope.evaluate(missing) : NA;
    return matrixOf(scope.evaluate(results)).flat()[at] ?? null;
  },
  ROW: (scope, [range]) => {
    if (!range) return scope.row;
    return range.kind === 'reference' ? (range.reference.startRow ?? 1) : NA;
  },
  COLUMN: (scope, [range]) => {
    if (!range) return scope.column;
    return range.kind === 'reference' ? (range.reference.startColumn ?? 1) : NA;
  },
  COUNTIF: (scope, [range, condition]) => {
    if (!range || !condition) return NA;
    const meets = criterion(scope, first(scope.evaluate(condition)));
    return scalarsOf(scope, [range]).filter(({ value }) => meets(value)).length;
  },
  COUNTIFS: (scope, args) => {
    const met = several(scope, args);
    return met instanceof FormulaError ? met : met.filter(Boolean).length;
  },
  SUMIF: (scope, args) => {
    const numbers = chosen(scope, args);
    return numbers instanceof FormulaError ? numbers : numbers.reduce((total, one) => total + one, 0);
  },
  SUMIFS: (scope, [summed, ...args]) => {
    const met = several(scope, args);
    if (met instanceof FormulaError || !summed) return met as FormulaError;
    const values = matrixOf(scope.evaluate(summed)).flat();
    return values.reduce<number>((total, value, at) => total + (met[at] && typeof value === 'number' ? value : 0), 0);
  },
  AVERAGEIF: (scope, args) => {
    const numbers = chosen(scope, args);
    if (numbers instanceof FormulaError) return numbers;
    return numbers.length === 0 ? DIV : numbers.reduce((total, one) => total + one, 0) / numbers.length;
  },
  VLOOKUP: vlookup((rows) => rows),
  HLOOKUP: vlookup(transpose),
  MATCH: (scope, args) => {
    if (args.length < 2 || args.length > 3) return NA;
    const sought = first(scope.evaluate(args[0] as Node));
    const list = matrixOf(scope.evaluate(args[1] as Node)).flat();
    const kind = args[2] ? first(scope.evaluate(args[2])) : 1;
    const at = lookUp(
      list.map((value) => [value]),
      sought,
      kind !== 0,
    );
    return at < 0 ? NA : at + 1;
  },
  INDEX: (scope, args) => {
    const rows = matrixOf(scope.evaluate(args[0] as Node));
    const row = args[1] ? numberOf(scope, first(scope.evaluate(args[1]))) : 1;
    const column = args[2] ? numberOf(scope, first(scope.evaluate(args[2]))) : 1;
    if (row instanceof FormulaError) return row;
    if (column instanceof FormulaError) return column;
    const line = rows.length === 1 && !args[2] && row > 1 ? transpose(rows)[row - 1] : rows[row - 1];
    return line?.[column - 1] === undefined ? REF : (line[column - 1] as Scalar);
  },
  ROWS: (scope, [range]) => (range ? matrixOf(scope.evaluate(range)).length : NA),
  COLUMNS: (scope, [range]) => (range ? (matrixOf(scope.evaluate(range))[0]?.length ?? 0) : NA),
};
