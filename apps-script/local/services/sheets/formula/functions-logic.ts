import { type FormulaFunction, ofScalars, scalarsOf } from './function-shape.ts';
import type { Node } from './parse.ts';
import { compare, FormulaError, first, NA, NUM, type Scalar, VALUE } from './scalar.ts';
import { numberOf, type Scope } from './scope.ts';

function truth(value: Scalar): boolean | FormulaError {
  if (value instanceof FormulaError) return value;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
    return value === '' ? false : VALUE;
  }
  return Boolean(value);
}

function all(scope: Scope, args: Node[], join: (truths: boolean[]) => boolean): Scalar {
  const truths: boolean[] = [];
  for (const { value, fromCells } of scalarsOf(scope, args)) {
    if (fromCells && (value === null || typeof value === 'string')) continue;
    const one = truth(value);
    if (one instanceof FormulaError) return one;
    truths.push(one);
  }
  return truths.length === 0 ? VALUE : join(truths);
}

const isError = (value: Scalar) => value instanceof FormulaError;

/** A question about one value, errors included. */
function asks(question: (value: Scalar) => boolean): FormulaFunction {
  return (scope, args) => (args.length === 1 ? question(first(scope.evaluate(args[0] as Node))) : NA);
}

export const LOGIC_FUNCTIONS: Record<string, FormulaFunction> = {
  IF: (scope, args) => {
    if (args.length < 2 || args.length > 3) return NA;
    const condition = truth(first(scope.evaluate(args[0] as Node)));
    if (condition instanceof FormulaError) return condition;
    const branch = condition ? args[1] : args[2];
    return branch ? scope.evaluate(branch) : false;
  },
  IFS: (scope, args) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      const condition = truth(first(scope.evaluate(args[index] as Node)));
      if (condition instanceof FormulaError) return condition;
      if (condition) return scope.evaluate(args[index + 1] as Node);
    }
    return NA;
  },
  SWITCH: (scope, [sought, ...cases]) => {
    if (!sought || cases.length < 2) return NA;
    const value = first(scope.evaluate(sought));
    if (value instanceof FormulaError) return value;
    for (let index = 0; index + 1 < cases.length; index += 2) {
      if (compare(value, first(scope.evaluate(cases[index] as Node))) === 0) {
        return scope.evaluate(cases[index + 1] as Node);
      }
    }
    return cases.length % 2 === 1 ? scope.evaluate(cases[cases.length - 1] as Node) : NA;
  },
  CHOOSE: (scope, [index, ...choices]) => {
    const at = index ? numberOf(scope, first(scope.evaluate(index))) : NA;
    if (at instanceof FormulaError) return at;
    const chosen = choices[Math.trunc(at) - 1];
    return chosen ? scope.evaluate(chosen) : NUM;
  },
  N: ofScalars(1, 1, (_, value) => (typeof value === 'number' ? value : value === true ? 1 : 0)),
  IFERROR: (scope, args) => {
    if (args.length < 1 || args.length > 2) return NA;
    const value = scope.evaluate(args[0] as Node);
    if (!isError(first(value))) return value;
    return args[1] ? scope.evaluate(args[1]) : null;
  },
  IFNA: (scope, args) => {
    if (args.length < 1 || args.length > 2) return NA;
    const value = scope.evaluate(args[0] as Node);
    const one = first(value);
    if (!(one instanceof FormulaError) || one.text !== '#N/A') return value;
    return args[1] ? scope.evaluate(args[1]) : null;
  },
  AND: (scope, args) => all(scope, args, (truths) => truths.every(Boolean)),
  OR: (scope, args) => all(scope, args, (truths) => truths.some(Boolean)),
  XOR: (scope, args) => all(scope, args, (truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: ofScalars(1, 1, (_, value) => {
    const one = truth(value ?? null);
    return one instanceof FormulaError ? one : !one;
  }),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => NA,
  ISBLANK: asks((value) => value === null),
  ISERROR: asks(isError),
  ISERR: asks((value) => value instanceof FormulaError && value.text !== '#N/A'),
  ISNA: asks((value) => value instanceof FormulaError && value.text === '#N/A'),
  ISNUMBER: asks((value) => typeof value === 'number'),
  ISTEXT: asks((value) => typeof value === 'string'),
  ISLOGICAL: asks((value) => typeof value === 'boolean'),
};
