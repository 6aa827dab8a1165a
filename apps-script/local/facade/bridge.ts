import { door } from './door.ts';
import { type ByteShape, decode, encode } from './wire.ts';

/** Marks an array of bytes (signed or not) so that it crosses as bytes and not as numbers. */
export class Bytes {
  readonly values: ArrayLike<number>;
  constructor(values: ArrayLike<number>) {
    this.values = values;
  }
}

/** The array of bytes a service receives as a Buffer. */
export function bytes(values: ArrayLike<number>): Bytes {
  return new Bytes(values);
}

const fromCodes = String.fromCharCode;

/** Bytes of a script are plain arrays of signed numbers, as Java's are. */
export const signedBytes: ByteShape = {
  toText(value) {
    if (!(value instanceof Bytes)) return null;
    const { values } = value;
    const parts: string[] = [];
    for (let start = 0; start < values.length; start += 8192) {
      const codes: number[] = [];
      const end = Math.min(start + 8192, values.length);
      for (let index = start; index < end; index++) codes.push((values[index] as number) & 255);
      parts.push(fromCodes.apply(null, codes));
    }
    return parts.join('');
  },
  fromText(text) {
    const values = new Array<number>(text.length);
    for (let index = 0; index < text.length; index++) values[index] = (text.charCodeAt(index) << 24) >> 24;
    return values;
  },
};

/** A stack without the frames of the host itself. */
export function userStack(stack: string | undefined): string {
  const lines = (stack ?? '').split('\n');
  return lines.filter((line) => !/host:facade|\[worker eval\]|\(node:|\[nodejs/.test(line)).join('\n');
}

/** An error of the script's own realm, as Google's services throw them: `Exception: message`. */
export function exception(message: string, name = 'Exception'): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = userStack(error.stack);
  return error;
}

function cross(counted: boolean, service: string, method: string, args: unknown[]): unknown {
  const answer = door.ask(encode({ counted, service, method, args }, signedBytes));
  const { value, error } = decode(answer, signedBytes) as {
    value?: unknown;
    error?: { name: string; message: string };
  };
  if (error) throw exception(error.message, error.name);
  return value;
}

/**
 * Asks the host, and waits for the answer. The call is counted, and faults may strike it.
 * `method` is `Class.method`, or `method` on the global itself. Byte arrays in `args` must be wrapped by `bytes()`;
 * bytes in the answer come back as arrays of signed numbers. A refusal is thrown as `Exception: text`.
 */
export function call(service: string, method: string, args: unknown[] = []): unknown {
  return cross(true, service, method, args);
}

/** Same as `call` for what reads no document, store or world (a page of the project, a setting): not counted. */
export function ask(service: string, method: string, args: unknown[] = []): unknown {
  return cross(false, service, method, args);
}

/** A text for the execution's log; the script does not wait. */
export function tell(level: 'debug' | 'info' | 'warning' | 'error', text: string): void {
  door.tell(level, text);
}

/** What does not change during an execution. */
export interface ExecutionFacts {
  readonly functionName: string;
  readonly callerKind: 'menu' | 'editor' | 'trigger' | 'web' | 'sidebar';
  readonly locale: string;
  readonly timeZone: string;
  readonly projectId: string;
  readonly spreadsheetId: string | null;
  /** Address of the bound workbook where it is not Google's. */
  readonly workbookUrl: string | null;
}

let known: ExecutionFacts | undefined;

/** Facts about the running execution; asked once, never at load time. */
export function facts(): ExecutionFacts {
  known ??= cross(false, 'host', 'facts', []) as ExecutionFacts;
  return known;
}

/**
 * A handle that may be returned by doGet or doPost has a method under this key, which answers
 * `{ kind: 'text' | 'html', mimeType, text, title?, fileName? … }`.
 */
export const reply: unique symbol = Symbol('reply');
