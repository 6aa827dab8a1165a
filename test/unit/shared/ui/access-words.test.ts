import { expect, test } from 'vitest';
import { ACCESS_VALUES } from '../../../../shared/access/access-verdict.ts';
import { accessOfWord, accessWord } from '../../../../shared/ui/access-words.ts';

test.each(ACCESS_VALUES)(
  '%s has a word of its own in both languages, and its French word leads back to it',
  (value) => {
    for (const language of ['fr', 'en'] as const) {
      const same = ACCESS_VALUES.filter((other) => accessWord(other, language) === accessWord(value, language));
      expect(same).toEqual([value]);
    }
    expect(accessOfWord(accessWord(value))).toBe(value);
  },
);

test('what nobody judged is to be checked, and any other word is no access', () => {
  expect(accessWord('unknown')).toBe('À vérifier');
  expect(accessOfWord('gratuit')).toBeNull();
  expect(accessOfWord('')).toBeNull();
});
