import { describe, expect, test } from 'vitest';
import { cheerioPage } from '../../../../shared/dom/cheerio-page.ts';

const page = (html: string) => cheerioPage(html, 'https://a.example/');

test('entities are decoded in text and attributes', () => {
  const read = page('<p title="l&#39;été &amp; co">caf&eacute;</p>').first('p');
  expect([read?.text(), read?.attr('title')]).toEqual(['café', "l'été & co"]);
});
test('script, style, noscript and template are not seen; a script asked itself gives its source', () => {
  const read = page(
    '<div>a<script>b</script><style>c</style><noscript><p>d</p></noscript><template><p>e</p></template>f</div>',
  );
  expect(read.first('div')?.text()).toBe('af');
  expect(read.find('p')).toEqual([]);
  expect(read.first('script')?.text()).toBe('b');
});
describe('words of neighbours are not glued', () => {
  test.each([
    ['<p>un</p><p>deux</p>', 'un deux'],
    ['un<br>deux', 'un deux'],
    ['<span>réservé aux abonnés</span><button>Je m’abonne</button>', 'réservé aux abonnés Je m’abonne'],
    ['<h1>À votre rythme</h1>Plus de deux cents cours', 'À votre rythme Plus de deux cents cours'],
    ['<table><tr><td>Prix</td><td>9 €</td></tr></table>', 'Prix 9 €'],
    ['a<b>b</b><a href="/">c</a>', 'abc'],
    ['un\n<div>\n<div>deux</div></div>', 'un\n\ndeux'],
    ['un<script>x</script>deux', 'undeux'],
  ])('%s', (html, text) => {
    expect(page(`<section>${html}</section>`).first('section')?.text().trim()).toBe(text);
  });
  test('no space is added at the element’s own border', () => {
    expect(page('<div>a<p>b</p>c</div>d').first('p')?.text()).toBe('b');
    expect(page('<div><br></div>').first('br')?.text()).toBe('');
  });
});
test('an inherited property is no attribute', () => {
  expect(page('<p></p>').first('p')?.attr('constructor')).toBe(null);
});
describe('the index answers as the selector engine does', () => {
  const read = page('<div><h2 id=a>1</h2><h1>2</h1><p class="x Y"></p></div><h2 data-k="v">3</h2>');
  test.each([
    ['h2', 2],
    ['h1,h2', 3],
    ['h2[data-k]', 1],
    ['h2[data-k="w"]', 0],
    ['div h2', 1],
    ['[class*="y" i]', 1],
  ])('%s', (selector, count) => expect(read.find(selector)).toHaveLength(count));
  test('in document order', () => expect(read.find('h1,h2').map((each) => each.text())).toEqual(['1', '2', '3']));
});
test('closest remembers without mixing up selectors', () => {
  const read = page('<main class=m><article><p><b>x</b></p></article></main>');
  const b = read.first('b');
  expect([b?.closest('article')?.tag, b?.closest('main')?.tag, b?.closest('nav'), b?.closest('b')?.tag]).toEqual([
    'article',
    'main',
    null,
    'b',
  ]);
});
test('a selector that cannot be read finds nothing', () => expect(page('<p></p>').find('p[[')).toEqual([]));
test('deep nesting is bounded and keeps its words', () => {
  const read = page(`${'<div>'.repeat(50_000)}<p class="deep">fond</p>`);
  expect(read.first('.deep')?.text()).toBe('fond');
  expect(read.first('body,div')?.text().trim()).toBe('fond');
});
