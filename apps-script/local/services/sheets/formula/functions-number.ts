import { roundHalfUp } from '../value/number-format.ts';
import { type FormulaFunction, numbersOf, ofNumbers, scalarsOf } from './function-shape.ts';
import { DIV, FormulaError, NUM, type Scalar } from './scalar.ts';

function overNumbers(act: (numbers: number[]) => Scalar): FormulaFunction {
  return (scope, args) => {
    const numbers = numbersOf(scope, args);
    return numbers instanceof FormulaError ? numbers : act(numbers);
  };
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

function rounded(value: number, places: number, how: (value: number) => number): number {
  const factor = 10 ** places;
  return Number((how(Number((Math.abs(value) * factor).toPrecision(15))) / factor).toPrecision(15)) * Math.sign(value);
}

export const NUMBER_FUNCTIONS: Record<string, FormulaFunction> = {
  SUM: overNumbers(sum),
  PRODUCT: overNumbers((numbers) => numbers.reduce((total, one) => total * one, 1)),
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? DIV : sum(numbers) / numbers.length)),
  MIN: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  MEDIAN: overNumbers((numbers) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    if (sorted.length === 0) return NUM;
    return sorted.length % 2 === 1
      ? (sorted[middle] as number)
      : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
  }),
  COUNT: (scope, args) =>
    scalarsOf(scope, args).filter(
      ({ value, fromCells }) =>
        typeof value === 'number' || (!fromCells && value !== null && typeof value === 'boolean'),
    ).length,
  COUNTA: (scope, args) => scalarsOf(scope, args).filter(({ value }) => value !== null).length,
  COUNTBLANK: (scope, args) => scalarsOf(scope, args).filter(({ value }) => value === null || value === '').length,
  ROUND: ofNumbers(1, 2, (value, places = 0) =>
    places >= 0 ? Number(roundHalfUp(Math.abs(value), places)) * Math.sign(value) : rounded(value, places, Math.round),
  ),
  ROUNDUP: ofNumbers(1, 2, (value, places = 0) => rounded(value, places, Math.ceil)),
  ROUNDDOWN: ofNumbers(1, 2, (value, places = 0) => rounded(value, places, Math.floor)),
  INT: ofNumbers(1, 1, (value) => Math.floor(value)),
  TRUNC: ofNumbers(1, 2, (value, places = 0) => rounded(value, places, Math.floor)),
  ABS: ofNumbers(1, 1, (value) => Math.abs(value)),
  SIGN: ofNumbers(1, 1, (value) => Math.sign(value)),
  SQRT: ofNumbers(1, 1, (value) => (value < 0 ? NUM : Math.sqrt(value))),
  POWER: ofNumbers(2, 2, (base, exponent) => base ** exponent),
  MOD: ofNumbers(2, 2, (value, divisor) => (divisor === 0 ? DIV : value - divisor * Math.floor(value / divisor))),
  PI: () => Math.PI,
  CEILING: ofNumbers(1, 2, (value, factor = 1) => (factor === 0 ? 0 : Math.ceil(value / factor) * factor)),
  FLOOR: ofNumbers(1, 2, (value, factor = 1) => (factor === 0 ? DIV : Math.floor(value / factor) * factor)),
};
