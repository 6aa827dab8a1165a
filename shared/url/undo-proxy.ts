import { type Address, parseAddress } from './address.ts';
import { decodePercent } from './host.ts';

/** Paths of login pages of proxies and portals that carry the true address in a parameter (reference clipping §4). */
const LOGIN = /\/(?:login|logon\.aspx|connect|sso_login|cas\/login|ASSARedirect\.ashx|goto|validate)$/i;
const PROXY_HOST = /(?:^|[.-])(?:ezproxy|ezp|proxy|idm\.oclc\.org|libproxy|bibproxy|openathens)(?:[.-]|$)/i;
const TARGETS = ['url', 'qurl', 'service', 'target', 'targeturl', 'dest'];
/** Endings that an unambiguous hyphenated host may have: « www-mediapart-fr ». */
const ENDINGS = new Set(['fr', 'com', 'org', 'net', 'info', 'eu', 'be', 'ch', 'ca', 'lu', 'uk', 'de']);

/**
 * The address behind a library proxy: a login link that carries it (`…/login?url=…`), or a rewritten host
 * (`www-mediapart-fr.bnf.idm.oclc.org`, `www.cairn.info.ezproxy.univ.fr`). A hyphen stands for a dot and for a hyphen,
 * so a host with several readings is decoded only to one of `knownHosts`; else null: the seen address is kept.
 */
export function undoProxy(address: Address, knownHosts: readonly string[] = []): Address | null {
  return loginTarget(address) ?? rewrittenHost(address, knownHosts);
}

function loginTarget(address: Address): Address | null {
  if (!LOGIN.test(address.path) && !PROXY_HOST.test(address.host)) return null;
  for (const pair of address.query.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0 && TARGETS.includes(pair.slice(0, at).toLowerCase())) {
      // `login?url=` is traditionally not encoded: the rest of the query belongs to the target.
      const raw = /^https?:\/\//i.test(pair.slice(at + 1))
        ? address.query.slice(address.query.indexOf(pair) + at + 1)
        : pair.slice(at + 1);
      const target = parseAddress(decodePercent(raw)) ?? parseAddress(decodePercent(decodePercent(raw)));
      if (target) return target;
    }
  }
  return null;
}

function rewrittenHost(address: Address, knownHosts: readonly string[]): Address | null {
  const match = /^(.+?)\.(?:[^.]+\.idm\.oclc\.org|(?:ezproxy|ezp|libproxy|bibproxy|proxy)[^.]*\..+)$/i.exec(
    address.host,
  );
  const label = match?.[1]?.replace(/^(https?)[-.]/, '') ?? '';
  if (label === '') return null;
  const host = label.includes('.') ? dotted(label) : hyphenated(label, knownHosts);
  return host ? { ...address, host, port: '' } : null;
}

function dotted(label: string): string | null {
  return ENDINGS.has(label.slice(label.lastIndexOf('.') + 1)) ? label : null;
}

function hyphenated(label: string, knownHosts: readonly string[]): string | null {
  const known = knownHosts.find(
    (host) => host.replace(/\./g, '-') === label || `www-${host.replace(/\./g, '-')}` === label,
  );
  if (known) return known;
  const parts = label.split('-');
  const plain = parts.length === 3 && parts[0] === 'www' && ENDINGS.has(parts[2] ?? '');
  return plain ? parts.join('.') : null;
}
