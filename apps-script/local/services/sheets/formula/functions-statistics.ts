import { type FormulaFunction, matrixOf, numbersOf, ofNumbers, scalarsOf } from './function-shape.ts';
import type { Node } from './parse.ts';
import { DIV, FormulaError, first, NA, NUM, type Scalar, VALUE } from './scalar.ts';
import { numberOf, type Scope } from './scope.ts';

/** A function of a list of numbers, its first argument, and one number, its second. */
function ofListAndNumber(act: (numbers: number[], number: number) => Scalar): FormulaFunction {
  return (scope, [list, given]) => {
    if (!list || !given) return NA;
    const numbers = numbersOf(scope, [list]);
    if (numbers instanceof FormulaError) return numbers;
    const number = numberOf(scope, first(scope.evaluate(given)));
    return number instanceof FormulaError ? number : act(numbers, number);
  };
}

function variance(scope: Scope, args: Node[], freedom: number): number | FormulaError {
  const numbers = numbersOf(scope, args);
  if (numbers instanceof FormulaError) return numbers;
  if (numbers.length <= freedom) return DIV;
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (numbers.length - freedom);
}

function root(value: number | FormulaError): number | FormulaError {
  return value instanceof FormulaError ? value : Math.sqrt(value);
}

export const STATISTIC_FUNCTIONS: Record<string, FormulaFunction> = {
  LARGE: ofListAndNumber((numbers, rank) => [...numbers].sort((a, b) => b - a)[Math.ceil(rank) - 1] ?? NUM),
  SMALL: ofListAndNumber((numbers, rank) => [...numbers].sort((a, b) => a - b)[Math.ceil(rank) - 1] ?? NUM),
  RANK: (scope, [value, list, ascending]) => {
    if (!value || !list) return NA;
    const number = numberOf(scope, first(scope.evaluate(value)));
    const numbers = numbersOf(scope, [list]);
    if (number instanceof FormulaError) return number;
    if (numbers instanceof FormulaError) return numbers;
    if (!numbers.includes(number)) return NA;
    const up = ascending ? Boolean(first(scope.evaluate(ascending))) : false;
    return numbers.filter((one) => (up ? one < number : one > number)).length + 1;
  },
  STDEV: (scope, args) => root(variance(scope, args, 1)),
  STDEVP: (scope, args) => root(variance(scope, args, 0)),
  VAR: (scope, args) => variance(scope, args, 1),
  VARP: (scope, args) => variance(scope, args, 0),
  COUNTUNIQUE: (scope, args) =>
    new Set(
      scalarsOf(scope, args)
        .filter(({ value }) => value !== null && value !== '')
        .map(({ value }) => JSON.stringify(value)),
    ).size,
  SUMPRODUCT: (scope, args) => {
    const lists = args.map((arg) => matrixOf(scope.evaluateArray(arg)).flat());
    const [head = []] = lists;
    if (lists.some((list) => list.length !== head.length)) return VALUE;
    return head.reduce<number>((total, _, at) => {
      const parts = lists.map((list) => (typeof list[at] === 'number' ? (list[at] as number) : 0));
      return total + parts.reduce((product, one) => product * one, 1);
    }, 0);
  },
  EXP: ofNumbers(1, 1, (value) => Math.exp(value)),
  LN: ofNumbers(1, 1, (value) => (value <= 0 ? NUM : Math.log(value))),
  LOG: ofNumbers(1, 2, (value, base = 10) => (value <= 0 ? NUM : Math.log10(value) / Math.log10(base))),
  LOG10: ofNumbers(1, 1, (value) => (value <= 0 ? NUM : Math.log10(value))),
  QUOTIENT: ofNumbers(2, 2, (value, divisor) => (divisor === 0 ? DIV : Math.trunc(value / divisor))),
  ISEVEN: ofNumbers(1, 1, (value) => Math.trunc(value) % 2 === 0),
  ISODD: ofNumbers(1, 1, (value) => Math.abs(Math.trunc(value) % 2) === 1),
  RAND: () => Math.random(),
  RANDBETWEEN: ofNumbers(2, 2, (low, high) =>
    low > high ? NUM : Math.ceil(low) + Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1)),
  ),
};
