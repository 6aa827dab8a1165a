import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress, decompress } from '../../../../../../apps-script/local/services/utilities/gzip.ts';

test('round trip', () => {
  expect(decompress(compress(Buffer.from('été')), 100).toString()).toBe('été');
});

test('a bomb is stopped at the limit, and what is no gzip is said', () => {
  expect(() => decompress(gzipSync(Buffer.alloc(2_000_000)), 1_000_000)).toThrow(
    'Blob exceeds the maximum size: ungzip',
  );
  expect(() => decompress(Buffer.from('rien'), 100)).toThrow('Could not decompress gzip.');
});
