import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CORPORA, type Figures } from './corpora.ts';
import { type FeedLine, type FeedPrediction, predictFeeds, readFeedManifest } from './predict-feeds.ts';

const MANIFEST = path.join(CORPORA, 'feeds', 'manifest.json');

type Score = (manifest: FeedLine[], predictions: FeedPrediction[]) => { figures: Figures };

/**
 * Reads every feed of the corpus, scores it with the corpus's own scorer, prints a table a line at a time and answers the
 * figures, named as in the corpus's README (`real.checks`, `real.full`, `checks.date`, `fr.checks`…), shares from 0 to 1.
 */
export async function evaluateFeeds(print: (line: string) => void = () => {}): Promise<Figures> {
  const started = performance.now();
  const predictions: FeedPrediction[] = [];
  predictFeeds(MANIFEST, (line) => predictions.push(JSON.parse(line) as FeedPrediction));
  const milliseconds = (performance.now() - started) / Math.max(1, predictions.length);
  const { score } = (await import(pathToFileURL(path.join(CORPORA, 'score-feeds.mjs')).href)) as { score: Score };
  const { figures } = score(readFeedManifest(MANIFEST), predictions);
  print(`feeds: ${predictions.length} files, ${milliseconds.toFixed(1)} ms a file (file read and decoded)`);
  for (const line of feedTable(figures)) print(`  ${line}`);
  return figures;
}

/** One line a collection, all and French first. */
function feedTable(figures: Figures): string[] {
  const percent = (name: string) => {
    const value = figures[name];
    return (typeof value === 'number' ? `${(100 * value).toFixed(2)} %` : '–').padStart(10);
  };
  const groups = Object.keys(figures)
    .filter((name) => name.endsWith('files'))
    .map((name) => name.slice(0, -'files'.length))
    .sort();
  const fields = ['checks', 'full', 'checks.title', 'checks.link', 'checks.id', 'checks.date'];
  const head = ['collection'.padEnd(30), 'files'.padStart(7), ...fields.map((field) => field.padStart(13))].join('');
  const lines = groups.map((group) => {
    const name = group === '' ? 'all' : group.slice(0, -1);
    const files = String(figures[`${group}files`] ?? 0);
    return [name.padEnd(30), files.padStart(7), ...fields.map((field) => `   ${percent(group + field)}`)].join('');
  });
  return [head, ...lines];
}
