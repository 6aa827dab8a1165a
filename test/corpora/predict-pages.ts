import { judgeAccess } from '../../shared/access/judge-access.ts';
import { cheerioPage } from '../../shared/dom/cheerio-page.ts';
import { isReading, readPage } from '../../shared/page/read-page.ts';
import { type ManifestPage, manifestLines, pageHtml } from './corpora.ts';

/** What Vigie says of one page, in the form that `score-pages.mjs` reads. */
export interface Prediction {
  id: string;
  title?: string;
  authors?: string[];
  published?: string;
  access?: string;
  confidence?: Record<string, number>;
}

/** Reads one saved page. A page that cannot be read still gives its line, with nothing claimed. */
export function predictPage(html: string, page: ManifestPage, today: string): Prediction {
  const read = cheerioPage(html, page.url);
  const reading = readPage(read, { today });
  if (!isReading(reading)) return { id: page.id };
  const access = judgeAccess(read, reading, { today });
  const confidence: Record<string, number> = { access: access.confidence };
  for (const field of ['title', 'authors', 'published'] as const) {
    const value = reading[field];
    if (value) confidence[field] = value.confidence;
  }
  return {
    id: page.id,
    title: reading.title?.value,
    authors: reading.authors?.value,
    published: reading.published?.value,
    // On the home page of a service and on its offers, what the service says of itself is what the page is about.
    access: access.value,
    confidence,
  };
}

/** One prediction a page of the manifest, in its order. Labels are never looked at: only id, file, url and charset. */
export function* predictPages(manifest: string, today: string): Generator<Prediction> {
  for (const { id, file, url, charset } of manifestLines<ManifestPage>(manifest)) {
    try {
      yield predictPage(pageHtml(manifest, { id, file, url, charset }), { id, file, url, charset }, today);
    } catch (error) {
      process.stderr.write(`${id}: ${error instanceof Error ? error.message : String(error)}\n`);
      yield { id };
    }
  }
}
