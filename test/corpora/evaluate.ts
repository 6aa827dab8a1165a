import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORPORA, type Figures, loadScorer, manifestLines } from './corpora.ts';
import { type Check, checkFloors, checksums, readFloors } from './floors.ts';
import { predictPages } from './predict-pages.ts';

export interface Evaluation {
  /** Figures by part: `pages`, `masked`, `feeds`. */
  figures: Record<string, Figures>;
  failed: number;
}

/** The day of reading in evaluations: fixed, so that the same code gives the same figures on any day. */
export const EVALUATION_DAY = '2026-11-24';
const SHOWN = [
  'date.exact',
  'date.exact.htmldate',
  'date.answered',
  'date.precision',
  'date.near',
  'title.exact',
  'title.contained',
  'author.exact',
  'author.answered',
  'author.precision',
  'access.coverage',
  'access.precision',
  'access.wrong',
  'access.opposite',
  'access.recall.free',
  'access.recall.paid',
  'access.recall.mixed',
];

/** Measures pages, masked twins and feeds, shows them by field and language, and holds them against the pinned floors. */
export async function evaluateAll(print: (line: string) => void): Promise<Evaluation> {
  const figures: Record<string, Figures> = {
    pages: await evaluatePages('pages', print),
    masked: await evaluatePages('pages-masked', print),
  };
  const feeds = await evaluateFeedsIfPresent(print);
  if (feeds) figures.feeds = feeds;
  const checks: Check[] = checkFloors(readFloors(), figures, checksums());
  const missed = checks.filter(({ held }) => !held);
  for (const { sentence } of missed) print(`MISSED ${sentence}`);
  print(`${checks.length - missed.length} passed, ${missed.length} failed`);
  return { figures, failed: missed.length };
}

async function evaluatePages(part: string, print: (line: string) => void): Promise<Figures> {
  const manifest = path.join(CORPORA, part, 'manifest.jsonl');
  const started = performance.now();
  const predictions = [...predictPages(manifest, EVALUATION_DAY)];
  const milliseconds = (performance.now() - started) / Math.max(1, predictions.length);
  const { figures } = (await loadScorer())(manifestLines(manifest), predictions);
  print(`${part}: ${predictions.length} pages, ${milliseconds.toFixed(1)} ms a page (file read and decoded)`);
  print(`  ${''.padEnd(24)}${'all'.padStart(8)}${'French'.padStart(8)}`);
  const relevant = part === 'pages' ? SHOWN : SHOWN.filter((name) => name.startsWith('access.'));
  for (const name of relevant) {
    print(`  ${name.padEnd(24)}${shown(figures[name])}${shown(figures[`fr.${name}`])}`);
  }
  return figures;
}

/** The feeds are evaluated by their own file; where it is not there yet, the pages are measured alone. */
async function evaluateFeedsIfPresent(print: (line: string) => void): Promise<Figures | null> {
  const file = fileURLToPath(new URL('./evaluate-feeds.ts', import.meta.url));
  if (!existsSync(file)) return null;
  const { evaluateFeeds } = (await import(file)) as {
    evaluateFeeds: (print: (line: string) => void) => Promise<Figures> | Figures;
  };
  return evaluateFeeds(print);
}

function shown(figure: number | null | undefined): string {
  return (typeof figure === 'number' ? figure.toFixed(3) : '-').padStart(8);
}
