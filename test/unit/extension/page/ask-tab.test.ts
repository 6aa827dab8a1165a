import { expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { titleOfTab } = await import('../../../../extension/page/ask-tab.ts');

test('a title that is only the address is none: it would carry what is struck from the address', () => {
  const url = 'https://www.exemple.fr/dossier%20lu?user=marie&ticket=ST-1-abcdefgh#x';
  for (const title of [
    url,
    'www.exemple.fr/dossier lu?user=marie&ticket=ST-1-abcdefgh#x',
    'exemple.fr/dossier%20lu?user=marie',
    '',
  ]) {
    expect(titleOfTab({ title, url }), title).toBe('');
  }
  expect(titleOfTab({ title: 'Le dossier', url })).toBe('Le dossier');
  expect(titleOfTab({ title: 'Dossier lu', url })).toBe('Dossier lu');
});

test('secrets in a title are struck: nobody typed it', () => {
  const url = 'https://www.exemple.fr/compte';
  expect(titleOfTab({ title: 'Compte de marie@exemple.fr', url })).toBe('Compte de [adresse masquée]');
});
