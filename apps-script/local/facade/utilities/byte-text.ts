/** Bytes 0x80 to 0x9f of windows-1252; the five that it does not define stay control characters. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The charsets that this file reads by itself, from the names that Java and web servers use. */
const charsets: Record<string, 'utf8' | 'ascii' | 'latin1' | 'windows1252' | 'utf16' | 'utf16le' | 'utf16be'> = {
  utf8: 'utf8',
  unicode11utf8: 'utf8',
  usascii: 'ascii',
  ascii: 'ascii',
  iso646us: 'ascii',
  iso88591: 'latin1',
  latin1: 'latin1',
  l1: 'latin1',
  windows1252: 'windows1252',
  cp1252: 'windows1252',
  utf16: 'utf16',
  utf16le: 'utf16le',
  utf16be: 'utf16be',
};

/** The charset of a name, or null when the host (which has every other one) must be asked. */
export function charsetOf(name: string): string | null {
  return charsets[name.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? null;
}

/** Text to bytes; what the charset cannot say becomes `?`, as in Java. `charset` is an answer of charsetOf. */
export function encodeText(text: string, charset: string): Uint8Array {
  if (charset === 'utf8') return encodeUtf8(text);
  if (charset.startsWith('utf16')) return encodeUtf16(text, charset);
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (const character of text) bytes[length++] = singleByte(character, charset);
  return bytes.slice(0, length);
}

function singleByte(character: string, charset: string): number {
  const code = character.codePointAt(0) as number;
  if (charset === 'windows1252') {
    const at = windows1252.indexOf(character);
    if (at >= 0) return 0x80 + at;
    return code < 0x80 || (code > 0x9f && code <= 0xff) ? code : 63;
  }
  return code <= (charset === 'ascii' ? 0x7f : 0xff) ? code : 63;
}

function encodeUtf16(text: string, charset: string): Uint8Array {
  const little = charset === 'utf16le';
  const marked = charset === 'utf16' ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  for (let at = 0; at < marked.length; at++) {
    const unit = marked.charCodeAt(at);
    bytes[at * 2] = little ? unit & 255 : unit >> 8;
    bytes[at * 2 + 1] = little ? unit >> 8 : unit & 255;
  }
  return bytes;
}

function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code >= 0xd800 && code <= 0xdfff) {
      const low = text.charCodeAt(at + 1);
      if (code < 0xdc00 && low >= 0xdc00 && low <= 0xdfff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        at++;
      } else {
        code = 63;
      }
    }
    if (code < 0x80) {
      bytes[length++] = code;
    } else if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6);
      bytes[length++] = 0x80 | (code & 63);
    } else if (code < 0x10000) {
      bytes[length++] = 0xe0 | (code >> 12);
      bytes[length++] = 0x80 | ((code >> 6) & 63);
      bytes[length++] = 0x80 | (code & 63);
    } else {
      bytes[length++] = 0xf0 | (code >> 18);
      bytes[length++] = 0x80 | ((code >> 12) & 63);
      bytes[length++] = 0x80 | ((code >> 6) & 63);
      bytes[length++] = 0x80 | (code & 63);
    }
  }
  return bytes.slice(0, length);
}

/** Bytes to text; what cannot be read becomes U+FFFD, as in Java. `charset` is an answer of charsetOf. */
export function decodeText(bytes: Uint8Array, charset: string): string {
  if (charset === 'utf8') return decodeUtf8(bytes);
  if (charset.startsWith('utf16')) return decodeUtf16(bytes, charset);
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (charset === 'ascii' && byte > 0x7f) units[at] = 0xfffd;
    else if (charset === 'windows1252' && byte >= 0x80 && byte < 0xa0) units[at] = windows1252.charCodeAt(byte - 0x80);
    else units[at] = byte;
  }
  return unitsToText(units, units.length);
}

function decodeUtf16(bytes: Uint8Array, charset: string): string {
  const marked = charset === 'utf16' && bytes.length >= 2;
  const littleMark = marked && bytes[0] === 0xff && bytes[1] === 0xfe;
  const bigMark = marked && bytes[0] === 0xfe && bytes[1] === 0xff;
  const little = charset === 'utf16le' || littleMark;
  const start = littleMark || bigMark ? 2 : 0;
  const units = new Uint16Array((bytes.length - start) >> 1);
  for (let at = 0; at < units.length; at++) {
    const first = bytes[start + at * 2] as number;
    const second = bytes[start + at * 2 + 1] as number;
    units[at] = little ? first | (second << 8) : (first << 8) | second;
  }
  return unitsToText(units, units.length);
}

function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] as number;
    if (first < 0x80) {
      units[length++] = first;
      at++;
      continue;
    }
    const size = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? (first < 0xf0 ? 3 : 0) : first >= 0xc2 ? 2 : 0;
    let code = size === 2 ? first & 31 : size === 3 ? first & 15 : first & 7;
    let read = 1;
    while (read < size && isContinuation(bytes, at, read, first))
      code = (code << 6) | ((bytes[at + read++] as number) & 63);
    if (size === 0 || read < size) code = 0xfffd;
    if (code > 0xffff) {
      units[length++] = 0xd800 + ((code - 0x10000) >> 10);
      units[length++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    } else {
      units[length++] = code;
    }
    at += read;
  }
  return unitsToText(units, length);
}

/** The second byte has narrower bounds after e0, ed, f0 and f4 (no overlong forms, no surrogates, nothing past 10ffff). */
function isContinuation(bytes: Uint8Array, at: number, offset: number, first: number): boolean {
  const byte = bytes[at + offset] as number;
  if (offset > 1) return byte >= 0x80 && byte <= 0xbf;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  return byte >= low && byte <= high;
}

function unitsToText(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 8192) {
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(at + 8192, length)) as unknown as number[]);
  }
  return text;
}
