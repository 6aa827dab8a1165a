import type { Field } from '../evidence/evidence.ts';
import { type DiscoveredFeed, discoverFeeds } from '../feeds/discover.ts';
import { cleanAddress } from '../url/clean-address.ts';
import { strikeSecrets } from '../url/strike-secrets.ts';
import { type Candidate, fieldOf, type PageContext } from './page-context.ts';
import type { OfferedFeed } from './page-reading.ts';

const SIGNALS: Record<DiscoveredFeed['from'], [signal: string, where: string]> = {
  link: ['link.alternate', 'link[rel="alternate"]'],
  typed: ['link.typed-feed', 'a[type]'],
  path: ['link.feed-address', 'a[href]'],
};

/** The feeds a page leads to (`discoverFeeds`), with addresses fit to be kept, each once. */
export function readFeeds(context: PageContext): Field<OfferedFeed[]> | undefined {
  const feeds: OfferedFeed[] = [];
  const candidates: Candidate<OfferedFeed[]>[] = [];
  for (const { url, title, format, from } of discoverFeeds(context.page)) {
    const clean = cleanAddress(url);
    if (!clean || feeds.some((feed) => feed.url === clean.url)) continue;
    const name = strikeSecrets(title);
    context.masked += clean.struck.length + name.struck;
    feeds.push({ url: clean.url, title: name.text, format });
    const [signal, where] = SIGNALS[from];
    candidates.push({ value: feeds, signal, quote: name.text || clean.url, where });
  }
  const [first, ...others] = candidates;
  return first ? fieldOf(context, 'feeds', first, others) : undefined;
}
