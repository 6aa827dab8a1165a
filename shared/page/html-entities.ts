const NAMED = new Map(
  Object.entries({
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
    rsquo: '’',
    lsquo: '‘',
    rdquo: '”',
    ldquo: '“',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    laquo: '«',
    raquo: '»',
    szlig: 'ß',
    oelig: 'œ',
    aelig: 'æ',
    oslash: 'ø',
    euro: '€',
  }),
);
const ACCENTS = new Map(
  Object.entries({
    acute: '\u0301',
    grave: '\u0300',
    circ: '\u0302',
    uml: '\u0308',
    tilde: '\u0303',
    cedil: '\u0327',
    ring: '\u030a',
    caron: '\u030c',
  }),
);

/**
 * JSON-LD written by templates often holds HTML entities that no parser has decoded: numeric ones, the named ones of
 * ordinary text, and letters with an accent (`&eacute;`).
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    if (code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)) return String.fromCodePoint(code);
    return named(String(name ?? '')) || all;
  });
}

function named(name: string): string {
  const key = name.toLowerCase();
  const accent = ACCENTS.get(key.slice(1));
  return NAMED.get(key) ?? (accent ? (name.charAt(0) + accent).normalize('NFC') : '');
}
