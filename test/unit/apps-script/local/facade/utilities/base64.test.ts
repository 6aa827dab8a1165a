import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../../../../../apps-script/local/facade/utilities/base64.ts';

test('agrees with the platform both ways, in both alphabets', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const buffer = Buffer.from(bytes);
      expect(toBase64(bytes)).toBe(buffer.toString('base64'));
      expect(toBase64(bytes, true).replace(/=/g, '')).toBe(buffer.toString('base64url'));
      expect([...fromBase64(toBase64(bytes, true))]).toEqual([...bytes]);
      expect([...fromBase64(buffer.toString('base64url'))]).toEqual([...bytes]);
    }),
  );
});

test('large input', () => {
  const bytes = new Uint8Array(100_001).map((_, index) => index);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

test.each(['!!!!', 'abcde', 'é'])('refuses %s', (text) => {
  expect(() => fromBase64(text)).toThrow('Could not decode string.');
});
