import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charsetOf, decodeText, encodeText } from '../../../../../../apps-script/local/facade/utilities/byte-text.ts';

test('UTF-8 agrees with the platform on any text and on any bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...encodeText(text, 'utf8')]).toEqual([...Buffer.from(text, 'utf8')]);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(decodeText(bytes, 'utf8')).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    }),
    { numRuns: 2000 },
  );
});

test('half a surrogate pair is a question mark, as in Java', () => {
  expect([...encodeText('a\ud83d', 'utf8')]).toEqual([97, 63]);
});

test('single-byte charsets', () => {
  expect([...encodeText('é€', 'ascii')]).toEqual([63, 63]);
  expect([...encodeText('é€', 'latin1')]).toEqual([0xe9, 63]);
  expect([...encodeText('é€😀', 'windows1252')]).toEqual([0xe9, 0x80, 63]);
  expect(decodeText(Uint8Array.of(0xe9, 0x80, 0x9c), 'windows1252')).toBe('é€œ');
  expect(decodeText(Uint8Array.of(0xe9, 0x80), 'latin1')).toBe('é\u0080');
  expect(decodeText(Uint8Array.of(65, 0xe9), 'ascii')).toBe('A\ufffd');
});

test('UTF-16 with and without its mark', () => {
  expect([...encodeText('é', 'utf16')]).toEqual([0xfe, 0xff, 0, 0xe9]);
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0xe9, 0), 'utf16')).toBe('é');
  expect(decodeText(Uint8Array.of(0, 0xe9), 'utf16be')).toBe('é');
});

test('names as Java and web servers write them', () => {
  for (const name of ['UTF-8', 'utf8', 'Utf_8']) expect(charsetOf(name)).toBe('utf8');
  expect(charsetOf('ISO-8859-1')).toBe('latin1');
  expect(charsetOf('EUC-JP')).toBeNull();
});
