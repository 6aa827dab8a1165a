import type { RangeContext } from './context.ts';

/** STUB for now: refuses values that a cell's rule rejects. */
export function mustBeValid(_context: RangeContext, _values: unknown[][]): void {}
