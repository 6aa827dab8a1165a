import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { CORPORA, hasCorpora } from '../test/corpora/corpora.ts';
import { evaluateAll } from '../test/corpora/evaluate.ts';
import { pinFloors } from '../test/corpora/floors.ts';
import { writeConfidence } from '../test/corpora/measure-confidence.ts';
import { predictPages } from '../test/corpora/predict-pages.ts';

/**
 * `npm run evaluate`: accuracy on the corpora beside the project, floors, one summed line.
 * `… -- pages MANIFEST` and `… -- feeds MANIFEST`: one JSON line a file on standard output and nothing else.
 * `… -- confidence`: measures anew the precision of each signal and writes the tables that the readers use.
 * `… -- pin`: raises the floors to today's figures (`--allow-lower` also lowers: write the reason in the commit).
 */
const [form = '', target = '', ...rest] = process.argv.slice(2).filter((word) => word !== '--');

if (form === 'pages' || form === 'feeds') await predict(form, target);
else if (!hasCorpora()) process.stdout.write(`No corpora at ${CORPORA}: nothing to evaluate.\n0 passed, 0 failed\n`);
else if (form === 'confidence') await writeConfidence();
else if (form === 'pin') await pinFloors(await evaluateAll(quiet), [target, ...rest].includes('--allow-lower'));
else if (form === '') process.exitCode = (await evaluateAll(print)).failed > 0 ? 1 : 0;
else stop(`Unknown form: ${form}. Known: pages MANIFEST, feeds MANIFEST, confidence, pin.`);

async function predict(kind: 'pages' | 'feeds', manifest: string): Promise<void> {
  const file = path.resolve(manifest);
  if (manifest === '' || !existsSync(file)) return stop(`No manifest at ${file}.`);
  if (kind === 'feeds') {
    const { predictFeeds } = await import('../test/corpora/predict-feeds.ts');
    return predictFeeds(file, (line) => process.stdout.write(line));
  }
  const today = new Date().toISOString().slice(0, 10);
  for (const prediction of predictPages(file, today)) process.stdout.write(`${JSON.stringify(prediction)}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function quiet(): void {
  // Pinning shows only what it changes.
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
