import { expect, test } from 'vitest';
import { strikeSecrets } from '../../../../shared/url/strike-secrets.ts';

test('e-mail addresses, tickets and tokens are struck out and counted', () => {
  expect(strikeSecrets('Écrivez à jean.dupont@ville.example, ticket=ST-12-abcdefghij')).toEqual({
    text: 'Écrivez à [adresse masquée], ticket=[masqué]',
    struck: 2,
  });
});

test('an address in a text is cleaned and keeps its punctuation', () => {
  expect(strikeSecrets('Voir https://a.example/x?sid=12&p=1.')).toEqual({
    text: 'Voir https://a.example/x?p=1.',
    struck: 1,
  });
});

test('every name of a secret is struck, however short its value and whatever stands before it', () => {
  for (const [text, safe] of [
    ['un=ab', 'un=[masqué]'],
    ['/p?sid=1&a=2', '/p?sid=[masqué]&a=2'],
    ['/p#access_token=abc', '/p#access_token=[masqué]'],
    ['(SSO_ID=1)', '(SSO_ID=[masqué])'],
    ['ftp://marie:motdepasse@depot.example/x', 'ftp://depot.example/x'],
  ] as const) {
    expect(strikeSecrets(text), text).toEqual({ text: safe, struck: 1 });
  }
});

test('an address in a text loses its fragment, which says nothing to a colleague', () => {
  expect(strikeSecrets('Voir https://a.example/x?p=1#session-de-marie.').text).toBe('Voir https://a.example/x?p=1.');
  expect(strikeSecrets('« https://a.example/#/compte/12 »').text).toBe('« https://a.example/ »');
});

test('ordinary words stay as they are', () => {
  const text = 'À 15 h, ouverture : 5 € = 1 entrée. Voir https://a.example/x?p=1 @mediatheque';
  expect(strikeSecrets(text)).toEqual({ text, struck: 0 });
});

test('hostile text is read in time', () => {
  const start = performance.now();
  for (const piece of ['a@', 'eyJ', 'token=', 'https://', 'ST-1-', 'a.a@a.']) strikeSecrets(piece.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(1500);
});
