import { parisDayOf } from '../../../shared/date/paris-time.ts';
import type { OfferedFeed } from '../../../shared/page/page-reading.ts';
import { canonicalKey } from '../../../shared/workbook/canonical-key.ts';
import { type FeedRow, feedsTable } from '../../../shared/workbook/tables/feeds.ts';
import type { Workbook } from '../google/workbook.ts';

/** A feed that a clipped page offers. */
export interface Offer {
  feed: OfferedFeed;
  site: string;
  by: string;
  id: string;
}

/**
 * Lists in Flux, as « proposé », the feeds that clipped pages offer and that are not there yet: nothing is polled until
 * a person says « suivi ». Under the lock; one read, at most one block write.
 */
export function proposeFeeds(workbook: Workbook, offers: readonly Offer[], now: Date): void {
  const byKey = new Map<string, Offer>();
  for (const offer of offers) {
    const key = canonicalKey(offer.feed.url);
    if (key && !byKey.has(key)) byKey.set(key, offer);
  }
  if (byKey.size === 0) return;
  const feeds = workbook.table(feedsTable);
  for (const { row } of feeds.read(['url'])) byKey.delete(canonicalKey(row.url));
  feeds.append([...byKey.values()].map((offer) => feedRow(offer, now)));
}

function feedRow({ feed, site, by, id }: Offer, now: Date): FeedRow {
  return {
    title: feed.title,
    url: feed.url,
    site,
    state: 'proposed',
    themes: '',
    health: '',
    lastCheck: '',
    lastNew: '',
    nextCheck: '',
    by,
    addedAt: parisDayOf(now.getTime()),
    failures: 0,
    failingSince: '',
    etag: '',
    lastModified: '',
    id,
  };
}
