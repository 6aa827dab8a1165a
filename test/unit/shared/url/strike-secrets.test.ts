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

test('ordinary words stay as they are', () => {
  const text = 'À 15 h, ouverture : 5 € = 1 entrée. Voir https://a.example/x?p=1 @mediatheque';
  expect(strikeSecrets(text)).toEqual({ text, struck: 0 });
});

test('hostile text is read in time', () => {
  const start = performance.now();
  for (const piece of ['a@', 'eyJ', 'token=', 'https://', 'ST-1-', 'a.a@a.']) strikeSecrets(piece.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(1500);
});
