import { expect, test } from 'vitest';
import { cleanText, cut, foldSpaces } from '../../../../shared/text/clean-text.ts';
import { foldText } from '../../../../shared/text/fold-text.ts';
import { nameCase } from '../../../../shared/text/name-case.ts';
import { wholeWords } from '../../../../shared/text/words.ts';

test('controls, bidi marks and zero-width characters go, white space folds', () => {
  expect(foldSpaces(' a\u0000\u202eb\u2066c\u200b\ufeff \u00a0\n\t d\u00ad ')).toBe('abc d');
});
test('a cut text says so, and no surrogate pair is halved', () => {
  expect(cut('abcdef', 4)).toBe('abc…');
  expect(cut('ab😀😀', 4)).toBe('ab…');
  expect(cleanText('x'.repeat(5_000_000), 10)).toBe('xxxxxxxxx…');
});
test('two spellings of one title compare equal', () => {
  expect(foldText('L’été  — « vif ».')).toBe(foldText('l\'été - "vif"'));
});
test.each([
  ['MARIE DUPONT-DURAND', 'Marie Dupont-Durand'],
  ['CHARLES DE GAULLE', 'Charles de Gaulle'],
  ['ÉLISE D’ARC', 'Élise D’Arc'],
  ['AFP', 'AFP'],
  ['bell hooks', 'bell hooks'],
])('%s', (name, wanted) => expect(nameCase(name)).toBe(wanted));
test('word boundaries know accents', () => {
  expect(wholeWords('abonné').test('un abonné.')).toBe(true);
  expect(wholeWords('abonn').test('un abonné.')).toBe(false);
});
