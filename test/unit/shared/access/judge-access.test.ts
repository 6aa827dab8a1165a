import { describe, expect, test } from 'vitest';
import type { AccessVerdict } from '../../../../shared/access/access-verdict.ts';
import { judgeAccess } from '../../../../shared/access/judge-access.ts';
import { cheerioPage } from '../../../../shared/dom/cheerio-page.ts';
import type { Page } from '../../../../shared/dom/page.ts';
import type { PageReading } from '../../../../shared/page/page-reading.ts';
import { readPage } from '../../../../shared/page/read-page.ts';
import { accessVerdictSchema } from '../../../../shared/protocol/reading-schema.ts';
import { fixturePage, pageFixtures, TODAY } from '../../fixtures/pages.ts';

function verdict(page: Page): AccessVerdict {
  return judgeAccess(page, readPage(page, { today: TODAY }) as PageReading, { today: TODAY });
}
const ofHtml = (html: string, url = 'https://a.example/articles/12') => verdict(cheerioPage(html, url));
const declared = (article: string, extra = '') =>
  `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":${article}${extra}}</script><article><h1>Un titre assez long</h1><p>Texte.</p></article>`;

describe('pages of our own making', () => {
  for (const fixture of pageFixtures.filter(({ access }) => access)) {
    test(`${fixture.file}: ${fixture.access}`, () => {
      const found = verdict(fixturePage(fixture.file));
      expect(found.value).toBe(fixture.access);
      if (fixture.level) expect(found.level).toBe(fixture.level);
      expect(found.evidence.length > 0).toBe(found.value !== 'unknown');
      expect(accessVerdictSchema.safeParse(found).error?.issues ?? []).toEqual([]);
    });
  }
});

test('words of two blocks are not glued in a quote', () => {
  expect(verdict(fixturePage('presse-sans-blancs.html')).evidence[0]?.quote).toBe(
    'Article réservé aux abonnés Je m’abonne',
  );
});

describe('what the publisher declares', () => {
  test.each([
    ['true', 'free'],
    ['false', 'paid'],
    ['"True"', 'free'],
    ['"http://schema.org/False"', 'paid'],
    ['"https://schema.org/True"', 'free'],
  ])('%s', (value, wanted) => expect(ofHtml(declared(value)).value).toBe(wanted));

  test.each([
    ['JSON-LD', declared('false'), 'isAccessibleForFree: false'],
    ['a text in JSON-LD', declared('"False"'), 'isAccessibleForFree: False'],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type":"Article", x "isAccessibleForFree" : "False",}</script>',
      'isAccessibleForFree: False',
    ],
    ['microdata', '<meta itemprop="isAccessibleForFree" content="false">', 'isAccessibleForFree: false'],
    [
      'a tier',
      `<meta property="article:content_tier" content="${' '.repeat(200)}locked">`,
      'article:content_tier: locked',
    ],
  ])('is quoted in one spelling: %s', (_name, html, quote) => {
    expect(ofHtml(html).evidence.map((each) => each.quote)).toEqual([quote]);
  });

  test('article true and part false is mixed', () => {
    expect(ofHtml(declared('true', ',"hasPart":{"isAccessibleForFree":false}')).value).toBe('mixed');
  });
  test('false on a metered page is mixed', () => {
    expect(ofHtml(`<meta property="article:content_tier" content="metered">${declared('false')}`).value).toBe('mixed');
  });
  test('free against locked is contradictory, and both are shown', () => {
    const found = ofHtml(`<meta property="article:content_tier" content="locked">${declared('true')}`);
    expect(found.value).toBe('contradictory');
    expect(found.evidence).toHaveLength(2);
  });
  test('two nodes of this page that disagree are contradictory', () => {
    expect(ofHtml(declared('true') + declared('false')).value).toBe('contradictory');
  });
  test('the node of another article does not speak for this page', () => {
    const other =
      '<script type="application/ld+json">{"@type":"NewsArticle","url":"https://a.example/autre","headline":"Autre","isAccessibleForFree":false}</script>';
    expect(ofHtml(`${other}<h1>Un titre assez long</h1>`).value).toBe('unknown');
  });
  test('a declaration wins over a lock sentence, which is listed against it', () => {
    const html = declared('true').replace('<p>Texte.</p>', '<p>Cet article est réservé aux abonnés.</p>');
    const found = ofHtml(html);
    expect(found.value).toBe('free');
    expect(found.against[0]?.signal).toBe('lock.reserved-to-subscribers');
  });
});

describe('a label beside the title', () => {
  const titled = (header: string, after = '') =>
    ofHtml(
      `<article><header>${header}</header><p>Un vrai paragraphe de texte, assez long pour compter.</p></article>${after}`,
    );
  test.each([
    '<span>Premium</span><h1>Un titre assez long</h1>',
    '<h1>Un titre assez long</h1><div><span>Réservé aux abonnés</span></div>',
    '<p>Abonné·es</p><h1>Un titre assez long</h1>',
    '<div><p>Monde</p><b>Subscriber only</b></div><h1>A title of some length</h1>',
  ])('%s', (header) =>
    expect(titled(header).evidence.map(({ signal }) => signal)).toEqual([
      header.includes('Réservé') ? 'lock.reserved-to-subscribers' : 'lock.title-label',
    ]),
  );
  test.each([
    ['a price of an outing', '<p>Payant</p><h1>Un titre assez long</h1>'],
    ['a link to the offers', '<a href="/abonnement"><span>Premium</span></a><h1>Un titre assez long</h1>'],
    ['words of a sentence', '<p>Devenez abonné</p><h1>Un titre assez long</h1>'],
    [
      'the label of other articles',
      '<h1>Un titre assez long</h1></header><div><h2>Autre un</h2><span>Premium</span></div><div><h2>Autre deux</h2></div><header>',
    ],
  ])('not %s', (_name, header) => expect(titled(header).value).toBe('unknown'));
});

describe('text whose letters are shuffled', () => {
  const shuffled =
    'Bzxqr tklwf nqj vbzzx gpdtk mnwqz rfjxk lqpzv htxwd cjkqz. Vbn qxzjt wrtplk zxqjv mndfg hqjxz bvcxk tzqpl wkjrt nqzxv. ';
  const page = (text: string, first = '<p>Une première phrase bien lisible, comme on en écrit partout.</p>') =>
    ofHtml(`<article><h1>Un titre assez long</h1>${first}<p>${text}</p></article>`);
  test('after a readable beginning means paid', () => {
    const found = page(shuffled.repeat(3));
    expect([found.value, found.evidence[0]?.signal]).toEqual(['paid', 'lock.scrambled-text']);
    expect(found.evidence[0]?.quote.length).toBeLessThanOrEqual(120);
  });
  test.each([
    ['alone, it may be anything', shuffled.repeat(4), ''],
    ['too short', shuffled.slice(0, 100), undefined],
    ['an encoded key', `Clé : ${'QXZJ4kqxzj8Wvbnqxzjtwrtplkzxqjv/'.repeat(20)} fin`, undefined],
    [
      'Polish',
      'Źdźbło trawy przeszło przez ścieżkę, zażółć gęślą jaźń, chrząszcz brzmi w trzcinie. '.repeat(6),
      undefined,
    ],
    ['Welsh', 'Mae’r llyfrgell ar agor bob dydd, ac mae croeso cynnes i bawb yn y gwlad hwn. '.repeat(6), undefined],
  ])('%s', (_name, text, first) => expect(page(text, first).value).toBe('unknown'));
});

test('an article that a subscriber may give to others is not free for them', () => {
  expect(
    ofHtml('<article><h1>Un titre assez long</h1><p>Offrez cet article à un proche non-abonné.</p></article>')
      .evidence[0]?.signal,
  ).toBe('lock.given-to-non-subscribers');
  expect(
    ofHtml('<main><h1>Une tasse</h1><p>Offrir cet article à vos proches : emballage gratuit.</p></main>').value,
  ).toBe('unknown');
});

describe('what is no evidence', () => {
  const article = (inside: string, outside = '') =>
    `${outside}<main><article><h1>Un titre assez long</h1><p>Un vrai paragraphe de texte.</p>${inside}</article></main>`;
  test.each([
    ['a header that sells', article('', '<header>S’abonner dès 5,49 €/mois</header>')],
    ['class names', article('<div class="paywall premium locked"></div>')],
    ['a vendor script', article('', '<script src="https://cdn.tinypass.com/x.js"></script>')],
    ['a lock in a teaser', article('<div class="teaser">Article réservé aux abonnés</div>')],
    [
      'a lock on a linked article',
      article('<p>Lire aussi : Article réservé aux abonnés <a href="/autre">Le titre d’un tout autre article</a></p>'),
    ],
    ['a dormant lock', article('<div style="display:none">Cet article est réservé aux abonnés</div>')],
    ['a free trial sold beside an article', article('<p>Notre rubrique parle de l’essai gratuit.</p>')],
  ])('%s', (_name, html) => expect(ofHtml(html).value).toBe('unknown'));
});

test('« essai gratuit » on a home page means paid, at the level of the service', () => {
  const found = ofHtml(
    '<main><h1>Lire partout</h1><p>Essai gratuit pendant 30 jours</p></main>',
    'https://service.example/',
  );
  expect([found.value, found.level, found.evidence[0]?.signal]).toEqual(['paid', 'service', 'offer.trial']);
});

test('an article published at a home address is not judged by the trial it sells', () => {
  const html =
    '<meta property="og:type" content="article"><main><h1>Lire partout</h1><p>Essai gratuit pendant 30 jours</p></main>';
  expect(ofHtml(html, 'https://service.example/').value).toBe('unknown');
});

test('« réservé aux inscrits du réseau des médiathèques » is for members, whatever « abonnés » says elsewhere', () => {
  const found = ofHtml(
    '<main><h1>Ressources en ligne</h1><p>Il suffit d’être inscrit à la médiathèque pour en profiter.</p></main>',
  );
  expect([found.value, found.evidence[0]?.signal]).toEqual(['members', 'lock.library-card']);
});

test('a price on a page of offers means paid', () => {
  const found = ofHtml('<main><h1>Nos formules</h1><p>12 € par mois</p></main>', 'https://service.example/abonnement');
  expect([found.value, found.evidence[0]?.signal]).toEqual(['paid', 'offer.price']);
});

test('spelling with a middle dot is read', () => {
  expect(ofHtml('<article><h1>Un titre assez long</h1><p>Article réservé aux abonné·e·s</p></article>').value).toBe(
    'paid',
  );
});
