import { expect, test } from 'vitest';
import { excerpt } from '../../../../shared/text/excerpt.ts';

const around = (text: string, words: string, characters: number) =>
  excerpt(text, text.indexOf(words), words.length, characters);

test('a short sentence is quoted whole, without its neighbours', () => {
  const text = 'Il pleut. Cet article est réservé à nos abonnés, merci. Il reste 3 minutes.';
  expect(around(text, 'réservé', 100)).toBe('Cet article est réservé à nos abonnés, merci.');
});
test('a long one is cut between words, and says so', () => {
  const text = `${'mot '.repeat(40)}réservé aux abonnés ${'encore '.repeat(40)}`.trim();
  expect(around(text, 'réservé aux abonnés', 10)).toBe('… mot mot réservé aux abonnés encore …');
});
test('nothing is marked as cut at the ends of the text', () => {
  expect(around('Essai gratuit', 'Essai gratuit', 80)).toBe('Essai gratuit');
  expect(around('dès 9,90 € par mois', '9,90 €', 80)).toBe('dès 9,90 € par mois');
});
test('a word that touches the limit is left out, not halved', () => {
  expect(around('anticonstitutionnellement payant', 'payant', 5)).toBe('… payant');
});
