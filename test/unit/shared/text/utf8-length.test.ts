import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Length } from '../../../../shared/text/utf8-length.ts';

test('counts the bytes that UTF-8 takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
  expect(utf8Length('aé€😀')).toBe(1 + 2 + 3 + 4);
});
