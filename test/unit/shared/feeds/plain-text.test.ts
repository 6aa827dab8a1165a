import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../../shared/feeds/plain-text.ts';

test.each([
  ['<p>Un <b>mot</b></p><p>deux</p>', 'Un mot deux'],
  ['M&amp;eacute;dia &eacute;t&#233; &nbsp;!', 'Média été !'],
  ['l’<i>été</i>', 'l’été'],
  ['&lt;b&gt; &amp;lt;i&amp;gt;', '<b> <i>'],
  ['?page=1&copy=2 &amp; R&D', '?page=1&copy=2 & R&D'],
  ['1 < 2 et 3 > 2', '1 < 2 et 3 > 2'],
  ['<script>alert(1)</script><style>a{}</style>Reste', 'Reste'],
  ['a\u202eb\u200b \n\t c\u0007', 'ab c'],
  ['', ''],
])('%s', (markup, text) => {
  expect(plainText(markup, 500)).toBe(text);
});

test('cuts with an ellipsis, and takes no more time for more text', () => {
  expect(plainText('a'.repeat(600), 10)).toBe('aaaaaaaaa…');
  const start = performance.now();
  plainText('<a '.repeat(2_000_000), 500);
  expect(performance.now() - start).toBeLessThan(300);
});

test('always one line, within the length asked for', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 5, max: 50 }), (markup, max) => {
      const text = plainText(markup, max);
      expect(text.length).toBeLessThanOrEqual(max);
      expect(text).not.toMatch(/[\n\r\t]/);
    }),
  );
});
