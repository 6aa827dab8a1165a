import { parisDayOf } from '../../../shared/date/paris-time.ts';
import type { Feed, FeedItem } from '../../../shared/feeds/feed.ts';
import { itemKeys } from '../../../shared/feeds/identity.ts';
import { canonicalKey } from '../../../shared/workbook/canonical-key.ts';
import type { InboxRow } from '../../../shared/workbook/tables/inbox.ts';
import type { SeenRow } from '../../../shared/workbook/tables/machinery.ts';

/** How many items of a feed that is read for the first time are told; the others count as seen. */
export const FIRST_ITEMS = 5;

/** Sets that grow as the feeds of a run are gone through. */
export interface SeenBefore {
  /** Ids of Vus. */
  seen: Set<string>;
  /** Ids of À trier: a run that was cut between the two writes left them there only. */
  inbox: Set<string>;
  /** Canonical keys of À trier: the same article in two feeds is one line. */
  pages: Set<string>;
}

/**
 * What a feed brings: « new » is an item whose key is in neither set, whatever its date says. An edited title keeps its
 * key, so it adds nothing.
 */
export function newItems(
  feed: Feed,
  source: { id: string; title: string; first: boolean },
  before: SeenBefore,
  now: Date,
): { inbox: InboxRow[]; seen: SeenRow[] } {
  const firstSeen = now.toISOString();
  const told = source.first ? newest(feed.items, FIRST_ITEMS) : new Set(feed.items);
  const added: { inbox: InboxRow[]; seen: SeenRow[] } = { inbox: [], seen: [] };
  const keys = itemKeys(feed.items);
  feed.items.forEach((item, index) => {
    const id = `${source.id}:${keys[index]?.key ?? ''}`;
    if (before.seen.has(id)) return;
    before.seen.add(id);
    added.seen.push({ id, feedId: source.id, firstSeen });
    const page = canonicalKey(item.link);
    const known = before.inbox.has(id) || (page !== '' && before.pages.has(page));
    if (known || !told.has(item)) return;
    before.inbox.add(id);
    if (page !== '') before.pages.add(page);
    added.inbox.push(inboxRow(item, source, id, page, firstSeen));
  });
  return added;
}

function inboxRow(
  item: FeedItem,
  source: { id: string; title: string },
  id: string,
  page: string,
  firstSeen: string,
): InboxRow {
  return {
    title: item.title || item.summary.slice(0, 120) || item.link,
    url: item.link,
    feed: source.title,
    published: item.published ? parisDayOf(Date.parse(item.published)) : '',
    firstSeen,
    author: item.author,
    summary: item.summary,
    status: 'to-sort',
    assignedTo: '',
    canonicalKey: page,
    feedId: source.id,
    id,
  };
}

/** The newest by date; undated items keep the order of the file, which is newest first in practice. */
function newest(items: readonly FeedItem[], count: number): Set<FeedItem> {
  const order = new Map(items.map((item, index) => [item, index]));
  const sorted = [...items].sort((a, b) =>
    a.published === b.published || a.published === '' || b.published === ''
      ? (order.get(a) ?? 0) - (order.get(b) ?? 0)
      : a.published < b.published
        ? 1
        : -1,
  );
  return new Set(sorted.slice(0, count));
}
