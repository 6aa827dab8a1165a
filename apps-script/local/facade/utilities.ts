import { ask, call, exception } from './bridge.ts';
import { signedBytes } from './byte-array.ts';
import { asException } from './charset.ts';
import { install } from './install.ts';
import { offer } from './offer.ts';
import { mismatch } from './signature.ts';
import { fromBase64, toBase64 } from './utilities/base64.ts';
import { gzip, ungzip, unzip, zip } from './utilities/compression.ts';
import { parseDelimited } from './utilities/csv.ts';
import { formatInstant } from './utilities/format-date.ts';
import { formatTemplate } from './utilities/format-string.ts';
import { newBlob } from './utilities/new-blob.ts';
import { parseInstant } from './utilities/parse-date.ts';
import * as signing from './utilities/signing.ts';

const maximumSleep = 300_000;

function encodeBase64(method: string, safe: boolean) {
  return function (data: unknown, charset?: unknown): string {
    const input = signing.inputBytes(data, charset);
    if (!input || !signing.isCharset(charset)) throw mismatch(`Utilities.${method}`, arguments);
    return toBase64(input, safe);
  };
}

function decodeBase64(method: string) {
  return function (encoded: unknown, charset?: unknown): number[] {
    if (typeof encoded !== 'string' || !signing.isCharset(charset)) throw mismatch(`Utilities.${method}`, arguments);
    return asException(() => signedBytes(fromBase64(encoded)));
  };
}

const utilities = {
  Charset: signing.Charset,
  DigestAlgorithm: signing.DigestAlgorithm,
  MacAlgorithm: signing.MacAlgorithm,
  RsaAlgorithm: signing.RsaAlgorithm,

  base64Encode: encodeBase64('base64Encode', false),
  base64EncodeWebSafe: encodeBase64('base64EncodeWebSafe', true),
  base64Decode: decodeBase64('base64Decode'),
  base64DecodeWebSafe: decodeBase64('base64DecodeWebSafe'),

  computeDigest: signing.computeDigest,
  computeHmacSignature: signing.computeHmacSignature,
  computeHmacSha256Signature: signing.computeHmacSha256Signature,
  computeRsaSignature: signing.computeRsaSignature,
  computeRsaSha1Signature: signing.computeRsaSha1Signature,
  computeRsaSha256Signature: signing.computeRsaSha256Signature,

  newBlob,
  gzip,
  ungzip,
  zip,
  unzip,

  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    checkZone(timeZone);
    if (!isDate(date) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw mismatch('Utilities.formatDate', arguments);
    }
    if (Number.isNaN(date.getTime())) throw exception('Invalid argument: date');
    return ofPattern(format, () => formatInstant(date.getTime(), timeZone, format));
  },

  parseDate(date: unknown, timeZone: unknown, format: unknown): Date {
    checkZone(timeZone);
    if (typeof date !== 'string' || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw mismatch('Utilities.parseDate', arguments);
    }
    ofPattern(format, () => formatInstant(0, timeZone, format));
    return asException(() => new Date(parseInstant(date, timeZone, format)));
  },

  formatString(template: unknown, ...values: unknown[]): string {
    if (typeof template !== 'string') throw mismatch('Utilities.formatString', arguments);
    return asException(() => formatTemplate(template, values));
  },

  parseCsv(csv: unknown, delimiter?: unknown): string[][] {
    if (typeof csv !== 'string' || (delimiter !== undefined && typeof delimiter !== 'string')) {
      throw mismatch('Utilities.parseCsv', arguments);
    }
    if (delimiter !== undefined && delimiter.length !== 1) throw exception(`Cannot convert '${delimiter}' to char.`);
    return asException(() => parseDelimited(csv, delimiter as string | undefined));
  },

  getUuid(): string {
    return ask('Utilities', 'getUuid') as string;
  },

  sleep(milliseconds: unknown): void {
    const duration = Number(milliseconds);
    if (Number.isNaN(duration)) throw exception(`Cannot convert '${milliseconds}' to int.`);
    if (duration < 0) throw exception('Invalid argument');
    if (duration > maximumSleep) throw exception('Argument too large: milliseconds');
    call('Utilities', 'sleep', [Math.floor(duration)]);
  },

  jsonParse(text: string): unknown {
    return JSON.parse(text);
  },

  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  },
};

/** A pattern that Java refuses is an invalid argument at Google. */
function ofPattern(pattern: string, compute: () => string): string {
  try {
    return compute();
  } catch {
    throw exception(`Invalid argument: ${pattern}`);
  }
}

/** A zone that is missing has an error of its own; one of another type is a mismatch. */
function checkZone(timeZone: unknown): void {
  if (timeZone === undefined || timeZone === null || timeZone === '') {
    throw exception('Invalid argument: timeZone. Should be of type: String');
  }
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

install('Utilities', offer('Utilities.Utilities', utilities));
