import ipaddr from 'ipaddr.js';

/**
 * May a script reach this IP address? Only public unicast addresses pass: not loopback, private, link-local, CGNAT,
 * 0.0.0.0/8, unique-local, multicast, documentation, benchmarking, 6to4, Teredo or reserved ones. An IPv4 address that
 * is carried inside an IPv6 one (IPv4-mapped, NAT64 64:ff9b::/96) is judged by itself.
 * @param address what a resolver or an address bar says: no brackets; a zone (`%eth0`) is never public.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%') || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return isPublicIPv4(parsed);
  const range = parsed.range();
  if (range === 'ipv4Mapped') return isPublicIPv4(parsed.toIPv4Address());
  if (range === 'rfc6052') return isPublicIPv4(embeddedIPv4(parsed));
  // Everything outside 2000::/3 is local, reserved or obsolete (IPv4-compatible ::a.b.c.d, site-local fec0::/10).
  return range === 'unicast' && parsed.match(ipaddr.IPv6.parse('2000::'), 3);
}

const neverPublic: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['192.0.0.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
];

function isPublicIPv4(address: ipaddr.IPv4): boolean {
  if (neverPublic.some(([start, bits]) => address.match(ipaddr.IPv4.parse(start), bits))) return false;
  return address.range() === 'unicast';
}

function embeddedIPv4(address: ipaddr.IPv6): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}
