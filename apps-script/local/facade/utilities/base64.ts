const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const webSafe = `${standard.slice(0, 62)}-_`;
const values = new Int16Array(128).fill(-1);
for (let index = 0; index < 64; index++) {
  values[standard.charCodeAt(index)] = index;
  values[webSafe.charCodeAt(index)] = index;
}

/** Bytes to base 64, padded with `=`; `safe` uses `-` and `_`. */
export function toBase64(bytes: Uint8Array, safe = false): string {
  const alphabet = safe ? webSafe : standard;
  const chunks: string[] = [];
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const first = bytes[at] as number;
    const second = bytes[at + 1] ?? 0;
    const third = bytes[at + 2] ?? 0;
    text += alphabet[first >> 2] as string;
    text += alphabet[((first & 3) << 4) | (second >> 4)] as string;
    text += at + 1 < bytes.length ? alphabet[((second & 15) << 2) | (third >> 6)] : '=';
    text += at + 2 < bytes.length ? alphabet[third & 63] : '=';
    if (text.length > 16384) {
      chunks.push(text);
      text = '';
    }
  }
  return chunks.join('') + text;
}

/**
 * Base 64 (either alphabet, line ends ignored, padding optional) to bytes.
 * Error: `Could not decode string.`, as Google says it.
 */
export function fromBase64(text: string): Uint8Array {
  const clean = /\s/.test(text) ? text.replace(/\s+/g, '') : text;
  let end = clean.length;
  while (end > 0 && clean[end - 1] === '=' && clean.length - end < 2) end--;
  if (end % 4 === 1) throw new Error('Could not decode string.');
  const bytes = new Uint8Array(Math.floor((end * 3) / 4));
  let held = 0;
  let bits = 0;
  let length = 0;
  for (let at = 0; at < end; at++) {
    const code = clean.charCodeAt(at);
    const value = code < 128 ? (values[code] as number) : -1;
    if (value < 0) throw new Error('Could not decode string.');
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 255;
    }
  }
  return bytes;
}
