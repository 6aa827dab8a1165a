import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { staleParts } from '../../../../../apps-script/local/command-line/stale-parts.ts';

let root = '';
const parts = { one: { sources: ['src', 'lock.json'], product: 'dist/one.js' } };
const write = (name: string, at: number) => {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, at, at);
  for (let folder = path.dirname(file); folder !== root; folder = path.dirname(folder)) utimesSync(folder, 1, 1);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'vigie-stale-'));
  write('src/deep/a.ts', 10);
  write('lock.json', 10);
});
afterEach(() => rmSync(root, { recursive: true }));

test('a part is built when it is not there, and when any source is newer', () => {
  expect(staleParts(root, parts)).toEqual(['one']);
  write('dist/one.js', 20);
  expect(staleParts(root, parts)).toEqual([]);
  write('src/deep/a.ts', 30);
  expect(staleParts(root, parts)).toEqual(['one']);
});

test('a source that was taken away is noticed by its folder', () => {
  write('src/deep/b.ts', 10);
  write('dist/one.js', 20);
  rmSync(path.join(root, 'src/deep/b.ts'));
  expect(staleParts(root, parts)).toEqual(['one']);
});
