import Parser from 'rss-parser';
import utils from 'rss-parser/lib/utils.js';

/** What is taken from rss-parser, as raw as it gives it: strings may hold markup, relative links, any date. */
export interface RawFeed {
  title?: unknown;
  link?: unknown;
  language?: unknown;
  items: RawItem[];
}
export interface RawItem {
  id?: unknown;
  guid?: unknown;
  'rdf:about'?: unknown;
  title?: unknown;
  link?: unknown;
  pubDate?: unknown;
  date?: unknown;
  creator?: unknown;
  author?: unknown;
  summary?: unknown;
  content?: unknown;
}

interface XmlObject {
  feed?: unknown;
  rss?: { $?: { version?: string } };
  'rdf:RDF'?: unknown;
}
/** The undocumented but public builders of rss-parser 3.13; the version is pinned and each format has a test. */
interface Builders {
  xmlParser: { parseString(xml: string, callback: (error: unknown, result: XmlObject | null) => void): void };
  buildAtomFeed(xml: XmlObject): RawFeed;
  buildRSS0_9(xml: XmlObject): RawFeed;
  buildRSS1(xml: XmlObject): RawFeed;
  buildRSS2(xml: XmlObject): RawFeed;
}

/**
 * Parses a feed with rss-parser, at once: `parseString` gives a Promise, which an Apps Script entry function cannot wait
 * for, while xml2js below it calls back inline. Throws what rss-parser throws. `xml` must have gone through
 * `mendForStrictParser`: one Atom date that V8 cannot read loses the feed here.
 */
export function parseWithRssParser(xml: string): RawFeed {
  disarmSnippets();
  const parser = new Parser() as unknown as Builders;
  let feed: RawFeed | null = null;
  let failure: unknown = null;
  parser.xmlParser.parseString(xml, (error, result) => {
    // xml2js calls back a second time on some bad XML: the first answer stands.
    if (feed !== null || failure !== null) return;
    try {
      if (error) throw error;
      feed = build(parser, result);
    } catch (thrown) {
      failure = thrown;
    }
  });
  if (failure !== null) throw failure;
  if (feed === null) throw new Error('rss-parser did not answer');
  return feed;
}

function build(parser: Builders, result: XmlObject | null): RawFeed {
  if (!result) throw new Error('not XML');
  if (result.feed) return parser.buildAtomFeed(result);
  if (result['rdf:RDF']) return parser.buildRSS1(result);
  if (!result.rss) throw new Error('not a feed');
  return result.rss.$?.version?.startsWith('2') ? parser.buildRSS2(result) : parser.buildRSS0_9(result);
}

/** Its two snippet functions are quadratic (55 KB of `a<p ` take 384 ms, ×4 each doubling) and we read no snippet. */
function disarmSnippets(): void {
  utils.getSnippet = () => '';
  utils.stripHtml = (markup) => markup;
}
