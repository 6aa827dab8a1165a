import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launch, type Browser as Puppeteer } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireBrowser } from '../../commands/browsers.mjs';
import type { ReadTab, RefusedTab } from '../../extension/page/read-tab.ts';
import { judgeAccess } from '../../shared/access/judge-access.ts';
import { parisDayOf } from '../../shared/date/paris-time.ts';
import { cheerioPage } from '../../shared/dom/cheerio-page.ts';
import type { Page } from '../../shared/dom/page.ts';
import { isReading, readPage, withAllMasked } from '../../shared/page/read-page.ts';
import { readSource } from '../../shared/source/read-source.ts';
import { CORPORA, hasCorpora, type ManifestPage, manifestLines, pageHtml } from '../corpora/corpora.ts';
import { fixtureHtml, fixturePage, pageFixtures } from '../unit/fixtures/pages.ts';
import { buildExtensions, extensionFolder } from './harness/built-extension.ts';
import { openTlsFront, type TlsFront } from './harness/tls-front.ts';

const CORPUS_PAGES = 30;
const MAY_DIFFER = 1;

let front: TlsFront;
let chromium: Puppeteer;
let reader: string;

beforeAll(async () => {
  await buildExtensions();
  reader = readFileSync(path.join(extensionFolder('chromium'), 'read-tab.js'), 'utf8');
  front = await openTlsFront((_request, response) => void response.end());
  for (const { file, url } of pageFixtures) front.pages.set(url, { body: fixtureHtml(file) });
  chromium = await launch({
    executablePath: requireBrowser('Chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP *:443 127.0.0.1:${front.map.tls}, MAP *:80 127.0.0.1:${front.map.http}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
});
afterAll(async () => {
  await chromium?.close();
  await front?.close();
});

/** What the built script of the extension says in a real tab; the page's own scripts run unless said. */
async function readLive(url: string, scripts = true): Promise<ReadTab | RefusedTab> {
  const page = await chromium.newPage();
  try {
    await page.setJavaScriptEnabled(scripts);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return (await page.evaluate(reader)) as ReadTab | RefusedTab;
  } finally {
    await page.close();
  }
}

/** What the add-on and the command line say of the saved page. */
function readSaved(page: Page): Omit<ReadTab, 'address' | 'selection'> | { refusal: string } {
  const today = parisDayOf(Date.now());
  const reading = readPage(page, { today });
  if (!isReading(reading)) return reading;
  const access = judgeAccess(page, reading, { today });
  const source = readSource(page, reading, { today });
  return { reading: withAllMasked(page, reading, { today }), access, source };
}

describe('the built reader says of the live page what is said of the saved page, evidence included', () => {
  test.each(pageFixtures.map(({ file, url }) => [file, url]))('%s', async (file, url) => {
    const { address, ...live } = await readLive(url);
    expect(address).toBe(url);
    const saved = readSaved(fixturePage(file));
    expect(live).toEqual('refusal' in saved ? saved : { ...saved, selection: '' });
  });
});

describe('noscript is read on neither side', () => {
  test.each([
    ['a browser that runs scripts', true],
    ['a browser with scripts switched off', false],
  ])('%s', async (_name, scripts) => {
    const url = 'https://sans-script.example/page';
    const body =
      '<title>Titre</title><body><noscript><h1>Activez le script</h1></noscript><main><p>Texte du jour.</p></main>';
    front.pages.set(url, { body });
    const saved = readSaved(cheerioPage(body, url));
    expect(JSON.stringify(saved)).not.toContain('Activez');
    expect(await readLive(url, scripts)).toMatchObject(saved);
  });
});

describe.runIf(hasCorpora())('pages of the corpora in a real browser', () => {
  test(`${CORPUS_PAGES} pages: at most ${MAY_DIFFER} differs in date, title or authors`, async () => {
    const manifest = path.join(CORPORA, 'pages', 'manifest.jsonl');
    const all = manifestLines<ManifestPage>(manifest);
    const step = Math.floor(all.length / CORPUS_PAGES);
    const chosen = all.filter((_, place) => place % step === 0).slice(0, CORPUS_PAGES);
    const different: unknown[] = [];
    for (const { id, file, url, charset } of chosen) {
      const html = pageHtml(manifest, { id, file, url, charset });
      front.pages.set(url.replace(/#.*$/, ''), { body: html });
      const [live, saved] = [main(await readLive(url)), main(readSaved(cheerioPage(html, url)))];
      if (JSON.stringify(live) !== JSON.stringify(saved)) different.push({ id, live, saved });
    }
    expect(chosen).toHaveLength(CORPUS_PAGES);
    expect(different.length, JSON.stringify(different, null, 1)).toBeLessThanOrEqual(MAY_DIFFER);
  });
});

function main(read: object): unknown {
  if (!('reading' in read)) return read;
  const { title, authors, published } = (read as ReadTab).reading;
  return { title: title?.value, authors: authors?.value, published: published?.value };
}
