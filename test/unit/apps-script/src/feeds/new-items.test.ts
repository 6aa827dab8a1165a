import { describe, expect, test } from 'vitest';
import { newItems, type SeenBefore } from '../../../../../apps-script/src/feeds/new-items.ts';
import type { Feed, FeedItem } from '../../../../../shared/feeds/feed.ts';

const now = new Date('2026-11-24T10:00:00Z');
const item = (n: number, more: Partial<FeedItem> = {}): FeedItem => ({
  id: `urn:${n}`,
  title: `Article ${n}`,
  link: `https://exemple.fr/${n}`,
  published: `2026-11-${String(n).padStart(2, '0')}T08:00:00.000Z`,
  author: '',
  summary: '',
  ...more,
});
const feed = (items: FeedItem[]): Feed => ({ format: 'rss', title: 'Flux', link: '', language: 'fr', items });
const nothing = (): SeenBefore => ({ seen: new Set(), inbox: new Set(), pages: new Set() });
const source = { id: 'f1', title: 'Flux', first: false };

describe('newItems', () => {
  test('the first reading tells the five newest and counts the others as seen', () => {
    const eight = [3, 1, 8, 2, 7, 6, 5, 4].map((n) => item(n));
    const { inbox, seen } = newItems(feed(eight), { ...source, first: true }, nothing(), now);
    expect(inbox.map((row) => row.title)).toEqual([8, 7, 6, 5, 4].map((n) => `Article ${n}`));
    expect(seen).toHaveLength(8);
  });

  test('a second reading adds nothing, an edited title neither, an old date does not matter', () => {
    const before = nothing();
    newItems(feed([item(1), item(2)]), source, before, now);
    const again = newItems(
      feed([item(1, { title: 'Autre titre' }), item(2), item(3, { published: '2001-01-01T00:00:00.000Z' })]),
      source,
      before,
      now,
    );
    expect(again.inbox.map((row) => row.title)).toEqual(['Article 3']);
    expect(again.inbox[0]?.published).toBe('2001-01-01');
    expect(again.inbox[0]?.firstSeen).toBe(now.toISOString());
  });

  test('a run that was cut after À trier only completes Vus', () => {
    const cut = nothing();
    const { inbox } = newItems(feed([item(1)]), source, nothing(), now);
    for (const row of inbox) cut.inbox.add(row.id);
    const { inbox: none, seen } = newItems(feed([item(1)]), source, cut, now);
    expect(none).toEqual([]);
    expect(seen).toHaveLength(1);
  });

  test('the same article in two feeds is one line', () => {
    const before = nothing();
    newItems(feed([item(1)]), source, before, now);
    const other = newItems(
      feed([item(1, { id: 'other', link: 'http://www.exemple.fr/1/' })]),
      { ...source, id: 'f2' },
      before,
      now,
    );
    expect(other.inbox).toEqual([]);
    expect(other.seen).toHaveLength(1);
  });
});
