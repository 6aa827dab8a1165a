import { hashText } from '../text/hash-text.ts';
import { parseAddress } from '../url/address.ts';
import { cleanAddress } from '../url/clean-address.ts';
import { serialiseAddress } from '../url/resolve-address.ts';
import type { FeedItem } from './feed.ts';

export interface ItemKeys {
  /** Identity inside its feed, 16 hexadecimal digits: the same item keeps it when its title or its text is edited. */
  key: string;
  /** The same page in any feed, 16 hexadecimal digits, '' without a link: « vu aussi dans ». */
  page: string;
}

/**
 * Keys of the items of one feed, in their order (reference on feeds §3, rule 8): guid where it is unique in the feed; guid
 * and link where it repeats; canonical link where that is unique; else link, date and title; else title and text.
 * http and https count as one, since sites that move to https announce everything again otherwise.
 */
export function itemKeys(items: readonly FeedItem[]): ItemKeys[] {
  const pages = items.map((item) => canonicalPage(item.link));
  const ids = items.map((item) => item.id.replace(/^http:/i, 'https:'));
  const idCounts = counts(ids);
  const pageCounts = counts(pages);
  return items.map((item, index) => {
    const [id, page] = [ids[index] ?? '', pages[index] ?? ''];
    const parts =
      id !== '' && idCounts.get(id) === 1
        ? ['id', id]
        : id !== ''
          ? ['id+link', id, page]
          : page !== '' && pageCounts.get(page) === 1
            ? ['link', page]
            : page !== ''
              ? ['link+title', page, item.published, item.title]
              : ['title', item.title, item.summary];
    return { key: hashText(JSON.stringify(parts)), page: page === '' ? '' : hashText(page) };
  });
}

/**
 * The address of a page as a key: tracking, fragment, `www.`, trailing slash and the difference between http and https
 * are gone. Not an address to open. '' for what is not http(s).
 */
export function canonicalPage(link: string): string {
  const address = parseAddress(cleanAddress(link)?.url ?? '');
  if (!address) return '';
  return serialiseAddress({
    ...address,
    protocol: 'https',
    host: address.host.replace(/^www\./, ''),
    path: address.path.replace(/\/+$/, '') || '/',
    hash: '',
  });
}

function counts(values: readonly string[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1);
  return seen;
}
