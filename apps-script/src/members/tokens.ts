import { propertiesUnder, readProperty, writeProperty } from '../google/script-properties.ts';
import { newToken, sha256 } from '../google/secrets.ts';

/** What is kept of a token, under its SHA-256: the token itself is nowhere on this side. */
export interface TokenRecord {
  member: string;
  /** Name of the browser, as it gave it. */
  device: string;
  at: string;
  lastSeen: string;
  revokedAt?: string;
}

const PREFIX = 'token.';
const HOUR = 3_600_000;

/** Makes a token for a member; the answer is the only time it is seen. */
export function issueToken(member: string, device: string, now: Date): string {
  const token = newToken();
  const at = now.toISOString();
  writeProperty(PREFIX + sha256(token), { member, device, at, lastSeen: at } satisfies TokenRecord);
  return token;
}

/**
 * The record of a token; null when it is unknown. Looked up by its hash, so that the time it takes says nothing of the
 * token. Notes the visit, at most once an hour.
 */
export function recordOf(token: string, now: Date): TokenRecord | null {
  const key = PREFIX + sha256(token);
  const record = readProperty<TokenRecord>(key);
  if (record && !record.revokedAt && now.getTime() - Date.parse(record.lastSeen) > HOUR) {
    writeProperty(key, { ...record, lastSeen: now.toISOString() });
  }
  return record;
}

/** Ends all tokens of a member. They stay known as revoked, so that the browser is told why. */
export function revokeTokens(member: string, now: Date): number {
  const live = propertiesUnder<TokenRecord>(PREFIX).filter(
    ({ value }) => value.member === member && value.revokedAt === undefined,
  );
  for (const { name, value } of live) writeProperty(PREFIX + name, { ...value, revokedAt: now.toISOString() });
  return live.length;
}

/** For each member: browsers that are linked now, and the last visit of any. */
export function linkedBrowsers(): Map<string, { devices: string[]; lastSeen: string }> {
  const linked = new Map<string, { devices: string[]; lastSeen: string }>();
  for (const { value } of propertiesUnder<TokenRecord>(PREFIX)) {
    if (value.revokedAt) continue;
    const before = linked.get(value.member) ?? { devices: [], lastSeen: '' };
    const lastSeen = [value.lastSeen, before.lastSeen].sort()[1] ?? '';
    linked.set(value.member, { devices: [...before.devices, value.device], lastSeen });
  }
  return linked;
}
