/** Above this many characters a feed is refused; between the two figures it is cut, and its whole items are kept. */
export const HARD_LIMIT = 8_000_000;
const SOFT_LIMIT = 2_000_000;

const ROOT = /<(?:[a-z][\w.-]{0,20}:)?(?:rss|feed|rdf|channel|entry)(?=[\s/>])/i;

/** Where the first element that can open a feed stands in the text, -1 when there is none. */
export function feedRootAt(text: string): number {
  return text.search(ROOT);
}

/**
 * The XML of a feed without what breaks or endangers its parsers: junk before it, the DOCTYPE with its entities (nothing
 * is left to expand), control characters and references to them, a last item that was cut in the middle.
 */
export function cleanXml(text: string): string {
  const bare = withoutDoctype(text);
  const root = feedRootAt(bare);
  if (root < 0) return '';
  const body = bare
    .slice(root, root + SOFT_LIMIT)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));/gi, '');
  return withoutTornItem(withoutAbyss(body));
}

/**
 * The same XML, mended for a strict parser: named HTML entities and bare `&` become text, and the date of an Atom entry
 * that V8 cannot read is emptied, since rss-parser would lose the whole feed on it.
 */
export function mendForStrictParser(xml: string): string {
  return outsideCdata(xml, (markup) =>
    markup
      .replace(/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/gi, '&amp;')
      .replace(
        /(<(updated|published|modified|issued)(?:\s[^<>]{0,200})?>)([^<]{0,200})(?=<\/\2\s*>)/gi,
        (whole, open, _name, date) => (Number.isNaN(Date.parse(date.trim())) ? open : whole),
      ),
  );
}

/** Only the DOCTYPE before the root: one further down is in an article, or is junk that the lenient pass skips. */
function withoutDoctype(text: string): string {
  const start = text.search(/<!DOCTYPE[\s[]/i);
  const root = feedRootAt(text);
  if (start < 0 || root < start) return text;
  const subset = text.indexOf('[', start);
  const close = text.indexOf('>', start);
  if (subset < 0 || subset > close) return text.slice(0, start) + text.slice(close + 1);
  const end = /\]\s{0,50}>/.exec(text.slice(subset));
  return end ? text.slice(0, start) + text.slice(subset + end.index + end[0].length) : text;
}

/** Parsers take time that grows with the square of the depth; what lies deeper than any sense is cut off with the rest. */
const DEEPEST = 30_000;

function withoutAbyss(xml: string): string {
  if (xml.length < DEEPEST * 3) return xml;
  const tag = /<!\[CDATA\[|<(\/?)[a-z_][^<>]{0,5000}>/gi;
  let depth = 0;
  for (let match = tag.exec(xml); match; match = tag.exec(xml)) {
    if (match[0].startsWith('<!')) {
      const end = xml.indexOf(']]>', match.index);
      if (end < 0) return xml;
      tag.lastIndex = end;
    } else if (match[1] === '/') depth -= 1;
    else if (!match[0].endsWith('/>')) depth += 1;
    if (depth > DEEPEST) return xml.slice(0, match.index);
  }
  return xml;
}

function withoutTornItem(xml: string): string {
  const tail = xml.slice(-2000);
  if (/<\/(?:[a-z][\w.-]{0,20}:)?(?:rss|feed|rdf)\s*>/i.test(tail)) return xml;
  const close = Math.max(xml.lastIndexOf('</item>'), xml.lastIndexOf('</entry>'));
  if (close < 0) return xml;
  const after = xml.indexOf('>', close) + 1;
  return /<(?:item|entry)[\s>]/.test(xml.slice(after)) ? xml.slice(0, after) : xml;
}

function outsideCdata(xml: string, mend: (markup: string) => string): string {
  let out = '';
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<![CDATA[', at);
    if (start < 0) return out + mend(xml.slice(at));
    const close = xml.indexOf(']]>', start);
    const end = close < 0 ? xml.length : close + 3;
    out += mend(xml.slice(at, start)) + xml.slice(start, end);
    at = end;
  }
  return out;
}
