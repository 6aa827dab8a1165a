import { getDomain } from 'tldts';

/** The domain a person can register (`bm.exemple.co.uk` → `exemple.co.uk`), or the host itself when there is none. */
export function registrableDomain(host: string): string {
  return getDomain(host, { allowPrivateDomains: false }) ?? host;
}
