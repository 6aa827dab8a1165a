import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './address-guard.ts';
import { FetchFailure, failureOf } from './fetch-failure.ts';

/** Answers every IP address of a name. */
export type Resolver = (hostname: string) => Promise<readonly string[]>;

/** The system's resolver, hosts file included; IPv4 first, since many library networks have no working IPv6. */
export const systemResolver: Resolver = async (hostname) => {
  const found = await lookup(hostname, { all: true, order: 'ipv4first' });
  return found.map(({ address }) => address);
};

/**
 * The addresses to connect to, in order. The name is resolved here, once, and every address is checked: one that is not
 * public refuses the whole name. Whoever connects must use these addresses and never resolve again.
 * `shown` is the address as the script wrote it, for the error's text.
 * Errors: `DNS error: URL` (no such name), `Address unavailable: URL` (refused).
 */
export async function resolveTarget(
  url: URL,
  resolve: Resolver,
  allowPrivate: boolean,
  shown = url.href,
): Promise<readonly string[]> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(hostname) ? [hostname] : await resolveName(hostname, resolve, shown);
  if (addresses.length === 0) throw new FetchFailure(`DNS error: ${shown}`);
  if (!allowPrivate && !addresses.every(isPublicAddress)) throw new FetchFailure(`Address unavailable: ${shown}`);
  return addresses;
}

async function resolveName(hostname: string, resolve: Resolver, shown: string): Promise<readonly string[]> {
  try {
    return await resolve(hostname);
  } catch (error) {
    throw failureOf(error, shown);
  }
}
