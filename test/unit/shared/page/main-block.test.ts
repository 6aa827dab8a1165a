import { expect, test } from 'vitest';
import { cheerioPage } from '../../../../shared/dom/cheerio-page.ts';
import { mainBlock } from '../../../../shared/page/main-block.ts';

const main = (body: string) => mainBlock(cheerioPage(`<body>${body}</body>`, 'https://a.example/'));
const card = '<article class="card"><h3>Un autre sujet</h3><p>Résumé.</p></article>';

test('the article that holds the h1, before main', () => {
  expect(main(`${card}<main><article id="own"><h1>Titre</h1><p>Texte.</p></article></main>`)?.attr('id')).toBe('own');
  expect(main(`${card}<main id="own"><h1>Titre</h1>${card}</main>`)?.attr('id')).toBe('own');
});
test('without either, what surrounds the h1 with most of the text, never a card', () => {
  const page = `<header><p>Bandeau.</p></header><div id="own"><div><h1>Titre</h1></div><div><p>Un.</p><p>Deux.</p><p>Trois.</p></div></div>${card}`;
  expect(main(page)?.attr('id')).toBe('own');
});
test('without an h1 the first article, else the body', () => {
  expect(main(`<p>Texte.</p>${card}`)?.attr('class')).toBe('card');
  expect(main('<p>Texte.</p>')?.tag).toBe('body');
});
