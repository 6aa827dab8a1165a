import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Where the corpora lie: beside the project, never inside it (docs/contribuer). */
export const CORPORA = path.resolve(fileURLToPath(new URL('../../../shared/corpora', import.meta.url)));

/** One line of a page manifest. While predicting only these four are read; labels stay with the scorer. */
export interface ManifestPage {
  id: string;
  file: string;
  url: string;
  charset: string;
}

export function hasCorpora(): boolean {
  return existsSync(path.join(CORPORA, 'pages', 'manifest.jsonl'));
}

/** The lines of a manifest, labels and all: for scoring. */
export function manifestLines<T>(manifest: string): T[] {
  return readFileSync(manifest, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The decoded HTML of a page of a manifest; the file may be gzipped or not. */
export function pageHtml(manifest: string, page: ManifestPage): string {
  const bytes = readFileSync(path.resolve(path.dirname(manifest), page.file));
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return new TextDecoder(knownCharset(page.charset)).decode(plain);
}

function knownCharset(charset: string | undefined): string {
  try {
    return new TextDecoder(charset || 'utf-8').encoding;
  } catch {
    return 'utf-8';
  }
}

export type Figures = Record<string, number | null>;

/** The corpora's own scorer, so that our figures and anybody's are the same. */
export async function loadScorer(): Promise<
  (manifest: unknown[], predictions: unknown[]) => { figures: Figures; calibration: unknown; misses: unknown[] }
> {
  const module = (await import(pathToFileURL(path.join(CORPORA, 'score-pages.mjs')).href)) as { score: never };
  return module.score;
}
