import { expect, test } from 'vitest';
import { blockInWords, factsInWords } from '../../../../../apps-script/src/sources/facts-in-words.ts';
import type { SourceFact } from '../../../../../shared/source/source-facts.ts';

const facts: SourceFact[] = [
  { block: 'publisher', key: 'publisher-name', state: 'found', value: 'Exemple', evidence: [] },
  { block: 'publisher', key: 'legal-notice', state: 'found', value: 'https://exemple.fr/mentions', evidence: [] },
  { block: 'publisher', key: 'issn', state: 'not-found', value: '', evidence: [] },
  { block: 'authorship', key: 'date-shown', state: 'found', value: '2024-03-05', evidence: [] },
  { block: 'third-parties', key: 'wikipedia', state: 'not-checked', value: '', evidence: [] },
  { block: 'technique', key: 'a-new-fact', state: 'found', value: '', evidence: [] },
];

test('the row says what it does not say elsewhere: found, then not found, nothing about what was not checked', () => {
  expect(factsInWords({ host: 'exemple.fr', facts })).toBe(
    'exemple.fr\nMentions légales : https://exemple.fr/mentions\na-new-fact : oui\nNon trouvé sur la page lue : ISSN',
  );
});

test('a block of the record tells each fact, absence without blame, days as the French write them', () => {
  expect(blockInWords(facts, 'publisher')).toBe(
    'Éditeur : Exemple\nMentions légales : https://exemple.fr/mentions\nISSN : non trouvé sur les pages lues',
  );
  expect(blockInWords(facts, 'authorship')).toBe('Date affichée : 05/03/2024');
  expect(blockInWords(facts, 'third-parties')).toBe('Article de Wikipédia : non vérifié');
});
