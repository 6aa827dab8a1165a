import { Blob, isBlobSource } from '../blob.ts';
import { exception } from '../bridge.ts';
import { isByteArray, unsignedBytes } from '../byte-array.ts';
import { encodeText } from '../utilities/byte-text.ts';
import { multipart, urlEncoded } from './form.ts';

/** A request after every check, ready for the host. */
export interface PreparedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly contentType: string | null;
  /** The headers of the script itself. */
  readonly given: readonly (readonly [string, string])[];
  readonly payload: Uint8Array | null;
  readonly followRedirects: boolean;
  readonly validateHttpsCertificates: boolean;
  readonly muteHttpExceptions: boolean;
}

const urlLimit = 2082;
const headerCountLimit = 100;
const headerSizeLimit = 8 * 1024;
const payloadLimit = 50 * 1024 * 1024;
const methods = ['get', 'delete', 'patch', 'post', 'put'];
/** Written by the connection itself; Google refuses them in `headers`. */
const reserved = /^(host|content-length|connection|transfer-encoding|te|trailer|upgrade|expect|proxy-.*)$/i;
const formType = 'application/x-www-form-urlencoded';

function invalid(attribute: string): Error {
  return exception(`Attribute provided with invalid value: ${attribute}`);
}

/**
 * Checks an address and its options as UrlFetchApp does.
 * Errors: `Attribute provided with no value: url`, `Attribute provided with invalid value: …`, `Limit Exceeded: …`.
 */
export function prepareRequest(url: string, options: Record<string, unknown>, userAgent: string): PreparedRequest {
  if (url === '') throw exception('Attribute provided with no value: url');
  if (url.length > urlLimit) throw exception('Limit Exceeded: URLFetch URL Length.');
  const payload = readPayload(options.payload);
  if (payload && payload.data.length > payloadLimit) throw exception('Limit Exceeded: URLFetch POST Size.');
  const method = readMethod(options.method, payload !== null);
  const given = readHeaders(options.headers);
  const named = headerOf(given, 'content-type');
  const contentType = readText(options.contentType, 'contentType') ?? named ?? payload?.contentType ?? null;
  const headers = given.filter(([name]) => name.toLowerCase() !== 'content-type');
  if (contentType !== null && payload) headers.push(['Content-Type', contentType]);
  if (headerOf(headers, 'user-agent') === undefined) headers.push(['User-Agent', userAgent]);
  if (headerOf(headers, 'accept-encoding') === undefined) headers.push(['Accept-Encoding', 'gzip, deflate, br']);
  return {
    url: options.escaping === false ? url : escaped(url),
    method,
    headers,
    contentType,
    given,
    payload: payload?.data ?? null,
    followRedirects: readFlag(options.followRedirects, 'followRedirects', true),
    validateHttpsCertificates: readFlag(options.validateHttpsCertificates, 'validateHttpsCertificates', true),
    muteHttpExceptions: readFlag(options.muteHttpExceptions, 'muteHttpExceptions', false),
  };
}

function headerOf(headers: readonly (readonly [string, string])[], name: string): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1];
}

/** Spaces and letters beyond ASCII become their UTF-8 escapes; what is escaped already stays. */
function escaped(url: string): string {
  return url.replace(/[\s"<>\\^`{|}]/g, (character) => encodeURIComponent(character));
}

/** A payload turns a GET into a POST, as live scripts show: GET takes no payload. */
function readMethod(value: unknown, hasPayload: boolean): string {
  const method = (readText(value, 'method') ?? 'get').toLowerCase();
  if (!methods.includes(method)) throw invalid('method');
  return method === 'get' && hasPayload ? 'post' : method;
}

function readText(value: unknown, attribute: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw invalid(attribute);
  return value;
}

function readFlag(value: unknown, attribute: string, otherwise: boolean): boolean {
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== 'boolean') throw invalid(attribute);
  return value;
}

function readHeaders(value: unknown): [string, string][] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) throw invalid('headers');
  const given = Object.entries(value as Record<string, unknown>);
  if (given.some(([, text]) => text === null || text === undefined)) throw invalid('Header:null');
  const headers = given.map(([name, text]) => [name, String(text)] as [string, string]);
  if (headers.length > headerCountLimit) throw exception('Limit Exceeded: URLFetch Header Count.');
  for (const [name, text] of headers) {
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) || reserved.test(name)) throw invalid(`Header:${name}`);
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) throw invalid(`Header:${name}`);
    if (name.length + text.length > headerSizeLimit) throw exception('Limit Exceeded: URLFetch Header Size.');
  }
  return headers;
}

function readPayload(value: unknown): { data: Uint8Array; contentType: string } | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return { data: encodeText(value, 'utf8'), contentType: formType };
  if (isByteArray(value)) return { data: unsignedBytes(value), contentType: formType };
  if (isBlobSource(value)) {
    const blob = value.getBlob();
    return { data: Blob.dataOf(blob), contentType: blob.getContentType() ?? 'application/octet-stream' };
  }
  if (typeof value !== 'object' || Array.isArray(value))
    return { data: encodeText(String(value), 'utf8'), contentType: formType };
  // A list is a field repeated, as a public suite sees it arrive from live scripts.
  const fields = Object.entries(value as Record<string, unknown>).flatMap(([name, field]) =>
    (Array.isArray(field) ? field : [field]).map((item: unknown) => [name, item] as const),
  );
  if (fields.some(([, field]) => isBlobSource(field))) return multipart(fields);
  return { data: encodeText(urlEncoded(fields), 'utf8'), contentType: formType };
}
