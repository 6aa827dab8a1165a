import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtFrom, isStale } from '../../../commands/built-parts.ts';

let root = '';
const part = { sources: ['src', 'lock.json'], product: 'dist/one.js' };
const write = (name: string, text = '') => {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, 1, 1);
};
const build = () => builtFrom(root, 'one', part, async () => write('dist/one.js'));
const stale = () => isStale(root, 'one', part);
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'vigie-built-'));
  write('src/deep/a.ts', 'a');
  write('lock.json');
  await build();
});
afterEach(() => rmSync(root, { recursive: true }));

test('a part is stale until it is built from what is there, whatever the dates say', async () => {
  expect(stale()).toBe(false);
  write('src/deep/a.ts', 'b');
  expect(stale()).toBe(true);
  await build();
  expect(stale()).toBe(false);
  write('src/deep/b.ts');
  expect(stale()).toBe(true);
  rmSync(path.join(root, 'src/deep/b.ts'));
  expect(stale()).toBe(false);
  write('src/deep/c.ts', 'b');
  rmSync(path.join(root, 'src/deep/a.ts'));
  expect(stale()).toBe(true);
});

test('without its product, a part is stale', () => {
  rmSync(path.join(root, 'dist/one.js'));
  expect(stale()).toBe(true);
});

test('a build that stops half way, or whose sources move meanwhile, counts as none', async () => {
  const broken = builtFrom(root, 'one', part, () => Promise.reject(new Error('no')));
  await expect(broken).rejects.toThrow('no');
  expect(stale()).toBe(true);
  await builtFrom(root, 'one', part, async () => write('lock.json', 'changed'));
  expect(stale()).toBe(true);
});
