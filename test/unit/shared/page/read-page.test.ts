import { describe, expect, test } from 'vitest';
import { judgeAccess } from '../../../../shared/access/judge-access.ts';
import { cheerioPage } from '../../../../shared/dom/cheerio-page.ts';
import type { PageReading } from '../../../../shared/page/page-reading.ts';
import { isReading, readPage, withAllMasked } from '../../../../shared/page/read-page.ts';
import { pageReadingSchema } from '../../../../shared/protocol/reading-schema.ts';
import { readSource } from '../../../../shared/source/read-source.ts';
import { fixturePage, pageFixtures, TODAY } from '../../fixtures/pages.ts';

function reading(file: string): PageReading {
  const result = readPage(fixturePage(file), { today: TODAY });
  if (!isReading(result)) throw new Error(`refused: ${result.refusal}`);
  return result;
}

describe('pages of our own making', () => {
  for (const fixture of pageFixtures.filter(({ refusal }) => !refusal)) {
    test(fixture.file, () => {
      const read = reading(fixture.file);
      expect(read.title?.value).toBe(fixture.title);
      expect(read.authors?.value ?? null).toEqual(fixture.authors ?? null);
      expect(read.published?.value ?? null).toBe(fixture.published ?? null);
      for (const field of ['publisher', 'kind', 'licence'] as const) {
        if (fixture[field]) expect(read[field]?.value).toBe(fixture[field]);
      }
    });
    test(`${fixture.file} fits the protocol`, () => {
      const result = pageReadingSchema.safeParse(reading(fixture.file));
      expect(result.error?.issues ?? []).toEqual([]);
    });
  }
  for (const fixture of pageFixtures.filter(({ refusal }) => refusal)) {
    test(`${fixture.file} is refused`, () => {
      expect(readPage(fixturePage(fixture.file), { today: TODAY })).toEqual({ refusal: fixture.refusal });
    });
  }
});

describe('evidence', () => {
  test('every value carries a signal, its words, where and the day', () => {
    for (const field of Object.values(reading('presse-payant.html'))) {
      if (typeof field !== 'object' || !('evidence' in field)) continue;
      for (const evidence of field.evidence) {
        expect(evidence.signal).toMatch(/^[a-z][\w.:-]+/i);
        expect(evidence.quote.length).toBeGreaterThan(0);
        expect(evidence.at).toBe(TODAY);
      }
    }
  });

  test('confidence is the measured precision of the signal that decided', () => {
    const published = reading('presse-payant.html').published;
    expect(published?.evidence[0]?.signal).toBe('address.day');
    expect(published?.confidence).toBeGreaterThan(0.9);
  });

  test('a stronger signal that says another day is listed', () => {
    const html = '<meta property="article:published_time" content="2019-08-19"><h1>Un titre assez long</h1>';
    const read = readPage(cheerioPage(html, 'https://a.example/2015/03/13/titre'), { today: TODAY }) as PageReading;
    expect(read.published?.value).toBe('2015-03-13');
    expect(read.published?.evidence.map(({ signal }) => signal)).toContain('disagrees.meta.article:published_time');
  });
});

describe('secrets', () => {
  test('proxy, ticket and e-mail addresses are struck out and counted', () => {
    const read = reading('derriere-proxy.html');
    expect(read.url).toBe('https://www.cave-et-vigne.example/articles/vignes-hautes');
    expect(JSON.stringify(read)).not.toMatch(/lecteur\.fidele|redaction@|ST-9|oclc/);
    expect(read.masked).toBeGreaterThanOrEqual(3);
  });

  test('what is struck out of the proofs of access and source is counted too', () => {
    const html = `<main><article><h1>Un titre assez long</h1><p>Cet article est réservé aux abonnés, écrivez à abo@journal.example</p>
      </article></main><footer><a href="/contact?token=s3cr3tS3cr3t">Contact</a> Directeur de la publication : Ana Roux</footer>`;
    const page = cheerioPage(html, 'https://a.example/articles/12');
    const read = readPage(page, { today: TODAY }) as PageReading;
    const access = judgeAccess(page, read, { today: TODAY });
    const source = readSource(page, read, { today: TODAY });
    expect(JSON.stringify([access, source])).not.toMatch(/abo@|s3cr3t/);
    expect(read.masked).toBe(0);
    expect(withAllMasked(page, read, { today: TODAY }).masked).toBe(2);
  });

  test('a session id goes, the permalink of the catalogue stays', () => {
    const read = reading('opac-pmb-notice.html');
    expect(read.url).toBe('https://catalogue.montfaucon.example/opac_css/index.php?lvl=notice_display&id=12407');
    expect(read.identifiers?.value).toEqual([{ scheme: 'isbn', value: '9782070368228' }]);
  });
});

describe('canonical address', () => {
  const read = (canonical: string, url: string) =>
    (
      readPage(cheerioPage(`<link rel=canonical href="${canonical}"><h1>Un titre</h1>`, url), {
        today: TODAY,
      }) as PageReading
    ).canonicalUrl.value;
  test('the home page is not believed for an article', () => {
    expect(read('https://a.example/', 'https://a.example/articles/12')).toBe('https://a.example/articles/12');
  });
  test('another site is not believed', () => {
    expect(read('https://autre.example/x', 'https://a.example/articles/12')).toBe('https://a.example/articles/12');
  });
  test('a prettier spelling on the same site is', () => {
    expect(read('/articles/le-titre', 'https://www.a.example/?p=12')).toBe('https://www.a.example/articles/le-titre');
  });
});

test('noscript and template are never read', () => {
  const html =
    '<noscript><h1>Non</h1><meta property="og:title" content="Non"></noscript><template><h1>Non</h1></template><h1>Oui</h1>';
  expect((readPage(cheerioPage(html, 'https://a.example/'), { today: TODAY }) as PageReading).title?.value).toBe('Oui');
});

test('feeds offered are absolute and once each', () => {
  expect(reading('spip-association.html').feeds?.value).toEqual([
    { url: 'https://www.lapasserelle.example/spip.php?page=backend', title: 'Syndiquer tout le site', format: 'rss' },
  ]);
});

test('feeds obey the base, come from typed links too, and lose their secrets', () => {
  const html = `<base href="https://flux.example/b/"><h1>Un titre</h1>
    <link rel="alternate" type="application/atom+xml" title="Pour lecteur@a.example" href="une?token=s3cr3tS3cr3t">
    <link rel="alternate" type="application/atom+xml" href="une?token=autreS3cr3t"><a type="application/rss+xml" href="deux">Deux</a>`;
  const read = readPage(cheerioPage(html, 'https://a.example/'), { today: TODAY }) as PageReading;
  expect(read.feeds?.value).toEqual([
    { url: 'https://flux.example/b/une', title: 'Pour [adresse masquée]', format: 'atom' },
    { url: 'https://flux.example/b/deux', title: 'Deux', format: 'rss' },
  ]);
  expect(read.feeds?.evidence.map(({ signal, quote }) => [signal, quote])).toEqual([
    ['link.alternate', 'Pour [adresse masquée]'],
    ['link.typed-feed', 'Deux'],
  ]);
  expect(read.masked).toBe(2);
});

describe('bylines', () => {
  const authors = (html: string) =>
    (
      readPage(cheerioPage(`<main><h1>Un titre assez long</h1>${html}</main>`, 'https://a.example/x'), {
        today: TODAY,
      }) as PageReading
    ).authors?.value;
  test.each([
    [
      '« By » glued to the name',
      '<div data-testid="main-byline"><span>By</span><a>Alex Martin</a></div>',
      ['Alex Martin'],
    ],
    ['« Un article de … »', '<div><div>Un article de <b>Anne Le Goff</b> | 27.01.2022</div></div>', ['Anne Le Goff']],
    ['a signature at the end', '<p>Texte.</p><p align="right"><em>Denise Clair</em></p>', ['Denise Clair']],
    [
      'several signatures named as such',
      '<p class="text-right">Auteures Ana Roux et Zoé Blin</p>',
      ['Ana Roux', 'Zoé Blin'],
    ],
    ['a caption in a byline', '<p class="author">Photo : Agence Belle Image</p>', undefined],
    ['a line of text in a byline', '<div class="author-note">Welcome to my first ever story</div>', undefined],
    ['a line set to the right that is no name', '<p align="right">Retour au sommaire</p>', undefined],
  ])('%s', (_name, html, names) => expect(authors(html)).toEqual(names));
});

test('what separates a title from its neighbours is no part of it', () => {
  const html = '<title>» Le jardin partagé •</title>';
  expect((readPage(cheerioPage(html, 'https://a.example/x'), { today: TODAY }) as PageReading).title?.value).toBe(
    'Le jardin partagé',
  );
});

test('« Mis en ligne le … » goes before a date that says nothing of itself', () => {
  const html = `<body><div>Le 3 mars 2011, une fête eut lieu.</div><div>Une histoire de village.</div>
    <div>Article mis en ligne le lundi 6 juin 2022 par l’équipe.</div></body>`;
  const read = readPage(cheerioPage(html, 'https://a.example/x'), { today: TODAY }) as PageReading;
  expect([read.published?.value, read.published?.evidence[0]?.signal]).toEqual(['2022-06-06', 'text.published-on']);
});

test('a date found in a long text is quoted with the words around it, not with the page', () => {
  const quote = reading('presse-sans-blancs.html').published?.evidence[0]?.quote ?? '';
  expect(quote).toContain('Publié le 12 avril 2023');
  expect(quote.length).toBeLessThan(120);
});
