import { expect, test } from 'vitest';
import { signalInWords } from '../../../../shared/ui/signal-words.ts';

test('a family of signals is said in words, an unknown one by its own name', () => {
  expect(signalInWords('jsonld.isAccessibleForFree')).toContain('Déclaré par l’éditeur');
  expect(signalInWords('lock.sentence', 'en')).toContain('Restriction');
  expect(signalInWords('jsonldish.x')).toBe('Règle « jsonldish.x »');
});
