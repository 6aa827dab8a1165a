import { cut, foldSpaces } from '../text/clean-text.ts';
import { cleanXml, feedRootAt, HARD_LIMIT, mendForStrictParser } from './clean-xml.ts';
import type { DraftFeed, DraftItem } from './draft-feed.ts';
import type { Feed, FeedFault, FeedItem } from './feed.ts';
import { readFeedDate, type Zone } from './feed-date.ts';
import { feedLink } from './feed-link.ts';
import { readJsonFeed } from './json-feed.ts';
import { readLeniently } from './lenient-pass.ts';
import { plainText } from './plain-text.ts';
import { parseWithRssParser, type RawFeed, type RawItem } from './rss-parser-sync.ts';

export interface ReadFeedOptions {
  /** The address the feed was read at: relative links are resolved against it. '' when unknown. */
  url: string;
  /** How many items are kept: the newest when all are dated, else the first ones. 200 by default. */
  maxItems?: number;
  /** The zone of dates written without one. Europe/Paris by default. */
  zone?: Zone;
}

/**
 * Reads a feed from its decoded text (`decodeBytes`): RSS, RDF, Atom or JSON Feed, told by the content and never by the
 * `Content-Type`. Never throws: what is no feed answers its fault. XML goes through rss-parser, and through a lenient
 * reading that wins where both answer (reference on feeds §3: 95 % of values right alone, 99.8 % together).
 */
export function readFeed(text: string, options: ReadFeedOptions): Feed | { fault: FeedFault } {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = text.slice(start, start + 2000).trimStart();
  if (opening === '' && text.trim() === '') return { fault: 'empty' };
  if (text.length > HARD_LIMIT) return { fault: 'too-large' };
  if (opening.startsWith('{') || opening.startsWith('[')) {
    const draft = readJsonFeed(text.slice(start), options.url);
    return draft ? finish(draft, options) : { fault: 'not-a-feed' };
  }
  const root = feedRootAt(text);
  const page = text.search(/<(?:!doctype\s+html|html|head|body)(?=[\s>])/i);
  if (page >= 0 && (root < 0 || page < root)) return { fault: 'html' };
  if (root < 0) return { fault: /<(?:p|div|title|h1|a|script|meta)[\s>]/i.test(opening) ? 'html' : 'not-a-feed' };

  const xml = cleanXml(text);
  const lenient = quietly(() => readLeniently(xml, options.url));
  const strict = quietly(() => parseWithRssParser(mendForStrictParser(xml)));
  if (!lenient && !strict) return { fault: 'not-a-feed' };
  return finish(merge(lenient, strict && draftOf(strict, xml, options.url)), options);
}

function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The lenient draft, with its gaps filled by rss-parser's; the longer list of items wins. */
function merge(lenient: DraftFeed | null, strict: DraftFeed | null): DraftFeed {
  if (!lenient) return strict as DraftFeed;
  if (!strict) return lenient;
  const sameLength = lenient.items.length === strict.items.length;
  const items = sameLength
    ? lenient.items.map((item, index) => ({ ...strict.items[index], ...filled(item) }) as DraftItem)
    : strict.items.length > lenient.items.length
      ? strict.items
      : lenient.items;
  return { ...strict, ...filled({ ...lenient, items: [] }), items };
}

/** Only the entries that hold something, so that spreading them leaves the gaps to what stands before. */
function filled<T extends object>(draft: T): Partial<T> {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value.length > 0)) as Partial<T>;
}

function draftOf(raw: RawFeed, xml: string, url: string): DraftFeed {
  return {
    format: /^<(?:\w+:)?feed/i.test(xml) ? 'atom' : /^<rdf/i.test(xml) ? 'rdf' : 'rss',
    title: words(raw.title),
    link: feedLink(words(raw.link), url),
    language: words(raw.language),
    items: raw.items.map((item: RawItem) => ({
      id: words(item.guid) || words(item.id) || words(item['rdf:about']),
      title: words(item.title),
      link: feedLink(words(item.link), url),
      dates: [words(item.pubDate), words(item.date)].filter((date) => date !== ''),
      author: words(item.creator) || words(item.author),
      summary: words(item.content) || words(item.summary),
    })),
  };
}

/** rss-parser gives an object where an element had attributes or children. */
const words = (value: unknown): string => (typeof value === 'string' ? value : '');

function finish(draft: DraftFeed, { maxItems = 200, zone = 'Europe/Paris' }: ReadFeedOptions): Feed {
  const items = draft.items.map((item) => ({ item, published: firstDate(item.dates, zone) }));
  return {
    format: draft.format,
    title: plainText(draft.title, 500),
    link: draft.link,
    language: cut(foldSpaces(draft.language), 35),
    items: newest(items, maxItems).map(
      ({ item, published }): FeedItem => ({
        id: cut(item.id.trim(), 2000),
        title: plainText(item.title, 500),
        link: item.link,
        published,
        author: plainText(item.author, 200),
        summary: plainText(item.summary, 500),
      }),
    ),
  };
}

function firstDate(dates: string[], zone: Zone): string {
  for (const date of dates) {
    const instant = readFeedDate(date, zone);
    if (instant !== '') return instant;
  }
  return '';
}

/** Some feeds list the oldest first: the newest are kept, in the order of the file. */
function newest<T extends { published: string }>(items: T[], max: number): T[] {
  if (items.length <= max) return items;
  if (items.some((item) => item.published === '')) return items.slice(0, max);
  const kept = new Set(
    [...items].sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0)).slice(0, max),
  );
  return items.filter((item) => kept.has(item));
}
