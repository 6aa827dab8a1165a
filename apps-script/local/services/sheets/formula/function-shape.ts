import type { Node } from './parse.ts';
import { FormulaError, first, isMatrixValue, NA, type Scalar, type Value } from './scalar.ts';
import { numberOf, type Scope, textOf } from './scope.ts';

/** A function gets its arguments as trees, so that IF and IFERROR compute only what they need. */
export type FormulaFunction = (scope: Scope, args: Node[]) => Value;

/** A function of `least` to `most` scalar arguments; an error among them is its result. */
export function ofScalars(
  least: number,
  most: number,
  act: (scope: Scope, ...args: Scalar[]) => Value,
): FormulaFunction {
  return (scope, args) => {
    if (args.length < least || args.length > most) return NA;
    const values = args.map((arg) => first(scope.evaluate(arg)));
    return values.find((value) => value instanceof FormulaError) ?? act(scope, ...values);
  };
}

/** The same for numbers. */
export function ofNumbers(least: number, most: number, act: (...args: number[]) => Scalar): FormulaFunction {
  return ofScalars(least, most, (scope, ...args) => {
    const numbers = args.map((arg) => numberOf(scope, arg));
    const error = numbers.find((one) => one instanceof FormulaError);
    return error ?? act(...(numbers as number[]));
  });
}

/** The same for texts. */
export function ofTexts(least: number, most: number, act: (...args: string[]) => Scalar): FormulaFunction {
  return ofScalars(least, most, (scope, ...args) => act(...args.map((arg) => textOf(scope, arg) as string)));
}

/** Every scalar of the arguments, and whether it came from cells, where texts and blanks do not count as numbers. */
export function scalarsOf(scope: Scope, args: Node[]): { value: Scalar; fromCells: boolean }[] {
  return args.flatMap((arg) => {
    const value = scope.evaluate(arg);
    const fromCells = arg.kind === 'reference' || arg.kind === 'name' || isMatrixValue(value);
    return matrixOf(value)
      .flat()
      .map((one) => ({ value: one, fromCells }));
  });
}

export function matrixOf(value: Value): Scalar[][] {
  return isMatrixValue(value) ? value : [[value]];
}

/** The numbers of the arguments as SUM counts them, or the first error. */
export function numbersOf(scope: Scope, args: Node[]): number[] | FormulaError {
  const numbers: number[] = [];
  for (const { value, fromCells } of scalarsOf(scope, args)) {
    if (value instanceof FormulaError) return value;
    if (fromCells) {
      if (typeof value === 'number') numbers.push(value);
      continue;
    }
    const number = numberOf(scope, value);
    if (number instanceof FormulaError) return number;
    numbers.push(number);
  }
  return numbers;
}
