import { ask, bytes, exception } from './bridge.ts';
import { unsignedBytes } from './byte-array.ts';
import { charsetOf, decodeText, encodeText } from './utilities/byte-text.ts';

/** Bytes to text in any charset that the host knows, by its Java or IANA name. Error: `Invalid argument: NAME`. */
export function textOfBytes(data: Uint8Array, charset: string): string {
  const own = charsetOf(charset);
  return own ? decodeText(data, own) : (ask('Utilities', 'decodeText', [bytes(data), charset]) as string);
}

/** Text to bytes in any charset that the host knows; what the charset cannot say becomes `?`. */
export function bytesOfText(text: string, charset: string): Uint8Array {
  const own = charsetOf(charset);
  return own ? encodeText(text, own) : unsignedBytes(ask('Utilities', 'encodeText', [text, charset]) as number[]);
}

/** Runs a computation of this realm whose plain errors are to reach the script as Google's exceptions. */
export function asException<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw exception((error as Error).message);
  }
}
