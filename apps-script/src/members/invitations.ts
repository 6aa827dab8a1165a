import { CODE_MINUTES } from '../../../shared/protocol/invitation.ts';
import { deleteProperty, propertiesUnder, readProperty, writeProperty } from '../google/script-properties.ts';
import { newCode, sha256 } from '../google/secrets.ts';

interface InvitationRecord {
  member: string;
  until: string;
}

const PREFIX = 'invitation.';

/** Makes a pairing code for a member and keeps its hash for ten minutes. Earlier codes of the same member end. */
export function issueCode(member: string, now: Date): string {
  for (const { name, value } of propertiesUnder<InvitationRecord>(PREFIX)) {
    if (value.member === member || value.until < now.toISOString()) deleteProperty(PREFIX + name);
  }
  const code = newCode();
  const until = new Date(now.getTime() + CODE_MINUTES * 60_000).toISOString();
  writeProperty(PREFIX + sha256(code), { member, until } satisfies InvitationRecord);
  return code;
}

/**
 * Uses a code up and answers its member; null when it is unknown, used or too old. To be called under the lock: two
 * browsers must not both have it. A wrong code changes nothing, so a stranger cannot block a pairing.
 */
export function consumeCode(code: string, now: Date): string | null {
  const key = PREFIX + sha256(code);
  const record = readProperty<InvitationRecord>(key);
  if (!record) return null;
  deleteProperty(key);
  return record.until >= now.toISOString() ? record.member : null;
}
