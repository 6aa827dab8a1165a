import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feed } from '../../../../shared/feeds/feed.ts';
import { readFeed } from '../../../../shared/feeds/read-feed.ts';

const url = 'https://roncevert.example/feed';

function read(text: string, options: Partial<Parameters<typeof readFeed>[1]> = {}): Feed {
  const feed = readFeed(text, { url, ...options });
  if ('fault' in feed) throw new Error(`fault: ${feed.fault}`);
  return feed;
}

const rss = (items: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>https://roncevert.example/</link>${head}${items}</channel></rss>`;

describe('a French feed', () => {
  const feed = read(readFileSync('test/unit/fixtures/feeds/bibliotheque-de-roncevert.xml', 'utf8'));

  test('gives its own title, site and language', () => {
    expect(feed).toMatchObject({ format: 'rss', link: 'https://roncevert.example/', language: 'fr' });
    expect(feed.title).toBe('Bibliothèque de Roncevert : l’actualité');
  });

  test('gives its items in order, with plain text, absolute links and instants', () => {
    expect(feed.items).toEqual([
      {
        id: 'roncevert-104',
        title: 'Nuit de la lecture : le programme des bénévoles',
        link: 'https://roncevert.example/nuit-de-la-lecture',
        published: '2026-11-24T08:00:00.000Z',
        author: 'Aline Perrin',
        summary: 'Lectures à voix haute, jeux & chocolat chaud de 18 h à minuit.',
      },
      expect.objectContaining({ link: 'https://roncevert.example/fermeture-exceptionnelle' }),
      // 05/11 is the 5th of November, read as midnight in Paris.
      expect.objectContaining({
        title: '=HYPERLINK("https://x.example";"Cliquez")',
        published: '2026-11-04T23:00:00.000Z',
      }),
      expect.objectContaining({
        title: 'Médiation numérique : les ateliers de l’hiver',
        link: 'https://roncevert.example/ateliers?utm_source=rss',
        published: '2026-11-02T09:00:00.000Z',
      }),
    ]);
  });
});

describe('formats', () => {
  test('Atom, prefixed, with an XHTML title that speaks of a tag', () => {
    const feed = read(`<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>F</a:title><a:entry>
      <a:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">La balise &lt;b&gt; <i>expliquée</i></div></a:title>
      <a:id>urn:1</a:id><a:link rel="enclosure" href="/son.mp3"/><a:link rel="self" href="/moi"/><a:link href="/un"/>
      <a:updated>2024-03-05T10:00:00+01:00</a:updated></a:entry></a:feed>`);
    expect(feed.format).toBe('atom');
    expect(feed.items[0]).toMatchObject({
      id: 'urn:1',
      title: 'La balise <b> expliquée',
      link: 'https://roncevert.example/un',
      published: '2024-03-05T09:00:00.000Z',
    });
  });

  test('RDF, whose items stand outside the channel and are named by rdf:about', () => {
    const feed = read(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>F</title><link>https://a.example/</link></channel>
      <item rdf:about="https://a.example/1"><title>Un</title><dc:date>2024-03-05</dc:date></item></rdf:RDF>`,
      { zone: 'UTC' },
    );
    expect(feed.items).toEqual([
      expect.objectContaining({
        id: 'https://a.example/1',
        link: 'https://a.example/1',
        published: '2024-03-05T00:00:00.000Z',
      }),
    ]);
  });

  test('JSON Feed, with a number for an id and a `<` that is no tag', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Le fil',
        items: [{ id: 7, title: '1 < 2 &amp; 3', url: '/sept', date_published: '2024-03-05T10:00:00Z' }],
      }),
    );
    expect(feed.items[0]).toMatchObject({ id: '7', title: '1 < 2 & 3', link: 'https://roncevert.example/sept' });
  });

  test('xml:base counts before the address of the feed', () => {
    const feed = read(
      '<feed xml:base="https://b.example/d/" xmlns="http://www.w3.org/2005/Atom"><entry xml:base="e/"><title>x</title><link href="f"/></entry></feed>',
    );
    expect(feed.items[0]?.link).toBe('https://b.example/d/e/f');
  });
});

describe('what rss-parser loses alone', () => {
  test('one Atom date that nobody can read does not lose the feed', () => {
    const feed = read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>
      <entry><id>1</id><title>bon</title><updated>2024-03-05T10:00:00Z</updated></entry>
      <entry><id>2</id><title>mauvais</title><updated>hier matin</updated></entry></feed>`);
    expect(feed.items.map((item) => [item.title, item.published])).toEqual([
      ['bon', '2024-03-05T10:00:00.000Z'],
      ['mauvais', ''],
    ]);
  });

  test('05/03/2024 is the 5th of March', () => {
    expect(read(rss('<item><title>a</title><pubDate>05/03/2024 10:00</pubDate></item>')).items[0]?.published).toBe(
      '2024-03-05T09:00:00.000Z',
    );
  });

  test.each([
    ['bare & and HTML entities', rss('<item><title>Jeux & caf&eacute;&nbsp;!</title></item>'), 'Jeux & café !'],
    ['junk before the XML', `<br />\nWarning: mysql()\n${rss('<item><title>Un titre</title></item>')}`, 'Un titre'],
    ['control characters, and references to them', rss('<item><title>Un\u0008 ti&#8;tre</title></item>'), 'Un titre'],
    ['no version', '<rss><channel><item><title>Un titre</title></item></channel></rss>', 'Un titre'],
    ['no channel', '<rss version="2.0"><item><title>Un titre</title></item></rss>', 'Un titre'],
    [
      'tags in capitals',
      '<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>Un titre</TITLE></ITEM></CHANNEL></RSS>',
      'Un titre',
    ],
    [
      'a doctype with an entity',
      `<!DOCTYPE rss [<!ENTITY x "y">]>${rss('<item><title>Un titre</title></item>')}`,
      'Un titre',
    ],
    [
      'an item cut in the middle',
      rss('<item><title>Un titre</title></item>').replace('</channel></rss>', '<item><title>Deux'),
      'Un titre',
    ],
  ])('%s', (_name, xml, title) => {
    const feed = read(xml);
    expect(feed.items.map((item) => item.title)).toEqual([title]);
  });
});

describe('hostile input', () => {
  const quickly = (xml: string): Feed => {
    const start = performance.now();
    const feed = read(xml);
    expect(performance.now() - start).toBeLessThan(1500);
    return feed;
  };

  test('a description of 240,000 characters that is quadratic for rss-parser', () => {
    const feed = quickly(
      rss(`<item><title>a</title><description><![CDATA[${'a<p '.repeat(60_000)}]]></description></item>`),
    );
    expect(feed.items).toHaveLength(1);
  });

  test('entities that multiply are not expanded', () => {
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const feed = quickly(
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${entities}]>${rss('<item><title>a &l9;</title></item>')}`,
    );
    expect(feed.items[0]?.title).toBe('a &l9;');
  });

  test('20,000 levels of nesting', () => {
    expect(
      quickly(rss(`<item><title>a</title>${'<x>'.repeat(20_000)}${'</x>'.repeat(20_000)}</item>`)).items[0]?.title,
    ).toBe('a');
  });

  test.each([
    ['100,000 items, each in the one before', '<item>'.repeat(100_000)],
    ['20,000 bases, each relative to the one before', '<item xml:base="a/">'.repeat(20_000)],
    ['30,000 titles, each in the one before', '<item><title>a'.repeat(30_000)],
  ])('%s', (_name, items) => {
    quickly(`<rss version="2.0"><channel>${items}`);
  });

  test('an element named __proto__ changes no object', () => {
    read(rss('<__proto__><polluted>yes</polluted></__proto__><item><title>a</title><__proto__>x</__proto__></item>'));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a script in a title goes with its text, a javascript: link goes, bidi marks go', () => {
    const feed = read(
      rss(
        '<item><title>&lt;script&gt;alert(1)&lt;/script&gt;Bon\u202ejour</title><link>java\nscript:alert(1)</link></item>',
      ),
    );
    expect(feed.items[0]).toMatchObject({ title: 'Bonjour', link: '' });
  });

  test('keeps the newest items when there are too many', () => {
    const items = [1, 2, 3]
      .map((day) => `<item><title>${day}</title><pubDate>2024-03-0${day}</pubDate></item>`)
      .join('');
    expect(read(rss(items), { maxItems: 2 }).items.map((item) => item.title)).toEqual(['2', '3']);
  });

  test('whatever the text, an answer, and http(s) links only', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<item>',
        '</item>',
        '<entry>',
        '<link>javascript:alert(1)</link>',
        '<link href="data:text/html,x"/>',
        '<title>',
        '<![CDATA[',
        ']]>',
        '&#0;',
        '<a ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const feed = readFeed(`<rss version="2.0"><channel>${pieces.join('')}</channel></rss>`, { url });
        if ('fault' in feed) return;
        for (const item of feed.items) expect(item.link === '' || /^https?:\/\//i.test(item.link)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is no feed', () => {
  test.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['<!doctype html><html><body>Bonjour</body></html>', 'html'],
    [
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><pre>&lt;rss&gt;</pre></body></html>',
      'html',
    ],
    ['<p>Site en maintenance</p>', 'html'],
    ['{"ok":true}', 'not-a-feed'],
    ['[1,2', 'not-a-feed'],
    ['<urlset><url/></urlset>', 'not-a-feed'],
    ['bonjour', 'not-a-feed'],
    [`<rss>${'x'.repeat(8_000_001)}`, 'too-large'],
  ])('%.40s → %s', (text, fault) => {
    expect(readFeed(text, { url })).toEqual({ fault });
  });
});
