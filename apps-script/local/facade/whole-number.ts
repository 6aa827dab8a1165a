import { exception } from './bridge.ts';
import { mismatch } from './signature.ts';

/**
 * The one argument of a method that takes an integer; a text that reads as a number is one, as at Google.
 * Errors: `Cannot convert 'abc' to int.`, or the mismatch of `method` (its name in error texts).
 */
export function wholeNumber(method: string, args: readonly unknown[]): number {
  const [value] = args;
  if (args.length !== 1 || (typeof value !== 'number' && typeof value !== 'string')) throw mismatch(method, args);
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number))
    throw exception(`Cannot convert ${typeof value === 'string' ? `'${value}'` : value} to int.`);
  return Math.trunc(number);
}
