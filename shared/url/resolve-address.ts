import { type Address, parseAddress } from './address.ts';

/** Writes an address back; the inverse of `parseAddress`. */
export function serialiseAddress(address: Address): string {
  const user = address.username ? `${address.username}${address.password ? `:${address.password}` : ''}@` : '';
  const port = address.port ? `:${address.port}` : '';
  const query = address.query ? `?${address.query}` : '';
  const hash = address.hash ? `#${address.hash}` : '';
  return `${address.protocol}://${user}${address.host}${port}${address.path || '/'}${query}${hash}`;
}

/**
 * The absolute http(s) address a reference in a page means, seen from `base` (RFC 3986 §5, without `URL`). Characters
 * that may not stand in an address are percent-encoded. Null for other schemes and for what is no address.
 */
export function resolveAddress(reference: string, base: string): string | null {
  if (reference.length > 8192) return null;
  const text = encodeIllegal(reference.replace(/[\t\n\r]/g, '').trim());
  if (text === '') return null;
  if (/^https?:\/\//i.test(text)) return normalised(text);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return null;
  const from = parseAddress(base);
  if (!from) return null;
  if (text.startsWith('//')) return normalised(`${from.protocol}:${text}`);
  const origin = serialiseAddress({ ...from, path: '', query: '', hash: '' }).replace(/\/$/, '');
  if (text.startsWith('/')) return normalised(origin + text);
  if (text.startsWith('?')) return normalised(origin + from.path + text);
  if (text.startsWith('#')) return normalised(origin + from.path + (from.query ? `?${from.query}` : '') + text);
  return normalised(origin + from.path.slice(0, from.path.lastIndexOf('/') + 1) + text);
}

function normalised(text: string): string | null {
  const address = parseAddress(text);
  if (!address) return null;
  return serialiseAddress({ ...address, path: withoutDotSegments(address.path) });
}

function withoutDotSegments(path: string): string {
  if (!path.includes('/.')) return path;
  const kept: string[] = [];
  const segments = path.split('/').slice(1);
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    if (segment === '..') kept.pop();
    if (segment === '.' || segment === '..') {
      if (last) kept.push('');
    } else kept.push(segment);
  });
  return `/${kept.join('/')}`;
}

function encodeIllegal(text: string): string {
  return text.replace(/[\s<>"`{}|\\^]/g, (character) => encodeURIComponent(character));
}
