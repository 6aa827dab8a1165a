/** One item of a feed, safe to show: titles are plain text, links http(s) and absolute, dates ISO instants. */
export interface FeedItem {
  /** Identity inside the feed, as the feed gives it (guid, atom:id, rdf:about…), '' when it gives none. */
  id: string;
  title: string;
  link: string;
  /** ISO instant, or '' when the feed gives none that can be read. */
  published: string;
  author: string;
  /** Plain text, cut at 500 characters. */
  summary: string;
}

export interface Feed {
  format: 'rss' | 'atom' | 'rdf' | 'json';
  title: string;
  /** The site the feed belongs to, absolute, or ''. */
  link: string;
  language: string;
  /** In the order of the file, capped at `maxItems`. */
  items: FeedItem[];
}

/** Why a feed could not be read. `html` means the address answers a web page. */
export type FeedFault = 'empty' | 'html' | 'not-a-feed' | 'too-large';
