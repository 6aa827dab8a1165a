import { parseAddress } from '../url/address.ts';
import { resolveAddress } from '../url/resolve-address.ts';

/**
 * An http(s) link of a feed, absolute, or '': `javascript:`, `data:`, `mailto:` and what cannot be resolved are dropped.
 * An absolute link stays as written. `base` is the nearest `xml:base`, or the address of the feed, or ''.
 */
export function feedLink(href: string, base: string): string {
  const link = href.trim();
  return parseAddress(link) ? link : (resolveAddress(link, base) ?? '');
}
