import { expect, test } from 'vitest';
import { canonicalKey } from '../../../../shared/workbook/canonical-key.ts';

test.each([
  'https://www.exemple.fr/livre/?b=2&a=1#page',
  'http://exemple.fr/livre?a=1&b=2',
  'HTTPS://WWW.EXEMPLE.FR:443/livre/?a=1&b=2',
  ' https://exemple.fr/livre?a=1&&b=2 ',
])('%s has the key of the same page', (url) => {
  expect(canonicalKey(url)).toBe('exemple.fr/livre?a=1&b=2');
});

test('other pages have other keys', () => {
  const keys = ['https://a.fr/', 'https://a.fr/b', 'https://a.fr/B', 'https://a.fr/?b', 'https://a.fr:8080/'].map(
    canonicalKey,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(['', 'javascript:alert(1)', 'exemple', 'mailto:a@b.fr'])('%s has none', (text) => {
  expect(canonicalKey(text)).toBe('');
});
