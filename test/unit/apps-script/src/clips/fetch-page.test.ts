import { expect, test } from 'vitest';
import { typedAddress } from '../../../../../apps-script/src/clips/fetch-page.ts';

test.each([
  ['https://exemple.fr/a?b=1', 'https://exemple.fr/a?b=1'],
  ['  exemple.fr/a ', 'https://exemple.fr/a'],
  ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
  ['http://localhost:3000', 'http://localhost:3000'],
])('%j is read as an address', (typed, address) => {
  expect(typedAddress(typed)).toBe(address);
});

test.each(['', 'bonjour', 'javascript:alert(1)', 'file:///etc/passwd', 'ftp://exemple.fr', 'deux mots.fr'])(
  '%j is none',
  (typed) => {
    expect(typedAddress(typed)).toBeNull();
  },
);
