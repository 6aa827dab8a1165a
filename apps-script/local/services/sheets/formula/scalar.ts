/** An error value of a formula; it spreads through whatever uses it. */
export class FormulaError {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export const NA = new FormulaError('#N/A');
export const REF = new FormulaError('#REF!');
export const NAME = new FormulaError('#NAME?');
export const DIV = new FormulaError('#DIV/0!');
export const VALUE = new FormulaError('#VALUE!');
export const NUM = new FormulaError('#NUM!');

export type Scalar = number | string | boolean | null | FormulaError;
export type Value = Scalar | Scalar[][];

export function isMatrixValue(value: Value): value is Scalar[][] {
  return Array.isArray(value);
}

/** The first cell of a matrix; the value itself otherwise. */
export function first(value: Value): Scalar {
  return isMatrixValue(value) ? (value[0]?.[0] ?? null) : value;
}

/** How arithmetic reads a value: blanks are 0, a text that is a number is that number. */
export function toNumber(value: Scalar, readText: (text: string) => number | null): number | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  return readText(value) ?? VALUE;
}

/** Order of Sheets: numbers, then texts (case does not matter), then booleans. A blank takes the other's type. */
export function compare(left: Scalar, right: Scalar): number {
  const a = left === null ? blankLike(right) : left;
  const b = right === null ? blankLike(left) : right;
  const rank = (value: Scalar) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const x = a.toLowerCase();
    const y = b.toLowerCase();
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}

function blankLike(value: Scalar): Scalar {
  if (typeof value === 'string') return '';
  return typeof value === 'boolean' ? false : 0;
}
