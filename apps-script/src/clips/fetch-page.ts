import { parseAddress } from '../../../shared/url/address.ts';
import { resolveAddress } from '../../../shared/url/resolve-address.ts';
import { type FetchedText, fetchOnce } from '../google/web-fetch.ts';
import { ADDRESS_MALFORMED, addressRefused, PAGE_REFUSALS, TOO_MANY_REDIRECTS, UNREACHABLE } from './clip-sentences.ts';

/** Beyond this a page takes longer to read than Apps Script allows (reference §3.3). */
const MAX_PAGE_BYTES = 5_000_000;
const MAX_HOPS = 8;

export interface FetchedPage {
  /** Where the redirects ended. */
  url: string;
  contentType: string;
  html: string;
}

/** The address a person typed as an absolute one (`exemple.fr` is read as https), or null. */
export function typedAddress(text: string): string | null {
  const typed = text.trim();
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const address = parseAddress(absolute);
  return address && (address.host.includes('.') || address.host === 'localhost' || address.host.startsWith('['))
    ? absolute
    : null;
}

/** Fetches a page without an account, from Google's side. A French sentence instead when there is no page to read. */
export function fetchPage(typed: string): FetchedPage | { error: string } {
  const first = typedAddress(typed);
  if (!first) return { error: ADDRESS_MALFORMED };
  let url = first;
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    let answer: FetchedText;
    try {
      answer = fetchOnce({ url, headers: { Accept: 'text/html,application/xhtml+xml' } }, MAX_PAGE_BYTES);
    } catch {
      return { error: UNREACHABLE };
    }
    const next =
      answer.status >= 300 && answer.status < 400 ? resolveAddress(answer.headers.location ?? '', url) : null;
    if (next) {
      url = next;
      continue;
    }
    if (answer.status >= 400) return { error: addressRefused(answer.status) };
    if (answer.tooLarge) return { error: PAGE_REFUSALS['too-large'] };
    return { url, contentType: answer.contentType || 'text/html', html: answer.text };
  }
  return { error: TOO_MANY_REDIRECTS };
}

/** A page given as text (a saved file): the same size rule. */
export function givenPage(typed: string, html: string): FetchedPage | { error: string } {
  const url = typedAddress(typed);
  if (!url) return { error: ADDRESS_MALFORMED };
  if (html.length > MAX_PAGE_BYTES) return { error: PAGE_REFUSALS['too-large'] };
  return { url, contentType: 'text/html', html };
}
