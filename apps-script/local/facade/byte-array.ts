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

/** Is this an array of numbers? An empty array is one. */
export function isByteArray(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}
