/** Bytes as either platform gives them: Apps Script's are signed (-128 to 127), Node's are not. */
export type Bytes = ArrayLike<number>;

export interface DecodeOptions {
  /** The `Content-Type` header, or ''. */
  contentType: string;
  /** Decodes with a charset by name (Java and IANA names: `windows-1252`, `GB18030`); throws when it knows none. */
  decode: (bytes: Bytes, charset: string) => string;
  /** Gunzips; needed only for bodies compressed without saying so. */
  ungzip?: (bytes: Bytes) => Bytes;
}

const UTF8 = 'UTF-8';
const WINDOWS = 'windows-1252';

/** Labels that mean another charset than they say (WHATWG Encoding Standard, and reference on feeds §3). */
const LABELS: Record<string, string> = {
  'utf-8': UTF8,
  utf8: UTF8,
  'unicode-1-1-utf-8': UTF8,
  'us-ascii': WINDOWS,
  ascii: WINDOWS,
  latin1: WINDOWS,
  'latin-1': WINDOWS,
  l1: WINDOWS,
  'iso-8859-1': WINDOWS,
  'iso8859-1': WINDOWS,
  'iso_8859-1': WINDOWS,
  cp1252: WINDOWS,
  'windows-1252': WINDOWS,
  'x-cp1252': WINDOWS,
  'iso8859-15': 'ISO-8859-15',
  latin9: 'ISO-8859-15',
  gb2312: 'GB18030',
  gbk: 'GB18030',
  'x-gbk': 'GB18030',
  sjis: 'Shift_JIS',
  'x-sjis': 'Shift_JIS',
  'utf-16': 'UTF-16LE',
  'utf-32': 'UTF-32LE',
};
/** Labels under which valid UTF-8 is UTF-8 all the same: the one-byte charsets of Western Europe, and wide ones. */
const OVERRULED = /^(?:UTF-8|UTF-16.*|UTF-32.*|windows-1252|iso-8859-15|ucs-.*)$/i;

/** Whether the bytes are a gzip file. */
export function isGzip(bytes: Bytes): boolean {
  return at(bytes, 0) === 0x1f && at(bytes, 1) === 0x8b;
}

/**
 * The charset to decode a feed or a page with: BOM, pattern of zero bytes, valid UTF-8, HTTP header, XML prolog or meta,
 * then UTF-8 or windows-1252. Pure: `decodeBytes` does the decoding with what the platform offers.
 */
export function sniffCharset(bytes: Bytes, contentType: string): string {
  const wide = byteOrder(bytes);
  if (wide) return wide;
  const head = asciiHead(bytes);
  const header = labelled(/charset\s*=\s*["']?\s*([^\s"';,]{1,40})/i.exec(contentType)?.[1]);
  const inside = labelled(
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([^\s"']{1,40})/i.exec(head)?.[1] ??
      /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([^\s"'/>]{1,40})/i.exec(head)?.[1],
  );
  const label = header || inside;
  const { valid, wrong } = countUtf8(bytes);
  if ((label === '' || OVERRULED.test(label)) && wrong === 0) return UTF8;
  const narrow = [header, inside].find((name) => name !== '' && !/^utf-/i.test(name));
  if (narrow) return narrow;
  // A torn or once broken UTF-8 text is still UTF-8: most of its accents read well.
  return valid > wrong ? UTF8 : WINDOWS;
}

/**
 * Text of a fetched body. Ungzips when needed; a charset the platform does not know falls back on UTF-8 when that is
 * valid, else on windows-1252. The byte order mark is left out.
 */
export function decodeBytes(body: Bytes, options: DecodeOptions): string {
  let bytes = body;
  for (let layers = 0; layers < 2 && isGzip(bytes) && options.ungzip; layers++) bytes = options.ungzip(bytes);
  const charset = sniffCharset(bytes, options.contentType);
  let text: string;
  try {
    text = options.decode(bytes, charset);
  } catch {
    text = options.decode(bytes, countUtf8(bytes).wrong === 0 ? UTF8 : WINDOWS);
  }
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

const at = (bytes: Bytes, index: number): number => (bytes[index] ?? 0) & 0xff;

function labelled(label: string | undefined): string {
  if (!label) return '';
  const folded = label.toLowerCase();
  return LABELS[folded] ?? (/^[a-z0-9][a-z0-9._:-]*$/.test(folded) ? folded : '');
}

function byteOrder(bytes: Bytes): string {
  const [a, b, c, d] = [at(bytes, 0), at(bytes, 1), at(bytes, 2), at(bytes, 3)];
  if (bytes.length < 2) return '';
  if (a === 0xef && b === 0xbb && c === 0xbf) return UTF8;
  if (a === 0xff && b === 0xfe) return bytes.length >= 4 && c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  if (a === 0 && b === 0) return c === 0xfe && d === 0xff ? 'UTF-32BE' : c === 0 && d !== 0 ? 'UTF-32BE' : '';
  if (a !== 0 && b === 0) return c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE';
  return a === 0 && b !== 0 ? 'UTF-16BE' : '';
}

function asciiHead(bytes: Bytes): string {
  let head = '';
  for (let index = 0; index < Math.min(bytes.length, 2048); index++)
    head += String.fromCharCode(at(bytes, index) & 0x7f);
  return head;
}

/** Counts well-formed sequences of several bytes, and bytes that cannot be UTF-8 (RFC 3629 table 3-7). */
function countUtf8(bytes: Bytes): { valid: number; wrong: number } {
  let valid = 0;
  let wrong = 0;
  for (let index = 0; index < bytes.length; ) {
    const lead = at(bytes, index++);
    if (lead < 0x80) continue;
    const more =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    let seen = 0;
    while (seen < more && at(bytes, index) >= low && at(bytes, index) <= high && index < bytes.length) {
      seen++;
      index++;
      low = 0x80;
      high = 0xbf;
    }
    if (more > 0 && seen === more) valid++;
    else if (more > 0 && index >= bytes.length) continue;
    else wrong++;
  }
  return { valid, wrong };
}
