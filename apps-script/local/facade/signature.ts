import { exception } from './bridge.ts';
import { labelOf } from './handle.ts';

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value;
  if (Array.isArray(value)) {
    const first: unknown = value.length > 0 ? value[0] : undefined;
    if (first === undefined) return 'Array';
    return Array.isArray(first) ? 'number[]' : `${typeName(first)}[]`;
  }
  return (typeof value === 'object' && labelOf(value)) || '(class)';
}

/**
 * The error of a call whose arguments fit none of the documented forms:
 * `The parameters (String,number) don't match the method signature for SpreadsheetApp.Range.setValue.`
 * @param method with its service and class, e.g. `SpreadsheetApp.Range.setValue`.
 */
export function mismatch(method: string, args: ArrayLike<unknown>): Error {
  const types = Array.from(args, typeName).join(',');
  return exception(`The parameters (${types}) don't match the method signature for ${method}.`);
}
