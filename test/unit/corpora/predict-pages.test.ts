import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { predictPages } from '../../corpora/predict-pages.ts';
import { fixtureHtml, TODAY } from '../fixtures/pages.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vigie-predict-'));
  const html = fixtureHtml('presse-payant.html');
  writeFileSync(path.join(folder, 'a.html'), html);
  writeFileSync(path.join(folder, 'a.html.gz'), gzipSync(html));
  writeFileSync(path.join(folder, 'latin.html'), Buffer.from('<h1>Été à la médiathèque</h1>', 'latin1'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function predict(lines: object[]) {
  const manifest = path.join(folder, 'manifest.jsonl');
  writeFileSync(manifest, lines.map((line) => JSON.stringify(line)).join('\n'));
  return [...predictPages(manifest, TODAY)];
}
const url = 'https://www.courrier-deux-rives.example/2024/03/05/x.html';

test('gzipped or not, the answer is the same, in the words of the scorer', () => {
  const [plain, zipped] = predict([
    { id: 'a', file: 'a.html', url, charset: 'utf-8' },
    { id: 'b', file: 'a.html.gz', url, charset: 'utf-8' },
  ]);
  expect(plain).toMatchObject({
    id: 'a',
    published: '2024-03-05',
    access: 'paid',
    authors: ['Hélène Vasseur', 'Tom Rieux'],
  });
  expect({ ...zipped, id: 'a' }).toEqual(plain);
});

test('labels change nothing', () => {
  const line = { id: 'a', file: 'a.html', url, charset: 'utf-8' };
  const lies = { ...line, truth: { title: 'Autre', date: '1999-01-01', access: 'free', author: ['X'] }, lang: 'zz' };
  expect(predict([lies])).toEqual(predict([line]));
});

test('the charset of the manifest is the one used', () => {
  expect(predict([{ id: 'l', file: 'latin.html', url, charset: 'windows-1252' }])[0]?.title).toBe(
    'Été à la médiathèque',
  );
});

test('a page that cannot be read still gives its line', () => {
  const silent = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(predict([{ id: 'x', file: 'absent.html', url, charset: 'utf-8' }])).toEqual([{ id: 'x' }]);
  silent.mockRestore();
});
