import type { PageElement } from '../dom/page.ts';
import type { PageContext } from '../page/page-context.ts';
import { foldSpaces } from '../text/clean-text.ts';
import { withoutAccents } from '../text/fold-text.ts';
import { cleanAddress } from '../url/clean-address.ts';
import { resolveAddress } from '../url/resolve-address.ts';

export interface PageLink {
  words: string;
  /** Absolute and clean; '' when the link leads to no web page (`mailto:`). */
  url: string;
  /** Words without accents, lower case, for the rules. */
  folded: string;
}

const MAX_LINKS = 3_000;

/** The links of a page with their words, the last ones first: legal and contact links stand in the footer. */
export function readLinks(context: PageContext): PageLink[] {
  return context.page.find('a[href]').slice(-MAX_LINKS).reverse().map(readLink);
}

function readLink(element: PageElement): PageLink {
  const words = foldSpaces((element.text() || element.attr('title') || element.attr('aria-label') || '').slice(0, 200));
  return { words, url: element.attr('href') ?? '', folded: withoutAccents(words) };
}

/** The clean absolute address of a link, or ''; what is struck out of it is counted. */
export function linkAddress(context: PageContext, link: PageLink): string {
  const absolute = resolveAddress(link.url, context.page.url);
  const clean = absolute ? cleanAddress(absolute) : null;
  context.masked += clean?.struck.length ?? 0;
  return clean?.url ?? '';
}
