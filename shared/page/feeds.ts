import type { Field } from '../evidence/evidence.ts';
import { cleanText } from '../text/clean-text.ts';
import { cleanAddress } from '../url/clean-address.ts';
import { resolveAddress } from '../url/resolve-address.ts';
import { fieldOf, type PageContext } from './page-context.ts';
import type { OfferedFeed } from './page-reading.ts';

const FORMATS = new Map<string, OfferedFeed['format']>(
  Object.entries({
    'application/rss+xml': 'rss',
    'application/rdf+xml': 'rss',
    'application/atom+xml': 'atom',
    'application/feed+json': 'json',
    'application/json': 'json',
  } as const),
);
const MAX_FEEDS = 10;

/** The feeds a page announces with `link rel="alternate"`, in its order, each address once. */
export function readFeeds(context: PageContext): Field<OfferedFeed[]> | undefined {
  const feeds: OfferedFeed[] = [];
  for (const link of context.page.find('link[rel~="alternate"]').slice(0, 200)) {
    const type = (link.attr('type') ?? '').toLowerCase().split(';')[0]?.trim() ?? '';
    const format = FORMATS.get(type);
    const href = link.attr('href') ?? '';
    if (!format || (type === 'application/json' && !/feed/i.test(href))) continue;
    const absolute = resolveAddress(href, context.page.url);
    const clean = absolute ? cleanAddress(absolute) : null;
    if (!clean || feeds.length >= MAX_FEEDS || feeds.some((feed) => feed.url === clean.url)) continue;
    context.masked += clean.struck.length;
    feeds.push({ url: clean.url, title: cleanText(link.attr('title') ?? '', 200), format });
  }
  if (feeds.length === 0) return undefined;
  const quote = feeds.map((feed) => feed.url).join(' ');
  return fieldOf(context, 'feeds', { value: feeds, signal: 'link.alternate', quote, where: 'link[rel="alternate"]' });
}
