/// <reference types="google-apps-script" />
import { isGzip, sniffCharset } from '../../../shared/feeds/decode-bytes.ts';

type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

export interface FetchedText {
  status: number;
  /** Header names in lower case. */
  headers: Record<string, string>;
  contentType: string;
  /** Decoded body; '' when it is larger than `maxBytes`. */
  text: string;
  tooLarge: boolean;
}

export interface FetchOrder {
  url: string;
  headers?: Record<string, string>;
}

const IDENTITY = { 'User-Agent': 'Vigie (veille de bibliothèque)', 'Accept-Language': 'fr,en;q=0.5' };

/** One request, redirects not followed: UrlFetchApp does not say where they lead. Throws when nobody answers. */
export function fetchOnce({ url, headers }: FetchOrder, maxBytes: number): FetchedText {
  return textOf(UrlFetchApp.fetch(url, { ...options(headers), followRedirects: false }), maxBytes);
}

/**
 * Several requests at once, redirects followed; null for an address that does not answer. One that cannot be reached
 * makes `fetchAll` throw for all, so they are then asked one by one.
 */
export function fetchMany(orders: readonly FetchOrder[], maxBytes: number): (FetchedText | null)[] {
  try {
    const responses = UrlFetchApp.fetchAll(orders.map(({ url, headers }) => ({ url, ...options(headers) })));
    return responses.map((response) => readOrNull(() => textOf(response, maxBytes)));
  } catch {
    return orders.map(({ url, headers }) =>
      readOrNull(() => textOf(UrlFetchApp.fetch(url, options(headers)), maxBytes)),
    );
  }
}

function readOrNull(read: () => FetchedText): FetchedText | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function options(headers: Record<string, string> = {}) {
  return { muteHttpExceptions: true, headers: { ...IDENTITY, ...headers } };
}

function textOf(response: Response, maxBytes: number): FetchedText {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.getAllHeaders())) headers[name.toLowerCase()] = String(value);
  const contentType = headers['content-type'] ?? '';
  const answer = { status: response.getResponseCode(), headers, contentType };
  // Before the bytes: twenty megabytes as an array of numbers would not fit.
  if (Number(headers['content-length'] ?? 0) > maxBytes) return { ...answer, text: '', tooLarge: true };
  const bytes = response.getContent();
  if (bytes.length > maxBytes) return { ...answer, text: '', tooLarge: true };
  return { ...answer, text: decoded(response, bytes, contentType), tooLarge: false };
}

function decoded(response: Response, bytes: number[], contentType: string): string {
  if (isGzip(bytes)) {
    const inside = Utilities.ungzip(Utilities.newBlob(bytes, 'application/x-gzip'));
    return withoutMark(inside.getDataAsString(sniffCharset(inside.getBytes(), contentType)));
  }
  const charset = sniffCharset(bytes, contentType);
  try {
    return withoutMark(response.getContentText(charset));
  } catch {
    return withoutMark(response.getContentText('windows-1252'));
  }
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
