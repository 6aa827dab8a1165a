import type { Feed } from '../../../shared/feeds/feed.ts';
import { readFeed } from '../../../shared/feeds/read-feed.ts';
import { type CheckFault, faultOfAnswer } from '../../../shared/feeds/schedule.ts';
import type { FeedRow } from '../../../shared/workbook/tables/feeds.ts';
import { type FetchedText, fetchMany } from '../google/web-fetch.ts';

const MAX_FEED_BYTES = 8_000_000;
const MAX_ITEMS = 200;

/** What one look at a feed gave. `feed` is null when nothing changed (304) and when there is a fault. */
export interface FeedCheck {
  row: FeedRow;
  feed: Feed | null;
  fault: CheckFault | '';
  etag: string;
  lastModified: string;
  /** Seconds the server asks to wait, 0 when it asks nothing. */
  waitSeconds: number;
}

/** Fetches and reads a batch of feeds. Slow: never under the lock. */
export function checkFeeds(rows: readonly FeedRow[]): FeedCheck[] {
  const orders = rows.map((row) => ({ url: row.url.trim(), headers: conditions(row) }));
  return fetchMany(orders, MAX_FEED_BYTES).map((answer, index) => checkOf(rows[index] as FeedRow, answer));
}

function conditions(row: FeedRow): Record<string, string> {
  return {
    Accept: 'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5',
    ...(row.etag ? { 'If-None-Match': row.etag } : {}),
    ...(row.lastModified ? { 'If-Modified-Since': row.lastModified } : {}),
  };
}

function checkOf(row: FeedRow, answer: FetchedText | null): FeedCheck {
  const kept = { row, feed: null, etag: row.etag, lastModified: row.lastModified, waitSeconds: 0 };
  if (!answer) return { ...kept, fault: 'unreachable' };
  const waitSeconds = waitOf(answer.headers);
  if (answer.tooLarge) return { ...kept, waitSeconds, fault: 'too-large' };
  const fault = faultOfAnswer(answer.status, answer.text);
  if (fault !== '' || answer.status === 304) return { ...kept, waitSeconds, fault };
  const feed = readFeed(answer.text, { url: row.url.trim(), maxItems: MAX_ITEMS });
  if ('fault' in feed) return { ...kept, waitSeconds, fault: feed.fault };
  const { etag = '', 'last-modified': lastModified = '' } = answer.headers;
  return { row, feed, fault: '', etag, lastModified, waitSeconds };
}

function waitOf(headers: Record<string, string>): number {
  const retry = Number(headers['retry-after']);
  if (retry > 0) return retry;
  return Number(/max-age=(\d{1,9})/.exec(headers['cache-control'] ?? '')?.[1] ?? 0);
}
