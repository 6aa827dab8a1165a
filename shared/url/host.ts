import { parseAddress } from './address.ts';

/** Host of an address without `www.`, lower case; '' when it is no http(s) address. */
export function bareHost(url: string): string {
  return withoutWww(parseAddress(url)?.host ?? '');
}

export function withoutWww(host: string): string {
  return host.toLowerCase().replace(/^www\d?\./, '');
}

/** Whether `host` is `parent` or one of its sub-domains: `m.lemonde.fr` under `lemonde.fr`, not `notlemonde.fr`. */
export function isUnder(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}

/**
 * Whether two hosts look like one site: the same but for `www.`, `m.` or `amp.`, or one under the other. Deliberately
 * narrow: without the public suffix list « a.gouv.fr » and « b.gouv.fr » must not pass for one site.
 */
export function sameSite(one: string, other: string): boolean {
  const [a, b] = [siteHost(one), siteHost(other)];
  return a !== '' && b !== '' && (isUnder(a, b) || isUnder(b, a)) && Math.min(a.length, b.length) > 3;
}

function siteHost(host: string): string {
  return withoutWww(host).replace(/^(?:m|mobile|amp)\./, '');
}

/** Decodes `%C3%A9`; text that is not valid percent-encoding comes back unchanged. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
