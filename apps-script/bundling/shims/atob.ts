const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Base64 to a binary string, as the web's `atob`. The entity tables of the HTML parser are decoded with it when the
 * bundle loads, so `Utilities.base64Decode` would cost a service call at every execution.
 */
export function atob(text: string): string {
  let bits = 0;
  let pending = 0;
  let out = '';
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) continue;
    pending = (pending << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out += String.fromCharCode((pending >> bits) & 255);
    }
  }
  return out;
}
