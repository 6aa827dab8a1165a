import { ask, bytes } from '../bridge.ts';
import { isByteArray, unsignedBytes } from '../byte-array.ts';
import { isMember } from '../enumeration-member.ts';
import { enumeration } from '../offer.ts';
import { mismatch } from '../signature.ts';
import { encodeText } from './byte-text.ts';

export const Charset = enumeration(['US_ASCII', 'UTF_8']);
export const DigestAlgorithm = enumeration(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
export const MacAlgorithm = enumeration(['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512']);
export const RsaAlgorithm = enumeration(['RSA_SHA_1', 'RSA_SHA_256']);

/**
 * Text or signed bytes to bytes. Without a charset text is US-ASCII, as Google's pages on digests and base 64 say: what
 * is beyond becomes `?`. Null for anything else.
 */
export function inputBytes(value: unknown, charset: unknown): Uint8Array | null {
  if (typeof value === 'string') return encodeText(value, String(charset ?? 'US_ASCII') === 'UTF_8' ? 'utf8' : 'ascii');
  return isByteArray(value) ? unsignedBytes(value) : null;
}

/** Is this argument a charset of the enumeration, or absent? */
export function isCharset(value: unknown): boolean {
  return value === undefined || value === null || isMember(Charset, value);
}

export function computeDigest(algorithm: unknown, value: unknown, charset?: unknown): number[] {
  const data = inputBytes(value, charset);
  if (!isMember(DigestAlgorithm, algorithm) || !data || !isCharset(charset)) {
    throw mismatch('Utilities.computeDigest', arguments);
  }
  return ask('Utilities', 'computeDigest', [String(algorithm), bytes(data)]) as number[];
}

export function computeHmacSignature(algorithm: unknown, value: unknown, key: unknown, charset?: unknown): number[] {
  const data = inputBytes(value, charset);
  const secret = inputBytes(key, charset);
  if (!isMember(MacAlgorithm, algorithm) || !data || !secret || typeof value !== typeof key || !isCharset(charset)) {
    throw mismatch('Utilities.computeHmacSignature', arguments);
  }
  return ask('Utilities', 'computeHmac', [String(algorithm), bytes(data), bytes(secret)]) as number[];
}

export function computeHmacSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
  const data = inputBytes(value, charset);
  const secret = inputBytes(key, charset);
  if (!data || !secret || typeof value !== typeof key || !isCharset(charset)) {
    throw mismatch('Utilities.computeHmacSha256Signature', arguments);
  }
  return ask('Utilities', 'computeHmac', ['HMAC_SHA_256', bytes(data), bytes(secret)]) as number[];
}

export function computeRsaSignature(algorithm: unknown, value: unknown, key: unknown, charset?: unknown): number[] {
  if (
    !isMember(RsaAlgorithm, algorithm) ||
    typeof value !== 'string' ||
    typeof key !== 'string' ||
    !isCharset(charset)
  ) {
    throw mismatch('Utilities.computeRsaSignature', arguments);
  }
  return ask('Utilities', 'computeRsa', [
    String(algorithm),
    bytes(inputBytes(value, charset) as Uint8Array),
    key,
  ]) as number[];
}

export function computeRsaSha1Signature(value: unknown, key: unknown, charset?: unknown): number[] {
  return computeRsaSignature(RsaAlgorithm.RSA_SHA_1, value, key, charset);
}

export function computeRsaSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
  return computeRsaSignature(RsaAlgorithm.RSA_SHA_256, value, key, charset);
}
