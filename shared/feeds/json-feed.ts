import type { DraftFeed, DraftItem } from './draft-feed.ts';
import { feedLink } from './feed-link.ts';

type Json = Record<string, unknown>;

/**
 * Reads a JSON Feed 1.0 or 1.1 (jsonfeed.org). Null when the text is not JSON or the JSON is no feed. `url` is the address
 * it was read at, or ''.
 */
export function readJsonFeed(text: string, url: string): DraftFeed | null {
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(feed) || !Array.isArray(feed.items)) return null;
  if (!words(feed.version).includes('jsonfeed.org') && words(feed.title) === '') return null;
  const site = feedLink(words(feed.home_page_url), url);
  return {
    format: 'json',
    title: asMarkup(words(feed.title)),
    link: site,
    language: words(feed.language),
    items: feed.items.filter(isObject).map((item) => itemOf(item, url || site)),
  };
}

function itemOf(item: Json, url: string): DraftItem {
  const authors = [item.author, ...(Array.isArray(item.authors) ? item.authors : [])].filter(isObject);
  return {
    id: words(item.id),
    title: asMarkup(words(item.title)),
    link: feedLink(words(item.url), url) || feedLink(words(item.external_url), url),
    dates: [words(item.date_published), words(item.date_modified)].filter((date) => date !== ''),
    author: authors.map((author) => words(author.name)).find((name) => name !== '') ?? '',
    summary: asMarkup(words(item.summary) || words(item.content_text)) || words(item.content_html),
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Ids are sometimes numbers, though the format asks for strings. */
function words(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** JSON Feed titles are plain text: a `<` in them is a sign, not a tag. Entities are decoded all the same, many are escaped. */
function asMarkup(text: string): string {
  return text.replace(/<(?![/a-z!])/gi, '&lt;');
}
