import { describe, expect, test } from 'vitest';
import { judgeAccess } from '../../../../shared/access/judge-access.ts';
import { cheerioPage } from '../../../../shared/dom/cheerio-page.ts';
import type { PageReading } from '../../../../shared/page/page-reading.ts';
import { isReading, readPage } from '../../../../shared/page/read-page.ts';
import {
  accessVerdictSchema,
  pageReadingSchema,
  sourceFactsSchema,
} from '../../../../shared/protocol/reading-schema.ts';
import { readSource } from '../../../../shared/source/read-source.ts';
import { fixtureHtml, pageFixtures, TODAY } from '../../fixtures/pages.ts';

function readAll(html: string, url = 'https://a.example/x'): PageReading | null {
  const page = cheerioPage(html, url);
  const reading = readPage(page, { today: TODAY });
  if (!isReading(reading)) return null;
  expect(pageReadingSchema.safeParse(reading).error?.issues ?? []).toEqual([]);
  expect(accessVerdictSchema.safeParse(judgeAccess(page, reading, { today: TODAY })).error?.issues ?? []).toEqual([]);
  expect(sourceFactsSchema.safeParse(readSource(page, reading, { today: TODAY })).error?.issues ?? []).toEqual([]);
  return reading;
}
const ld = (json: string) => `<script type="application/ld+json">${json}</script><h1>Un titre assez long</h1>`;

describe('hostile JSON-LD', () => {
  test.each([
    [
      '__proto__',
      '{"@type":"Article","__proto__":{"polluted":1,"isAccessibleForFree":true},"constructor":{"prototype":{"x":1}},"headline":"T"}',
    ],
    ['nesting', `${'{"mainEntity":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['arrays', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    [
      'numbers for texts',
      '{"@type":["Article",3,null],"headline":{"@value":[1,[2]]},"author":[[1],{"name":{"name":{"name":{}}}},null],"datePublished":20240305,"isAccessibleForFree":[[]],"hasPart":[null,1]}',
    ],
    ['a cycle by name', '{"@graph":[{"@id":"a","@type":"Article","author":{"@id":"a"}}]}'],
    ['not an object', '"x"'],
    ['cut in the middle', '{"@type":"Article","headline":"Un titre","datePublished":"2024-0'],
  ])('%s', (_name, json) => {
    readAll(ld(json));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test('values longer than they can be are cut', () => {
  const long = 'mot '.repeat(200_000);
  const read = readAll(
    `<title>${long}</title><h1>${long}</h1><meta name="description" content="${long}"><meta name="author" content="${long}"><meta property="og:site_name" content="${long}"><link rel="canonical" href="/${'a'.repeat(5000)}"><link rel="alternate" type="application/rss+xml" title="${long}" href="/f">`,
  );
  expect(read?.title?.value.length).toBeLessThanOrEqual(500);
});

test('no truncation of any fixture makes the reader throw', () => {
  for (const { file, url } of pageFixtures) {
    const html = fixtureHtml(file);
    for (let length = 0; length < html.length; length += Math.ceil(html.length / 25))
      readAll(html.slice(0, length), url);
  }
});

test('hostile input costs at most its size', { timeout: 60_000 }, () => {
  const shapes: ((n: number) => string)[] = [
    (n) => `<meta name="author" content="A B">`.repeat(n),
    (n) => `<meta property="article:published_time" content="9">`.repeat(n),
    (n) => '<div class="date author byline">1 1 1 '.repeat(n),
    (n) => '<time>1er mars</time>'.repeat(n),
    (n) => `<script type="application/ld+json">{"@type":"Article","headline":"x"}</script>`.repeat(n),
    (n) => '<a href="/x">réservé aux abonnés</a>'.repeat(n),
    (n) => `<article><h1>x</h1><p>${'article réservé aux '.repeat(n)}</p></article>`,
    (n) => `<h1>${'par Abc '.repeat(n)}</h1>`,
    (n) => `<title>${'a - '.repeat(n)}</title>`,
    (n) => `<p>${'pour lire la suite à partir de 1 '.repeat(n)}</p>`,
    (n) => '<span class="Z3988" title="rft.isbn=1&'.repeat(n),
  ];
  for (const shape of shapes) {
    const time = (n: number) => {
      const html = `<h1>Un titre</h1>${shape(n)}`;
      let best = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < 2; turn += 1) {
        // Processor time, not the clock: other tests run beside this one.
        const start = process.cpuUsage();
        readAll(html);
        const { user, system } = process.cpuUsage(start);
        best = Math.min(best, (user + system) / 1000);
      }
      return best;
    };
    const [small, large] = [time(2_000), time(8_000)];
    // Four times the input: at most about four times the time; the constant keeps a busy machine from failing it.
    expect([shape(1), large < small * 7 + 150]).toEqual([shape(1), true]);
  }
});
