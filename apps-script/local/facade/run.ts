import { exception, facts, reply, signedBytes, userStack } from './bridge.ts';
import { door } from './door.ts';
import { builtEvent } from './event-field.ts';
import { isHandle } from './handle.ts';
import { decode, encode } from './wire.ts';

type Shown = { value: unknown } | { error: { name: string; message: string; stack: string } };

let pending: Shown = { value: undefined };

function shownError(thrown: unknown): Shown {
  // A syntax error comes from the thread's own realm: it is told by its shape.
  if (thrown instanceof Error || (typeof thrown === 'object' && thrown !== null && 'stack' in thrown)) {
    const { name, message, stack } = thrown as Error;
    return { error: { name: String(name), message: String(message), stack: userStack(stack) } };
  }
  return { error: { name: 'Error', message: String(thrown), stack: '' } };
}

/** A returned value as data: service objects become their text, what JSON has no word for becomes undefined. */
function asData(value: unknown, above: readonly object[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value;
  if (above.includes(value)) throw new TypeError('Converting circular structure to JSON');
  if (value instanceof Number || value instanceof String || value instanceof Boolean) return value.valueOf();
  if (value instanceof Error || isHandle(value)) return String(value);
  const path = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item) => asData(item, path));
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Uint8Array);
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === 'function') return asData(toJSON.call(value), path);
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value)) copy[key] = asData((value as Record<string, unknown>)[key], path);
  return copy;
}

function webAnswer(value: unknown): Shown {
  if (value === undefined || value === null) {
    return shownError(exception('The script completed but did not return anything.'));
  }
  const answer = (value as { [reply]?: () => unknown })[reply];
  if (typeof answer !== 'function') {
    return shownError(exception('The script completed but the returned value is not a supported return type.'));
  }
  return { value: answer.call(value) };
}

function text(shown: Shown): string {
  try {
    return encode(shown, signedBytes);
  } catch (error) {
    return encode(shownError(error), signedBytes);
  }
}

function settledAs(value: unknown): Shown {
  try {
    return { value: asData(value, []) };
  } catch (error) {
    return shownError(error);
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}

door.ready({
  run(target: (...args: unknown[]) => unknown, args: string, web: boolean): string | null {
    try {
      const given = decode(args, signedBytes) as unknown[];
      const value = target.apply(undefined, given.length === 1 ? [builtEvent(given[0])] : given);
      if (web) return text(webAnswer(value));
      if (!isPromise(value)) return text({ value: asData(value, []) });
      // Whoever runs a function by hand sees what its promise came to; no caller of Google's is known to.
      const watched = facts().callerKind === 'editor';
      value.then(
        (result) => {
          if (watched) pending = settledAs(result);
        },
        (reason) => {
          pending = shownError(reason);
        },
      );
      return null;
    } catch (error) {
      return text(shownError(error));
    }
  },
  settled: () => text(pending),
  failed: (error: unknown) => text(shownError(error)),
});
