import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launch, type Browser as Puppeteer } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReadTab, RefusedTab } from '../../extension/page/read-tab.ts';
import { judgeAccess } from '../../shared/access/judge-access.ts';
import { isReading, readPage } from '../../shared/page/read-page.ts';
import { fixtureHtml, fixturePage, pageFixtures } from '../unit/fixtures/pages.ts';
import { buildExtensions, extensionFolder } from './harness/built-extension.ts';
import { findBrowser } from './harness/find-browser.ts';
import { openTlsFront, type TlsFront } from './harness/tls-front.ts';

let front: TlsFront;
let chromium: Puppeteer;
let reader: string;

beforeAll(async () => {
  await buildExtensions();
  reader = readFileSync(path.join(extensionFolder('chromium'), 'read-tab.js'), 'utf8');
  front = await openTlsFront((_request, response) => void response.end());
  for (const { file, url } of pageFixtures) front.pages.set(url, { body: fixtureHtml(file) });
  chromium = await launch({
    executablePath: findBrowser('Chromium'),
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

async function readLive(url: string): Promise<ReadTab | RefusedTab> {
  const page = await chromium.newPage();
  try {
    await page.goto(url, { waitUntil: 'load' });
    return (await page.evaluate(reader)) as ReadTab | RefusedTab;
  } finally {
    await page.close();
  }
}

describe('the built reader on the live page says what the saved page says', () => {
  test.each(pageFixtures.map(({ file, url }) => [file, url]))('%s', async (file, url) => {
    const live = await readLive(url);
    const today = ('reading' in live ? live.reading.canonicalUrl.evidence[0]?.at : undefined) ?? '2026-11-24';
    const page = fixturePage(file);
    const saved = readPage(page, { today });
    if (!isReading(saved)) {
      expect(live).toMatchObject(saved);
      return;
    }
    if (!('reading' in live)) throw new Error(`refused: ${live.refusal}`);
    // What is laid out is known only in a browser: evidence may differ there, values may not.
    const values = (reading: object) =>
      Object.fromEntries(
        Object.entries(reading).map(([key, field]) => [key, (field as { value?: unknown })?.value ?? field]),
      );
    expect(values(live.reading)).toEqual(values(saved));
    const access = judgeAccess(page, saved, { today });
    expect([live.access.value, live.access.level]).toEqual([access.value, access.level]);
  });
});
