import { userStack } from './bridge.ts';

// What a bare V8 context has and Google's runtime has not: shared memory.
for (const name of ['SharedArrayBuffer', 'Atomics']) delete (globalThis as Record<string, unknown>)[name];

const ownText = Error.prototype.toString;

/** The frames of the host are none of a script's business. */
function prepareStackTrace(error: object, frames: readonly unknown[]): string {
  return userStack([ownText.call(error), ...frames.map((frame) => `    at ${frame}`)].join('\n'));
}
Object.defineProperty(Error, 'prepareStackTrace', { value: prepareStackTrace, configurable: true, writable: true });
