import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cheerioPage } from '../../../../shared/dom/cheerio-page.ts';
import { discoverFeeds, likelyFeedAddresses } from '../../../../shared/feeds/discover.ts';

const discover = (html: string) => discoverFeeds(cheerioPage(html, 'https://biblio.example/actus/une'));

test('reads the feeds a page announces, the main one before the comments', () => {
  const feeds = discover(`<head>
    <link rel="alternate" type="application/rss+xml" title="Biblio » Commentaires" href="/comments/feed/">
    <LINK REL="foo ALTERNATE" TYPE=" Application/Atom+XML; charset=utf-8" TITLE="Actus" HREF=" ../flux.atom ">
    <link rel="alternate" type="text/html" hreflang="en" href="/en"><link rel="stylesheet" type="application/rss+xml" href="/x"></head>`);
  expect(feeds).toEqual([
    { url: 'https://biblio.example/flux.atom', title: 'Actus', format: 'atom', from: 'link' },
    { url: 'https://biblio.example/comments/feed/', title: 'Biblio » Commentaires', format: 'rss', from: 'link' },
  ]);
});

test('then the links of the page: those that say their type, those of the site that look like a feed', () => {
  const feeds = discover(`<base href="https://biblio.example/"><body>
    <a href="spip.php?page=backend">Syndiquer</a> <a href="https://ailleurs.example/rss.xml">Un autre site</a>
    <a type="application/rss+xml" href="https://agenda.example/f">Agenda</a> <a href="/rss-de-nos-amis">Amis</a>
    <a href="javascript:alert(1)/feed">x</a></body>`);
  expect(feeds.map((feed) => [feed.url, feed.title, feed.from])).toEqual([
    ['https://agenda.example/f', 'Agenda', 'typed'],
    ['https://biblio.example/spip.php?page=backend', 'Syndiquer', 'path'],
  ]);
});

test('a JSON feed of the first version is known by its address', () => {
  const feeds = discover(`<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/12">
    <link rel="alternate" type="application/json" href="/feed.json">`);
  expect(feeds.map(({ url, format }) => [url, format])).toEqual([['https://biblio.example/feed.json', 'json']]);
});

test('gives each address once, and ten at most', () => {
  const link = (n: number) => `<link rel="alternate" type="application/rss+xml" href="/f${n % 12}">`;
  const feeds = discover(Array.from({ length: 30 }, (_, n) => link(n)).join(''));
  expect(new Set(feeds.map((feed) => feed.url)).size).toBe(10);
});

test('knows where feeds usually are', () => {
  expect(likelyFeedAddresses('https://biblio.example:8080/a/b')[4]).toBe(
    'https://biblio.example:8080/spip.php?page=backend',
  );
  expect(likelyFeedAddresses('mailto:a@b.example')).toEqual([]);
});

const CORPUS = '../shared/corpora/feeds/autodiscovery';

test.skipIf(!existsSync(CORPUS))('finds the feed of each autodiscovery page (needs ../shared/corpora)', () => {
  const pages = readdirSync(CORPUS).filter((name) => /html4-\d+\.html$/.test(name));
  const missed = pages.filter((name) => {
    const html = readFileSync(`${CORPUS}/${name}`, 'utf8');
    const number = /\d{3}/.exec(name)?.[0];
    const feeds = discoverFeeds(cheerioPage(html, `https://tests.example/client/html4-${number}.html`));
    return feeds.length !== 1 || !feeds[0]?.url.endsWith(`html4-${number}.xml`);
  });
  // The last page holds nothing but the end of the series.
  expect(missed.filter((name) => !name.endsWith('057.html'))).toEqual([]);
  expect(pages.length).toBeGreaterThan(50);
});
