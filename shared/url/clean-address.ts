import { type Address, parseAddress } from './address.ts';
import { decodePercent } from './host.ts';
import { resolveAddress, serialiseAddress } from './resolve-address.ts';
import { BEARER, EMAIL, isSecretParameter, NAMED_SECRET } from './secret-parameters.ts';
import { isTrackingParameter } from './tracking-parameters.ts';
import { undoProxy } from './undo-proxy.ts';

export interface CleanAddress {
  /** Absolute http(s) address, safe to share, at most 2,048 characters. */
  url: string;
  /** What was struck out, by name, never by value: `userinfo`, `proxy`, `ticket`, `e-mail`… The popup counts these. */
  struck: string[];
}

const PATH_SESSION = /;(?:jsessionid|phpsessid|sid|session_?id)=[^/?#;]*/gi;
const ALL_EMAILS = new RegExp(EMAIL.source, 'g');
const ALL_BEARERS = new RegExp(BEARER.source, 'g');
export const MAX_ADDRESS = 2048;
/** How deep an address carried by an address is read. */
const MAX_DEPTH = 3;

/**
 * An address fit for a shared sheet: library proxy undone, user and password, fragment, tickets, tokens, session ids and
 * e-mail addresses struck out, tracking parameters gone (those are not secrets and are not counted). Null for what is
 * not an absolute http(s) address. `knownHosts` helps to read proxied hosts.
 */
export function cleanAddress(text: string, knownHosts: readonly string[] = []): CleanAddress | null {
  return cleanInner(text, 0, knownHosts);
}

function cleanInner(text: string, depth: number, knownHosts: readonly string[] = []): CleanAddress | null {
  const absolute = resolveAddress(text, '');
  let address = absolute ? parseAddress(absolute) : null;
  if (!address) return null;
  const struck: string[] = [];
  for (let hop = 0; hop < 3; hop += 1) {
    const behind = undoProxy(address, knownHosts);
    if (!behind) break;
    struck.push('proxy');
    address = behind;
  }
  const kept: Address = { ...address, username: '', password: '', hash: '' };
  if (address.username || address.password) struck.push('userinfo');
  if (carriesSecret(address.hash)) struck.push('fragment');
  kept.path = cleanPath(address.path, struck);
  kept.query = cleanQuery(address.query, struck, depth);
  const url = serialiseAddress(kept);
  if (url.length <= MAX_ADDRESS) return { url, struck };
  const short = serialiseAddress({ ...kept, query: '' });
  return short.length <= MAX_ADDRESS ? { url: short, struck } : null;
}

function carriesSecret(hash: string): boolean {
  if (hash === '') return false;
  return (
    EMAIL.test(hash) ||
    BEARER.test(hash) ||
    pairs(hash.replace(/^[!/?]*/, '')).some(([name, value]) => value !== '' && isSecretParameter(name, value))
  );
}

function cleanPath(path: string, struck: string[]): string {
  return path
    .replace(PATH_SESSION, () => {
      struck.push('session');
      return '';
    })
    .replace(ALL_BEARERS, (_all, before: string) => {
      struck.push('token');
      return `${before}***`;
    })
    .replace(ALL_EMAILS, () => {
      struck.push('e-mail');
      return '***';
    });
}

function cleanQuery(query: string, struck: string[], depth: number): string {
  if (query === '') return '';
  const list = pairs(query);
  const names = new Set(list.map(([name]) => name.toLowerCase()));
  const oauth = names.has('code') && names.has('state');
  return list
    .filter(([name, value]) => {
      if (isTrackingParameter(name)) return false;
      const secret = isSecretParameter(name, decodePercent(value)) || (oauth && /^(?:code|state)$/i.test(name));
      if (secret) struck.push(EMAIL.test(value) ? 'e-mail' : name.toLowerCase().slice(0, 40));
      return !secret;
    })
    .flatMap(([name, value, raw]) => cleanNested(name, value, raw, struck, depth))
    .map((raw) => raw.replace(PATH_SESSION, ''))
    .join('&');
}

/** A parameter whose value is itself an address: cleaned as one, and left out when it cannot be. */
function cleanNested(name: string, value: string, raw: string, struck: string[], depth: number): string[] {
  const inner = decodePercent(value);
  if (!/[?;#@]/.test(inner)) return [raw];
  const clean = depth < MAX_DEPTH && /^https?:\/\//i.test(inner) ? cleanInner(inner, depth + 1) : null;
  if (clean?.struck.length === 0) return [raw];
  if (!clean && !NAMED_SECRET.test(inner)) return [raw];
  struck.push(...(clean?.struck ?? [name.toLowerCase().slice(0, 40)]));
  return clean ? [`${raw.slice(0, raw.indexOf('=') + 1)}${encodeURIComponent(clean.url)}`] : [];
}

function pairs(query: string): [name: string, value: string, raw: string][] {
  return query
    .split('&')
    .slice(0, 500)
    .filter((raw) => raw !== '')
    .map((raw) => {
      const at = raw.indexOf('=');
      const name = decodePercent(at < 0 ? raw : raw.slice(0, at)).replace(/^amp;/, '');
      return [name, at < 0 ? '' : raw.slice(at + 1), raw];
    });
}
