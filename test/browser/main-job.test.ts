import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, openHost } from '../../apps-script/local/host.ts';
import { type RunningServer, startServer } from '../../apps-script/local/http/server.ts';
import { buildStale } from '../../commands/build.ts';
import { cheerioPage } from '../../shared/dom/cheerio-page.ts';
import { parseAddress } from '../../shared/url/address.ts';
import { rowsOf } from '../add-on/opened-vigie.ts';
import { openChromium } from './harness/chromium.ts';
import { openFirefox } from './harness/firefox.ts';
import { forwardTo } from './harness/forward-to.ts';
import type { TestBrowser, View } from './harness/test-browser.ts';
import { openTlsFront, selfSigned, type TlsFront } from './harness/tls-front.ts';
import { smallFeed, tenFrenchPages, usesCorpus } from './ten-pages.ts';

const EXEC = 'https://script.google.com/macros/s/AKfycb-main-job/exec';
const OWNER = 'responsable@example.org';
/** Tuesday 24 November 2026, 10:00 in Paris; the letter of that week leaves on Monday 30. */
const TUESDAY = new Date('2026-11-24T09:00:00Z');
const MONDAY = new Date('2026-11-30T08:00:00Z');
const HOUR = 3_600_000;
const ACCESS: Record<string, string> = {
  free: 'Gratuit',
  paid: 'Payant',
  mixed: 'En partie payant',
  unknown: 'À vérifier',
};
const OBSERVED_WORDS = 'Ouvert du mardi au samedi';

if (!usesCorpus) console.log('main job: the corpora are absent, pages of our own making stand in');

const BROWSERS = [
  { name: 'Chromium', open: openChromium, extension: 'dist/extension/chrome-mv3' },
  { name: 'Firefox', open: openFirefox, extension: 'dist/extension/firefox-mv3' },
];

describe.each(BROWSERS)('the main job in $name', ({ open, extension }) => {
  const pages = tenFrenchPages();
  const feed = smallFeed();
  let host: Host;
  let server: RunningServer;
  let front: TlsFront;
  let browser: TestBrowser;

  const rows = (tab: string) => rowsOf(host.workbook.read(tab));

  beforeAll(async () => {
    await buildStale();
    host = await openHost({
      bundle: 'dist/apps-script',
      owner: OWNER,
      execUrl: EXEC,
      now: TUESDAY,
      allowPrivate: true,
    });
    server = await startServer({
      host,
      pages: 'dist/workbook-page',
      port: 0,
      operator: OWNER,
      tls: await selfSigned(),
    });
    front = await openTlsFront(
      forwardTo(server.tlsPort ?? 0),
      pages.map(({ url, saved }) => [url, saved]),
    );
    front.pages.set('http://127.0.0.1/actualites.xml', { body: feed.body, type: 'application/rss+xml' });
    front.pages.set('https://mediatheque-voisine.example/', {
      body: `<!doctype html><html lang="fr"><title>Médiathèque voisine</title><h1>Médiathèque voisine</h1><p id="horaires">${OBSERVED_WORDS}</p>`,
    });
    browser = await open({ extension, map: front.map });
  });
  afterAll(async () => {
    await browser?.close();
    await front?.close();
    await server?.close();
    await host?.close();
  });

  test('installs, and links the browser with one pasted text', async () => {
    expect(await host.run('install')).toMatchObject({ ok: true });
    const invited = await host.run('inviteMember', {
      args: [{ name: 'Marie', email: 'marie@example.org', role: 'contributor' }],
      caller: { kind: 'sidebar', user: OWNER },
    });
    expect(invited.value).toMatchObject({ ok: true });
    const options = await browser.openOptions();
    await options.type('#invitation', (invited.value as { text: string }).text);
    await options.click('#pair');
    await options.waitForText('Marie');
    await options.close();
  });

  test('ten pages clipped from the real popup are ten rows', async () => {
    for (const { url, title } of pages) {
      const page = await browser.openPage(url);
      const popup = await browser.clickToolbarButton();
      await popup.waitForText(/Relever/);
      expect((await popup.value('#title')).length, title).toBeGreaterThan(0);
      await popup.click('#send');
      await popup.waitForText('C’est relevé.');
      await popup.close();
      await page.close();
    }
    const resources = rows('Ressources');
    expect(resources).toHaveLength(pages.length);
    for (const [index, { url, access, saved }] of pages.entries()) {
      const row = resources[index] ?? {};
      const [wanted, found] = [parseAddress(url), parseAddress(row.Adresse ?? '')];
      expect([bare(found?.host), found?.path], url).toEqual([bare(wanted?.host), wanted?.path]);
      // Publishers word a title differently in the headline and for sharing: both are the page's own words.
      expect(
        headlines(saved.body, url).some((words) => words.includes(folded(row.Titre ?? '?'))),
        url,
      ).toBe(true);
      expect(row['Relevé par']).toBe('Marie');
      if (access) expect(row.Accès, url).toBe(ACCESS[access]);
      if (row.Accès !== ACCESS.unknown) expect(row['Preuve de l’accès'], url).not.toBe('');
    }
    const asLabelled = pages.filter(({ title }, index) => folded(title) === folded(resources[index]?.Titre ?? ''));
    expect(asLabelled.length).toBeGreaterThanOrEqual(9);
  });

  test('the workbook was called under its production address, redirection included', () => {
    const google = front.seen.map(({ method, host: name, path }) => `${method} ${name}${path.replace(/\?.*/, '')}`);
    expect(google).toContain('POST script.google.com/macros/s/AKfycb-main-job/exec');
    expect(google).toContain('GET script.googleusercontent.com/macros/echo');
    expect(front.seen.every(({ path }) => !/token/i.test(path))).toBe(true);
  });

  test('an observation of another library’s site is a row with its proof', async () => {
    const page = await browser.openPage('https://mediatheque-voisine.example/');
    await page.run(`getSelection().selectAllChildren(document.getElementById('horaires'))`);
    const popup = await browser.clickToolbarButton();
    await popup.waitForText(/Relever/);
    await popup.click('#observation');
    expect(await popup.value('#proof')).toBe(OBSERVED_WORDS);
    await popup.type('#site-name', 'Médiathèque voisine');
    await popup.type('#criterion-search', 'horaires');
    await popup.select('#criterion', await firstOption(popup, '#criterion'));
    await popup.click('input[name=state][value=absent]');
    await popup.click('#send');
    await popup.waitForText('L’observation est enregistrée.');
    await popup.close();
    const [row] = rows('Observations');
    expect(row).toMatchObject({ Preuve: OBSERVED_WORDS, État: 'absent' });
    expect(rows('Sites').map((site) => site.Bibliothèque)).toContain('Médiathèque voisine');
  });

  test('a feed is polled by its trigger; its articles wait in À trier', async () => {
    const { headers } = host.workbook.read('Flux');
    host.workbook.edit(
      'Flux',
      rows('Flux').length + 2,
      headers.indexOf('Adresse') + 1,
      `http://127.0.0.1:${front.map.http}/actualites.xml`,
    );
    await host.clock.advanceBy(2 * HOUR);
    expect(
      rows('À trier')
        .map((row) => row.Titre)
        .sort(),
    ).toEqual([...feed.titles].sort());
  });

  test('on Monday each member finds one letter, with exactly those', async () => {
    await host.clock.advanceTo(MONDAY, { repeats: 'daily' });
    const letters = await host.outbox();
    expect(letters.map((letter) => [...letter.to].join()).sort()).toEqual(['marie@example.org', OWNER].sort());
    for (const { text, html } of letters) {
      const told = folded(text ?? '');
      for (const row of rows('Ressources')) expect(told).toContain(folded(row.Titre ?? '?'));
      for (const title of feed.titles) expect(told).toContain(folded(title));
      expect(told).toContain(folded(OBSERVED_WORDS));
      const links = [...(html ?? '').matchAll(/<a [^>]*href="(https?:[^"]+)"/g)].map((match) => match[1] ?? '');
      const known = new Set(rows('Ressources').map((row) => row.Adresse));
      expect(links.filter((link) => known.has(link.replaceAll('&amp;', '&')))).toHaveLength(pages.length);
    }
  });
});

function firstOption(view: View, select: string): Promise<string> {
  return view.run<string>(`return document.querySelector('${select} option:not([disabled])').value`);
}

function bare(host = ''): string {
  return host.replace(/^www\./, '');
}

/** What a page calls itself: its title, its headings, its title for sharing. */
function headlines(html: string | Buffer, url: string): string[] {
  const page = cheerioPage(html.toString(), url);
  const texts = page.find('title, h1').map((element) => element.text());
  const shared = page.find('meta[property="og:title"]').map((element) => element.attr('content') ?? '');
  return [...texts, ...shared].map(folded);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/[«»“”"]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
