import { expect, test } from 'vitest';
import { readArchive, writeArchive } from '../../../../../../apps-script/local/services/utilities/zip-archive.ts';

test('names, order and bytes come back', () => {
  const files: [string, Buffer][] = [
    ['été.txt', Buffer.from('bonjour')],
    ['b/c.bin', Buffer.alloc(5000, 7)],
    ['vide', Buffer.alloc(0)],
  ];
  expect(readArchive(writeArchive(files), 1e6)).toEqual(files);
});

test('two entries of one name are refused', () => {
  const file: [string, Buffer] = ['a', Buffer.from('1')];
  expect(() => writeArchive([file, file])).toThrow('duplicate entry: a');
});

test('what is no archive is refused in words', () => {
  expect(() => readArchive(Buffer.from('pas un zip'), 1e6)).toThrow('Invalid argument: zip');
  const cut = writeArchive([['a', Buffer.alloc(3000, 1)]]);
  cut.fill(0xff, 30, 36);
  expect(() => readArchive(cut, 1e6)).toThrow('Invalid argument: zip');
});

test('a bomb is stopped at the limit, over all entries together', () => {
  const zip = writeArchive([
    ['a', Buffer.alloc(600_000)],
    ['b', Buffer.alloc(600_000)],
  ]);
  expect(zip.length).toBeLessThan(3000);
  expect(() => readArchive(zip, 1_000_000)).toThrow('Blob exceeds the maximum size: unzip');
});
