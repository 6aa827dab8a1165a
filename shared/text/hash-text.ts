/**
 * A short fingerprint of a text, to say later whether two readings saw the same words without keeping them. Not a
 * security hash: 64 bits from two FNV-1a passes, because `crypto` is missing in Apps Script. 16 hexadecimal digits.
 */
export function hashText(text: string): string {
  return half(text, 0x811c9dc5) + half(text, 0x7ee3623a);
}

function half(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
