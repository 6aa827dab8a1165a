import { mismatch } from './signature.ts';

type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * A method that refuses a number of arguments which no documented form has. One that answers nothing answers null, as
 * Google's do.
 * @param name in error texts: `LockService.Lock.tryLock`.
 * @param form as execution/documented-methods.ts writes it: `1,2+!`.
 */
export function guarded(name: string, method: Method, form: string): Method {
  const counts = (form.match(/\d+/g) ?? []).map(Number);
  const more = form.includes('+') ? Math.max(...counts) : Number.POSITIVE_INFINITY;
  const nothing = form.endsWith('!');
  return function (this: unknown, ...args: unknown[]): unknown {
    if (!counts.includes(args.length) && args.length < more) throw mismatch(name, args);
    const value = method.apply(this, args);
    return nothing && value === undefined ? null : value;
  };
}
