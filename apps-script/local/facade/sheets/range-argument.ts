import { mismatch } from '../signature.ts';
import type { Range } from './make.ts';
import { RangeGeometry } from './range-geometry.ts';

/** The argument as a Range, or Google's signature error. */
export function rangeArgument(method: string, args: ArrayLike<unknown>, index: number): Range {
  const value = args[index];
  if (!(value instanceof RangeGeometry)) throw mismatch(`SpreadsheetApp.${method}`, args);
  return value as Range;
}
