import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { decodeBytes } from '../../shared/feeds/decode-bytes.ts';
import { readFeed } from '../../shared/feeds/read-feed.ts';

/** One file to read. Nothing else of a manifest line is looked at while predicting, labels least of all. */
export interface FeedLine {
  file: string;
  url?: string;
  httpHeaders?: Record<string, string>;
}

export interface FeedPrediction {
  file: string;
  title: string;
  link: string;
  items: { id: string; title: string; link: string; date: string }[];
  error?: string;
}

/** Reads a manifest of feeds: a JSON array, or one JSON object a line. */
export function readFeedManifest<T extends FeedLine>(path: string): T[] {
  const text = readFileSync(path, 'utf8');
  if (text.trimStart().startsWith('[')) return JSON.parse(text) as T[];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** What Vigie reads in one file, in the form the scorer takes (zoneless dates in UTC, as its truth reads them). */
export function predictFeed(folder: string, line: FeedLine): FeedPrediction {
  const nothing = { file: line.file, title: '', link: '', items: [] };
  const path = resolve(folder, line.file);
  if (!existsSync(path)) return { ...nothing, error: 'file not found' };
  const headers = Object.fromEntries(
    Object.entries(line.httpHeaders ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const text = decodeBytes(readFileSync(path), {
    contentType: headers['content-type'] ?? '',
    decode: (bytes, charset) => decode(bytes as Uint8Array, charset),
    ungzip: (bytes) => gunzipSync(bytes as Uint8Array, { maxOutputLength: 50_000_000 }),
  });
  const feed = readFeed(text, {
    url: headers['content-location'] ?? line.url ?? '',
    maxItems: Number.POSITIVE_INFINITY,
    zone: 'UTC',
  });
  if ('fault' in feed) return { ...nothing, error: feed.fault };
  const items = feed.items.map(({ id, title, link, published }) => ({ id, title, link, date: published }));
  return { file: line.file, title: feed.title, link: feed.link, items };
}

/** Writes one prediction a line, in the order of the manifest. A file that breaks the reader answers `error`. */
export function predictFeeds(manifestPath: string, write: (line: string) => void): void {
  for (const { file, url, httpHeaders } of readFeedManifest(manifestPath)) {
    const line = { file, url, httpHeaders };
    let prediction: FeedPrediction;
    try {
      prediction = predictFeed(dirname(manifestPath), line);
    } catch (error) {
      prediction = { file: line.file, title: '', link: '', items: [], error: String(error) };
    }
    write(`${JSON.stringify(prediction)}\n`);
  }
}

/** As Google's `getDataAsString(charset)`: throws for a charset it does not know. */
function decode(bytes: Uint8Array, charset: string): string {
  if (iconv.encodingExists(charset)) return iconv.decode(Buffer.from(bytes), charset, { stripBOM: false });
  return new TextDecoder(charset).decode(bytes);
}
