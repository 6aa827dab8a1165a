import type { Page, PageElement } from '../dom/page.ts';
import { cleanText } from '../text/clean-text.ts';
import { parseAddress } from '../url/address.ts';
import { resolveAddress } from '../url/resolve-address.ts';

export interface DiscoveredFeed {
  /** Absolute http(s) address, as announced: whoever keeps it cleans it (`cleanAddress`). */
  url: string;
  /** What the page calls it, or ''. */
  title: string;
  format: 'rss' | 'atom' | 'json';
  /** `link`: announced in the head. `typed`: a link of the page that says its type. `path`: a link that looks like one. */
  from: 'link' | 'typed' | 'path';
}

const TYPES = new Map<string, DiscoveredFeed['format']>([
  ['application/rss+xml', 'rss'],
  ['application/rdf+xml', 'rss'],
  ['application/atom+xml', 'atom'],
  ['application/feed+json', 'json'],
]);
const FEED_PATH =
  /\/(?:feed|rss|atom|flux|backend)(?:\/?|\.(?:xml|rss|php|aspx))$|\.(?:rss|atom)$|\/(?:feed|rss|atom|index)\.xml$/i;
const FEED_QUERY = /(?:^|&)(?:page=backend|format=feed|feed=(?:rss2?|atom)|type=(?:rss|100))(?:&|$)/i;
const MOST_ELEMENTS = 2000;
const MOST_FEEDS = 10;

/**
 * The feeds a page leads to, each address once: those it announces (`link rel=alternate`) before links that give their
 * type, before links whose address looks like a feed on the same site; feeds of comments last. At most 10. `<base>` is
 * obeyed as browsers obey it, wherever it stands.
 */
export function discoverFeeds(page: Page): DiscoveredFeed[] {
  const base = resolveAddress(page.first('base[href]')?.attr('href') ?? '', page.url) ?? page.url;
  const found = [
    ...page
      .find('link[href]')
      .slice(0, MOST_ELEMENTS)
      .flatMap((link) => announced(link, base)),
    ...linked(page.find('a[href]').slice(0, MOST_ELEMENTS), base, page.url),
  ];
  const first = new Map<string, DiscoveredFeed>();
  for (const feed of found) if (!first.has(feed.url)) first.set(feed.url, feed);
  const feeds = [...first.values()];
  return [...feeds.filter((feed) => !ofComments(feed)), ...feeds.filter(ofComments)].slice(0, MOST_FEEDS);
}

/** Addresses worth trying on a site that announces no feed, the likeliest first (WordPress, SPIP and Joomla among them). */
export function likelyFeedAddresses(url: string): string[] {
  const paths = ['/feed', '/rss', '/rss.xml', '/atom.xml', '/spip.php?page=backend', '/index.php?format=feed'];
  return paths.flatMap((path) => resolveAddress(path, url) ?? []);
}

function announced(link: PageElement, base: string): DiscoveredFeed[] {
  const relations = (link.attr('rel') ?? '').toLowerCase().split(/\s+/);
  const format = formatOf(link);
  const url = resolveAddress(link.attr('href') ?? '', base);
  if (!format || !url || !(relations.includes('alternate') || relations.includes('feed'))) return [];
  return [{ url, title: cleanText(link.attr('title') ?? '', 200), format, from: 'link' }];
}

function linked(anchors: PageElement[], base: string, pageUrl: string): DiscoveredFeed[] {
  const typed: DiscoveredFeed[] = [];
  const byPath: DiscoveredFeed[] = [];
  const host = hostOf(pageUrl);
  for (const anchor of anchors) {
    const url = resolveAddress(anchor.attr('href') ?? '', base);
    const address = url ? parseAddress(url) : null;
    if (!url || !address) continue;
    const format = formatOf(anchor);
    const title = () => cleanText(anchor.attr('title') || anchor.text(), 200);
    if (format) typed.push({ url, title: title(), format, from: 'typed' });
    else if (hostOf(url) === host && (FEED_PATH.test(address.path) || FEED_QUERY.test(address.query))) {
      byPath.push({
        url,
        title: title(),
        format: /atom/i.test(address.path + address.query) ? 'atom' : 'rss',
        from: 'path',
      });
    }
  }
  return [...typed, ...byPath];
}

function formatOf(element: PageElement): DiscoveredFeed['format'] | null {
  const type = (element.attr('type') ?? '').toLowerCase().split(';')[0]?.trim() ?? '';
  // JSON Feed 1.0 asked for `application/json`, which says nothing by itself: WordPress announces its API with it.
  if (type === 'application/json' && /feed[^/]*$/i.test(element.attr('href') ?? '')) return 'json';
  return TYPES.get(type) ?? null;
}

function ofComments(feed: DiscoveredFeed): boolean {
  return /comment(?:s|aires?)?\b/i.test(feed.title) || /\/comments?\//i.test(feed.url);
}

function hostOf(url: string): string {
  return (parseAddress(url)?.host ?? '').replace(/^www\./, '');
}
