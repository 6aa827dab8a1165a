import { type FormulaFunction, matrixOf } from './function-shape.ts';
import type { Node } from './parse.ts';
import { compare, FormulaError, first, NA, NUM, type Scalar, VALUE } from './scalar.ts';
import { numberOf, type Scope, textOf } from './scope.ts';

/** Functions that answer many cells. A cell shows the first of them: nothing spills into the cells beside it. */
function table(scope: Scope, node: Node | undefined): Scalar[][] {
  return node ? matrixOf(scope.evaluateArray(node)) : [];
}

function numberArgument(scope: Scope, node: Node | undefined, otherwise: number): number | FormulaError {
  return node ? numberOf(scope, first(scope.evaluate(node))) : otherwise;
}

const transposed = (rows: Scalar[][]): Scalar[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

const orNothing = (rows: Scalar[][]): Scalar[][] | FormulaError => (rows.length === 0 ? NA : rows);

export const ARRAY_FUNCTIONS: Record<string, FormulaFunction> = {
  ARRAYFORMULA: (scope, [inner]) => (inner ? scope.evaluateArray(inner) : NA),
  TRANSPOSE: (scope, [range]) => transposed(table(scope, range)),
  FLATTEN: (scope, args) => args.flatMap((arg) => table(scope, arg).flatMap((row) => row.map((value) => [value]))),
  UNIQUE: (scope, [range]) => {
    const seen = new Set<string>();
    return table(scope, range).filter((row) => {
      const key = JSON.stringify(row);
      return seen.has(key) ? false : seen.add(key);
    });
  },
  FILTER: (scope, [range, ...conditions]) => {
    const rows = table(scope, range);
    const tests = conditions.map((condition) => table(scope, condition));
    const across = tests.some((one) => one.length === 1 && rows.length !== 1);
    const lines = across ? transposed(rows) : rows;
    const flags = tests.map((one) => one.flat());
    if (flags.some((one) => one.length !== lines.length)) return NA;
    const kept = orNothing(lines.filter((_, at) => flags.every((one) => one[at] === true || Number(one[at]) > 0)));
    return across && !(kept instanceof FormulaError) ? transposed(kept) : kept;
  },
  SORT: (scope, [range, ...keys]) => {
    const rows = [...table(scope, range)];
    const order: [column: number, sign: number][] = [];
    for (let index = 0; index < Math.max(1, keys.length); index += 2) {
      const column = numberArgument(scope, keys[index], 1);
      if (column instanceof FormulaError) return column;
      if (column < 1 || column > (rows[0]?.length ?? 0)) return VALUE;
      const up = keys[index + 1] ? Boolean(first(scope.evaluate(keys[index + 1] as Node))) : true;
      order.push([column - 1, up ? 1 : -1]);
    }
    return rows.sort((a, b) => {
      for (const [column, sign] of order) {
        const [x, y] = [a[column] ?? null, b[column] ?? null];
        if (x === null || y === null) return Number(x === null) - Number(y === null);
        const difference = compare(x, y);
        if (difference !== 0) return sign * difference;
      }
      return 0;
    });
  },
  SEQUENCE: (scope, [height, width, from, by]) => {
    const [rows, columns, start, step] = [height, width, from, by].map((node) => numberArgument(scope, node, 1));
    const wrong = [rows, columns, start, step].find((one) => one instanceof FormulaError);
    if (wrong instanceof FormulaError) return wrong;
    if (Number(rows) < 1 || Number(columns) < 1 || Number(rows) * Number(columns) > 1_000_000) return NUM;
    return Array.from({ length: Number(rows) }, (_, row) =>
      Array.from({ length: Number(columns) }, (_, column) => {
        return Number(start) + Number(step) * (row * Number(columns) + column);
      }),
    );
  },
  SPLIT: (scope, [source, marks]) => {
    if (!source || !marks) return NA;
    const text = textOf(scope, first(scope.evaluate(source)));
    const mark = textOf(scope, first(scope.evaluate(marks)));
    if (text instanceof FormulaError) return text;
    if (mark instanceof FormulaError) return mark;
    if (text === '' || mark === '') return VALUE;
    const parts = [...text].reduce<string[]>(
      (found, letter) => {
        if (mark.includes(letter)) found.push('');
        else found[found.length - 1] += letter;
        return found;
      },
      [''],
    );
    return [
      parts
        .filter((part) => part !== '')
        .map((part) => {
          const number = numberOf(scope, part);
          return number instanceof FormulaError ? part : number;
        }),
    ];
  },
};
