import { expect, test } from 'vitest';
import type { FeedItem } from '../../../../shared/feeds/feed.ts';
import { canonicalPage, itemKeys } from '../../../../shared/feeds/identity.ts';

const item = (part: Partial<FeedItem>): FeedItem => ({
  id: '',
  title: '',
  link: '',
  published: '',
  author: '',
  summary: '',
  ...part,
});
const keysOf = (...items: Partial<FeedItem>[]) => itemKeys(items.map(item)).map((keys) => keys.key);

test('a guid that is unique is the identity: title, text and link may change', () => {
  expect(keysOf({ id: 'g1', title: 'Avant', link: 'https://a.example/1' })).toEqual(
    keysOf({ id: 'g1', title: 'Après', link: 'https://a.example/2' }),
  );
  expect(keysOf({ id: 'http://a.example/?p=1' })).toEqual(keysOf({ id: 'https://a.example/?p=1' }));
});

test('a guid that repeats is told apart by the link', () => {
  const [one, two] = keysOf({ id: 'g', link: 'https://a.example/1' }, { id: 'g', link: 'https://a.example/2' });
  expect(one).not.toBe(two);
});

test('without a guid the canonical link is the identity', () => {
  expect(keysOf({ link: 'http://www.a.example/1/?utm_source=rss', title: 'Avant' })).toEqual(
    keysOf({ link: 'https://a.example/1', title: 'Après' }),
  );
});

test('one link for all items: date and title tell them apart', () => {
  const keys = keysOf(
    { link: 'https://a.example/', title: 'Un' },
    { link: 'https://a.example/', title: 'Deux' },
    { title: 'Trois' },
    { title: 'Quatre' },
  );
  expect(new Set(keys).size).toBe(4);
});

test('the same page has one key in two feeds, and a missing link none', () => {
  const [here] = itemKeys([item({ id: 'a', link: 'https://a.example/1#lire' })]);
  const [there] = itemKeys([item({ id: 'b', link: 'http://a.example/1/' })]);
  expect(here?.page).toBe(there?.page);
  expect(itemKeys([item({ id: 'a' })])[0]?.page).toBe('');
  expect(canonicalPage('javascript:alert(1)')).toBe('');
});
