import { ask, bytes, exception } from '../bridge.ts';
import { isList, unsignedBytes } from '../byte-array.ts';
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
  if (!isList(value)) return null;
  const wrong = Array.from(value).find((item) => typeof item !== 'number');
  if (wrong !== undefined)
    throw exception(`Cannot convert ${typeof wrong === 'string' ? `'${wrong}'` : wrong} to byte.`);
  return unsignedBytes(value as ArrayLike<number>);
}

/** Is this argument a charset of the enumeration, or absent? */
export function isCharset(value: unknown): boolean {
  return value === undefined || value === null || isMember(Charset, value);
}

/** Do the inputs fit one of the forms: all text, with or without a charset, or all bytes and no charset? */
function fits(inputs: readonly unknown[], charset: unknown): boolean {
  if (inputs.every((input) => typeof input === 'string')) return isCharset(charset);
  return inputs.every(isList) && charset === undefined;
}

export function computeDigest(algorithm: unknown, value: unknown, charset?: unknown): number[] {
  if (arguments.length > 3 || !isMember(DigestAlgorithm, algorithm) || !fits([value], charset)) {
    throw mismatch('Utilities.computeDigest', arguments);
  }
  return ask('Utilities', 'computeDigest', [String(algorithm), sent(value, charset)]) as number[];
}

export function computeHmacSignature(algorithm: unknown, value: unknown, key: unknown, charset?: unknown): number[] {
  if (arguments.length > 4 || !isMember(MacAlgorithm, algorithm) || !fits([value, key], charset)) {
    throw mismatch('Utilities.computeHmacSignature', arguments);
  }
  return ask('Utilities', 'computeHmac', [String(algorithm), sent(value, charset), sent(key, charset)]) as number[];
}

export function computeHmacSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
  if (arguments.length > 3 || !fits([value, key], charset)) {
    throw mismatch('Utilities.computeHmacSha256Signature', arguments);
  }
  return ask('Utilities', 'computeHmac', ['HMAC_SHA_256', sent(value, charset), sent(key, charset)]) as number[];
}

export function computeRsaSignature(algorithm: unknown, value: unknown, key: unknown, charset?: unknown): number[] {
  if (!isMember(RsaAlgorithm, algorithm) || !signable(value, key, charset)) {
    throw mismatch('Utilities.computeRsaSignature', arguments);
  }
  return signed(algorithm, value, key, charset);
}

export function computeRsaSha1Signature(value: unknown, key: unknown, charset?: unknown): number[] {
  if (!signable(value, key, charset)) throw mismatch('Utilities.computeRsaSha1Signature', arguments);
  return signed(RsaAlgorithm.RSA_SHA_1, value, key, charset);
}

export function computeRsaSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
  if (!signable(value, key, charset)) throw mismatch('Utilities.computeRsaSha256Signature', arguments);
  return signed(RsaAlgorithm.RSA_SHA_256, value, key, charset);
}

function signable(value: unknown, key: unknown, charset: unknown): boolean {
  return typeof value === 'string' && typeof key === 'string' && isCharset(charset);
}

function signed(algorithm: unknown, value: unknown, key: unknown, charset: unknown): number[] {
  return ask('Utilities', 'computeRsa', [String(algorithm), sent(value, charset), key]) as number[];
}

function sent(input: unknown, charset: unknown): unknown {
  return bytes(inputBytes(input, charset) as Uint8Array);
}
