import type { Field } from '../evidence/evidence.ts';
import { parseAddress } from '../url/address.ts';
import { cleanAddress } from '../url/clean-address.ts';
import { sameSite } from '../url/host.ts';
import { fieldOf, type PageContext } from './page-context.ts';

/**
 * The address to keep: the page's `rel=canonical` or `og:url` when it can be believed, else the address read. It is not
 * believed when it names another site, or the home page while the page is not the home page (reference clipping §1.2).
 */
export function readCanonical(context: PageContext): Field<string> {
  const proposals = [
    { url: context.namedUrls.canonical, signal: 'link.canonical', where: 'link[rel="canonical"]' },
    { url: context.namedUrls.og, signal: 'meta.og:url', where: 'meta[property="og:url"]' },
  ];
  for (const { url, signal, where } of proposals) {
    const clean = url === '' ? null : cleanAddress(url);
    if (clean && isBelievable(clean.url, context.url)) {
      context.masked += clean.struck.length;
      return fieldOf(context, 'canonicalUrl', { value: clean.url, signal, quote: clean.url, where });
    }
  }
  return fieldOf(context, 'canonicalUrl', {
    value: context.url,
    signal: 'address',
    quote: context.url,
    where: 'address',
  });
}

function isBelievable(proposed: string, seen: string): boolean {
  const [a, b] = [parseAddress(proposed), parseAddress(seen)];
  if (!a || !b || !sameSite(a.host, b.host)) return false;
  const home = (path: string, query: string) => /^\/(?:index\.\w+|[a-z]{2}\/?)?$/i.test(path) && query === '';
  if (home(a.path, a.query) && !home(b.path, b.query)) return false;
  // The path may differ (a prettier spelling), but a page must not become one of its own parents.
  return !(
    b.path !== a.path &&
    b.path.startsWith(a.path.replace(/\/?$/, '/')) &&
    a.query === '' &&
    depth(b.path) > depth(a.path) + 1
  );
}

function depth(path: string): number {
  return path.split('/').filter((segment) => segment !== '').length;
}
