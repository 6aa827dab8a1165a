import type { Evidence } from '../evidence/evidence.ts';

/** Fewer letters than this are found in too many places of a page to point at one. */
const SHORTEST_QUOTE = 8;
/** Families of signals that read words anyone can see on the page. */
const VISIBLE = /^(?:lock|text|price|offer|h1|h2|byline|time|class|licence)\b/;
const ADDRESS = /^https?:\/\/[^\s/]/i;

/**
 * A link that reopens the page on the sentence that was read (text fragment), or the page alone when the quote is
 * too short, was cut or stands in no visible text. '' when there is no address that may be opened: http(s) only.
 */
export function sentenceLink(evidence: Evidence, pageUrl: string | undefined): string {
  const address = ADDRESS.test(evidence.where) ? evidence.where : (pageUrl ?? '');
  if (!ADDRESS.test(address)) return '';
  const page = address.replace(/#.*$/, '');
  // « … » set apart marks what `excerpt` left out: the words between stand on the page as they are.
  const quote = evidence.quote.trim().replace(/^… | …$/g, '');
  const visible = VISIBLE.test(evidence.signal);
  if (!visible || quote.length < SHORTEST_QUOTE || quote.endsWith('…')) return page;
  // A hyphen separates prefix and suffix in a text fragment; encodeURIComponent leaves it alone.
  return `${page}#:~:text=${encodeURIComponent(quote).replace(/-/g, '%2D')}`;
}
