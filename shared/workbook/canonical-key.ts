import { parseAddress } from '../url/address.ts';

/**
 * Key under which two addresses are the same resource: http and https, with or without `www.`, a final slash, the order
 * of the parameters and the fragment make no difference. '' for what is not an http(s) address.
 */
export function canonicalKey(url: string): string {
  const address = parseAddress(url.trim());
  if (!address) return '';
  const host = address.host.replace(/^www\./, '').replace(/\.$/, '');
  const path = address.path.replace(/\/+$/, '');
  const query = address.query
    .split('&')
    .filter((part) => part !== '')
    .sort()
    .join('&');
  return host + (address.port ? `:${address.port}` : '') + path + (query ? `?${query}` : '');
}
