import { expect, test } from 'vitest';
import { sentenceLink } from '../../../../shared/ui/sentence-link.ts';

const evidence = (more: object) => ({
  signal: 'lock.sentence',
  quote: '',
  where: 'main > p',
  at: '2026-11-24',
  ...more,
});

test('a visible sentence gets a link to itself, its hyphens kept apart from the syntax', () => {
  const link = sentenceLink(evidence({ quote: 'Abonnez-vous pour lire la suite' }), 'https://a.example/p#top');
  expect(link).toBe('https://a.example/p#:~:text=Abonnez%2Dvous%20pour%20lire%20la%20suite');
});

test('marks of an excerpt are no part of the words to find', () => {
  expect(sentenceLink(evidence({ quote: '… réservé à nos abonnés …' }), 'https://a.example/')).toBe(
    'https://a.example/#:~:text=r%C3%A9serv%C3%A9%20%C3%A0%20nos%20abonn%C3%A9s',
  );
});

test('what is not in the visible text opens the page alone', () => {
  expect(
    sentenceLink(
      evidence({ signal: 'jsonld.isAccessibleForFree', quote: 'isAccessibleForFree: false' }),
      'https://a.example/',
    ),
  ).toBe('https://a.example/');
  expect(sentenceLink(evidence({ quote: 'Prix' }), 'https://a.example/')).toBe('https://a.example/');
  expect(sentenceLink(evidence({ quote: 'Une phrase trop longue pour tenir…' }), 'https://a.example/')).toBe(
    'https://a.example/',
  );
});

test('a proof read on another page opens that page', () => {
  const link = sentenceLink(
    evidence({ signal: 'text.legal', where: 'https://b.example/mentions', quote: 'Directeur de la publication' }),
    'https://a.example/',
  );
  expect(link).toMatch(/^https:\/\/b\.example\/mentions#:~:text=/);
});

test('only http and https are opened', () => {
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https:// x', '']) {
    expect(sentenceLink(evidence({ where: address, quote: 'une phrase lue' }), address)).toBe('');
  }
});
