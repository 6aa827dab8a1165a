import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fixtureHtml, pageFixtures } from '../unit/fixtures/pages.ts';
import type { SavedPage } from './harness/tls-front.ts';

/** A French page to clip, and what is known of it. An absent answer is not checked. */
export interface DayPage {
  url: string;
  title: string;
  access?: string;
  saved: SavedPage;
}

const corpus = path.resolve('../shared/corpora/pages');

/** Ten French pages: real ones where the corpora are beside the project, pages of our own making otherwise. */
export function tenFrenchPages(): DayPage[] {
  const pages = existsSync(corpus) ? corpusPages() : ownPages();
  if (pages.length !== 10) throw new Error(`${pages.length} pages instead of 10`);
  return pages;
}

export const usesCorpus = existsSync(corpus);

interface ManifestLine {
  id: string;
  file: string;
  url: string;
  lang: string;
  charset: string;
  truth: { title?: string; access?: string; date?: string; author?: string[] };
}

/** The pages about which most is known first, then by id: no page is chosen for the answer it gives. */
function corpusPages(): DayPage[] {
  return readFileSync(path.join(corpus, 'manifest.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ManifestLine)
    .filter(({ lang, truth }) => lang === 'fr' && truth.title)
    .sort((a, b) => known(b) - known(a) || a.id.localeCompare(b.id))
    .slice(0, 10)
    .map(({ file, url, charset, truth }) => ({
      url,
      title: truth.title ?? '',
      access: truth.access,
      saved: {
        body: gunzipSync(readFileSync(path.join(corpus, file))),
        type: `text/html; charset=${charset}`,
      },
    }));
}

function known({ truth }: ManifestLine): number {
  return Object.keys(truth).length;
}

function ownPages(): DayPage[] {
  return pageFixtures
    .filter((fixture) => fixture.title && !fixture.refusal)
    .slice(0, 10)
    .map(({ file, url, title = '', access }) => ({ url, title, access, saved: { body: fixtureHtml(file) } }));
}

const TITLES_OF_OURS = [
  'Nuit de la lecture : le programme des bénévoles',
  'Fermeture exceptionnelle du 5 décembre',
  '=HYPERLINK("https://x.example";"Cliquez")',
  'Médiation numérique : les ateliers de l’hiver',
];

interface FeedManifestLine {
  file: string;
  truth?: { n?: number; entries?: Record<string, { title?: string; link?: string }> };
}

/** A feed of at most five items and their titles: a real one where the corpora are there, our own otherwise. */
export function smallFeed(): { body: Buffer; titles: string[] } {
  const folder = path.resolve('../shared/corpora/feeds');
  if (!existsSync(folder)) {
    const body = readFileSync(path.resolve('test/unit/fixtures/feeds/bibliotheque-de-roncevert.xml'));
    return { body, titles: TITLES_OF_OURS };
  }
  const feeds = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as FeedManifestLine[];
  const feed = feeds.find(({ file, truth }) => {
    const entries = Object.values(truth?.entries ?? {});
    const plain = entries.every(
      ({ title = '', link = '' }) => /^[\w ,.'’:-]{8,}$/u.test(title) && /^https?:/.test(link),
    );
    return (
      file.startsWith('real/') && entries.length >= 3 && entries.length <= 5 && truth?.n === entries.length && plain
    );
  });
  if (!feed) throw new Error('The corpus holds no small feed.');
  return {
    body: readFileSync(path.join(folder, feed.file)),
    titles: Object.values(feed.truth?.entries ?? {}).map(({ title = '' }) => title),
  };
}
