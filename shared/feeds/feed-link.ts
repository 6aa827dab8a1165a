import { resolveAddress } from '../url/resolve-address.ts';

/**
 * An http(s) link of a feed, absolute, or '': `javascript:`, `data:`, `mailto:` and what cannot be resolved are dropped.
 * `base` is the nearest `xml:base`, or the address of the feed, or ''.
 */
export function feedLink(href: string, base: string): string {
  return resolveAddress(href, base) ?? '';
}
