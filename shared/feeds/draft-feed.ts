/**
 * What one pass read in a feed, before it is made safe: titles and summaries may hold markup, dates are as written, links
 * are already absolute http(s) or ''. `readFeed` merges the drafts of its passes and turns them into a `Feed`.
 */
export interface DraftFeed {
  format: 'rss' | 'atom' | 'rdf' | 'json';
  title: string;
  link: string;
  language: string;
  items: DraftItem[];
}

export interface DraftItem {
  id: string;
  title: string;
  link: string;
  /** Dates as written, the one to believe first. */
  dates: string[];
  author: string;
  summary: string;
}
