import { expect, test } from 'vitest';
import { cleanXml, mendForStrictParser } from '../../../../shared/feeds/clean-xml.ts';
import { parseWithRssParser } from '../../../../shared/feeds/rss-parser-sync.ts';

const item = '<item><title>Un</title><link>https://a.example/1</link></item>';

test.each([
  ['RSS 2.0', `<rss version="2.0"><channel><title>F</title>${item}</channel></rss>`],
  ['RSS 0.91', `<rss version="0.91"><channel><title>F</title>${item}</channel></rss>`],
  ['RDF', `<rdf:RDF xmlns:rdf="r"><channel><title>F</title></channel>${item}</rdf:RDF>`],
  ['Atom', '<feed><title>F</title><entry><title>Un</title><link href="https://a.example/1"/></entry></feed>'],
])('rss-parser answers at once: %s', (_format, xml) => {
  const feed = parseWithRssParser(xml);
  expect([feed.title, feed.items[0]?.title, feed.items[0]?.link]).toEqual(['F', 'Un', 'https://a.example/1']);
});

test('throws what is no feed, and broken XML', () => {
  expect(() => parseWithRssParser('<opml/>')).toThrow('not a feed');
  expect(() => parseWithRssParser('<rss><a></rss>')).toThrow();
  expect(() => parseWithRssParser('')).toThrow();
});

test('reads an Atom feed with a bad date once it is mended, and not before', () => {
  const xml = '<feed><title>F</title><entry><title>Un</title><updated>hier</updated></entry></feed>';
  expect(() => parseWithRssParser(xml)).toThrow('Invalid time value');
  expect(parseWithRssParser(mendForStrictParser(xml)).items).toHaveLength(1);
});

test('its quadratic snippet is out of the way', () => {
  const xml = `<rss version="2.0"><channel><item><description><![CDATA[${'a<p '.repeat(20_000)}]]></description></item></channel></rss>`;
  const start = performance.now();
  parseWithRssParser(xml);
  expect(performance.now() - start).toBeLessThan(500);
});

test('mending leaves CDATA sections and good references alone', () => {
  expect(mendForStrictParser('a & b &eacute; &amp; &#233; <![CDATA[c & d]]>')).toBe(
    'a &amp; b &amp;eacute; &amp; &#233; <![CDATA[c & d]]>',
  );
});

test('cleaning keeps a doctype that an article speaks of', () => {
  const xml =
    '<rss><channel><item><description><![CDATA[<!DOCTYPE html> et la suite]]></description></item></channel></rss>';
  expect(cleanXml(xml)).toBe(xml);
});

test('cleaning drops the doctype and the entities in it, a root that hides there included', () => {
  const xml = '<!DOCTYPE rss [<!ENTITY a "<rss>trap">] ><rss><channel/></rss>';
  expect(cleanXml(xml)).toBe('<rss><channel/></rss>');
});
