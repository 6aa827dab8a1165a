/// <reference types="google-apps-script" />
import { CODE_ALPHABET, CODE_LENGTH } from '../../../shared/protocol/invitation.ts';

/** SHA-256 of a text, 64 hexadecimal digits. Charset given: Apps Script's default is US-ASCII. */
export function sha256(text: string): string {
  return bytesOf(text)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** A token of 256 bits, base64url without padding: 43 characters. */
export function newToken(): string {
  // Apps Script has no random bytes but UUIDs (122 random bits each, from a secure source): three of them, hashed.
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, seed(), Utilities.Charset.UTF_8);
  return Utilities.base64EncodeWebSafe(bytes).replace(/=+$/, '');
}

/** A pairing code: ten base-32 characters, 50 random bits. */
export function newCode(): string {
  return bytesOf(seed())
    .slice(0, CODE_LENGTH)
    .map((byte) => CODE_ALPHABET[byte & 31])
    .join('');
}

export function newId(): string {
  return Utilities.getUuid();
}

function seed(): string {
  return Utilities.getUuid() + Utilities.getUuid() + Utilities.getUuid();
}

function bytesOf(text: string): number[] {
  return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8).map(
    (byte) => byte & 255,
  );
}
