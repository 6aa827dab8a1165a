/** A script's bytes (a plain array of signed numbers, as Java's) to 0..255. */
export function unsignedBytes(values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at++) bytes[at] = (values[at] as number) & 255;
  return bytes;
}

/** 0..255 to what a script sees: a plain array of -128..127. */
export function signedBytes(bytes: Uint8Array): number[] {
  const values = new Array<number>(bytes.length);
  for (let at = 0; at < bytes.length; at++) values[at] = ((bytes[at] as number) << 24) >> 24;
  return values;
}

/** A text with one character a byte, as the host sends large bodies. */
export function bytesOfCharacters(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** A list that stands for bytes: an array, or a typed array of single bytes. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return (
    Array.isArray(value) ||
    value instanceof Uint8Array ||
    value instanceof Int8Array ||
    value instanceof Uint8ClampedArray
  );
}

/** Is this a list of numbers? An empty one is. */
export function isByteArray(value: unknown): value is ArrayLike<number> {
  return isList(value) && Array.prototype.every.call(value, (item) => typeof item === 'number');
}
