import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClippedAddress } from '../../apps-script/src/clips/clip-address.ts';
import { buildBundle, openVigie, type Vigie } from './opened-vigie.ts';

const PAGE = `<!doctype html><html lang="fr"><head><title>Le prêt numérique</title>
<meta property="og:site_name" content="Exemple"><meta name="author" content="Jeanne Martin">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Le prêt numérique",
"datePublished":"2024-03-05","author":{"@type":"Person","name":"Jeanne Martin"},"isAccessibleForFree":false}</script></head>
<body><article><h1>Le prêt numérique</h1><p>${'Un texte assez long pour être lu. '.repeat(40)}</p></article></body></html>`;

let bundle: Awaited<ReturnType<typeof buildBundle>>;
let vigie: Vigie;
let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const answers: Record<string, () => void> = {
      '/page': () => response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE),
      '/latin': () =>
        response.setHeader('content-type', 'text/html; charset=iso-8859-1').end(Buffer.from(PAGE, 'latin1')),
      '/moved': () => response.writeHead(302, { location: '/page' }).end(),
      '/loop': () => response.writeHead(302, { location: '/loop' }).end(),
      '/image': () => response.setHeader('content-type', 'image/png').end('png'),
      '/empty': () => response.setHeader('content-type', 'text/html').end(''),
      '/down': () => response.writeHead(503).end('down'),
      '/closed': () => response.writeHead(403).end('no'),
      '/heavy': () => response.setHeader('content-type', 'text/html').end(Buffer.alloc(20_000_000, 'a')),
      '/heavy-chunked': () => {
        response.setHeader('content-type', 'text/html');
        for (let turn = 0; turn < 20; turn += 1) response.write(Buffer.alloc(1_000_000, 'a'));
        response.end();
      },
    };
    (answers[request.url ?? ''] ?? (() => response.writeHead(404).end()))();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  bundle = await buildBundle();
  vigie = await openVigie(bundle.folder, { allowPrivate: true });
});
afterAll(async () => {
  server.close();
  await vigie.close();
  bundle.remove();
});

const clip = (url: string, html?: string) =>
  vigie.run<ClippedAddress>('clipAddress', html === undefined ? [url] : [url, html]);

describe('clipAddress', () => {
  test('reads the page and saves it as the extension would', async () => {
    const row = await clip(`${base}/page`);
    expect(row).toMatchObject({
      error: null,
      outcome: 'created',
      title: 'Le prêt numérique',
      authors: ['Jeanne Martin'],
      published: '2024-03-05',
      publisher: 'Exemple',
      access: 'paid',
      canonicalUrl: `${base}/page`,
    });
    expect(row.evidence[0]?.signal).toBeTruthy();
    expect(row.source?.host).toBe('127.0.0.1');
    expect(vigie.rows('Ressources')).toMatchObject([
      { Titre: 'Le prêt numérique', Accès: 'Payant', Identifiant: row.id },
    ]);
  });

  test('again, it is an opinion', async () => {
    expect(await clip(`${base}/moved`)).toMatchObject({ outcome: 'known', error: null, url: `${base}/page` });
    expect(vigie.rows('Avis')).toHaveLength(1);
  });

  test('a page in latin-1, and a saved file with its address', async () => {
    expect((await clip(`${base}/latin`)).title).toBe('Le prêt numérique');
    expect(await clip('https://exemple.fr/pret', PAGE)).toMatchObject({
      error: null,
      url: 'https://exemple.fr/pret',
      access: 'paid',
    });
  });

  test.each([
    ['nothing', '', /pas une adresse de page/],
    ['a script', 'javascript:alert(1)', /pas une adresse de page/],
    ['nobody answers', 'http://127.0.0.1:9/', /ne répond pas/],
    ['an image', '/image', /ne mène pas à une page web/],
    ['an empty page', '/empty', /vide/],
    ['a redirect without end', '/loop', /renvoie sans fin/],
    ['an outage', '/down', /en panne/],
    ['a refusal', '/closed', /refuse/],
    ['no such page', '/nothing', /n’existe pas/],
    ['twenty megabytes', '/heavy', /trop lourde/],
    ['twenty megabytes that do not say so', '/heavy-chunked', /trop lourde/],
  ])('%s: a French sentence that says what to do, and no row', async (_, address, sentence) => {
    const before = vigie.rows('Ressources').length;
    const row = await clip(address.startsWith('/') ? base + address : address);
    expect(row).toMatchObject({ id: '', outcome: 'refused' });
    expect(row.error).toMatch(sentence);
    expect(row.error).toMatch(/Rien n’a été ajouté\. [A-ZÀÉ].*\.$/);
    expect(vigie.rows('Ressources')).toHaveLength(before);
  });

  test('twenty megabytes given as a file are refused too', async () => {
    expect((await clip('https://exemple.fr/gros', `<p>${'a'.repeat(20_000_000)}`)).error).toMatch(/trop lourde/);
  });

  test('HTML that is not a page', async () => {
    expect((await clip('https://exemple.fr/rien', '   ')).error).toMatch(/vide/);
  });
});
