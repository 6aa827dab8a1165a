import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS, buildExtensions, openBrowser } from './harness/built-extension.ts';
import { FREE_ARTICLE, PAGES_OF_OURS, PAID_ARTICLE } from './harness/pages-of-ours.ts';
import { openTeamSheet, type TeamSheet } from './harness/team-sheet.ts';
import { type TestBrowser, until } from './harness/test-browser.ts';

const unreachable: RequestListener = (_request, response) => void response.destroy();

const htmlPage: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
  response.end('<!doctype html><title>Google Drive</title><p>Sorry, unable to open the file at this time.</p>');
};

const refuses =
  (code: string, message: string): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end(JSON.stringify({ v: 1, ok: false, code, message, retry: false }));
  };

beforeAll(() => buildExtensions());

describe.each(BROWSERS)('the outbox of %s', (name) => {
  let sheet: TeamSheet;
  let browser: TestBrowser;
  const titles = () => sheet.vigie.rows('Ressources').map((row) => row.Titre);
  const page = (title: string): string => {
    const address = `https://carnet.example/${encodeURIComponent(title)}`;
    sheet.front.pages.set(address, {
      body: `<!doctype html><title>${title}</title><h1>${title}</h1><p>${'Un texte. '.repeat(50)}`,
    });
    return address;
  };
  const clip = async (address: string, wanted: string | RegExp) => {
    await browser.openPage(address);
    const popup = await browser.clickToolbarButton();
    await popup.click('#send');
    await popup.waitForText(wanted);
    await popup.close();
  };

  beforeAll(async () => {
    sheet = await openTeamSheet(PAGES_OF_OURS);
    browser = await openBrowser(name, { map: sheet.front.map });
  });
  beforeEach(() => {
    sheet.front.google = sheet.answer;
  });
  afterAll(async () => {
    await browser?.close();
    await sheet?.close();
  });

  test('a clip made before pairing leaves by itself once the browser is linked', async () => {
    await clip(PAID_ARTICLE, 'attendent dans le bac de départ');
    const options = await browser.openOptions();
    await options.waitForText('1 relevé attend son accusé de réception.');
    await options.type('#invitation', await sheet.invite('Marie'));
    await options.click('#pair');
    await options.waitForText('Ce navigateur est relié.');
    await options.waitForText('Rien n’attend.');
    await options.close();
    expect(titles()).toEqual(['Le prêt numérique gagne les quartiers']);
  });

  test('the draft survives a closed popup, and goes once sent', async () => {
    await browser.openPage(FREE_ARTICLE);
    const first = await browser.clickToolbarButton();
    await first.type('#note', 'À montrer au comité');
    await first.type('#title', 'Un titre corrigé');
    await first.click('#correct');
    await first.select('#access', 'registration');
    await first.type('#theme', 'lecture');
    await first.run('document.querySelector("#theme").blur()');
    await first.waitForText('lecture');
    await first.close();
    const second = await browser.clickToolbarButton();
    await second.waitForText('Gratuit sur inscription');
    expect(await second.value('#note')).toBe('À montrer au comité');
    expect(await second.value('#title')).toBe('Un titre corrigé');
    await second.click('#send');
    await second.waitForText('C’est relevé.');
    await second.close();
    expect(sheet.vigie.rows('Ressources')[1]).toMatchObject({
      Titre: 'Un titre corrigé',
      Accès: 'Gratuit sur inscription',
      Note: 'À montrer au comité',
    });
    const third = await browser.clickToolbarButton();
    await third.waitForText('Vous avez relevé cette page');
    expect(await third.value('#note')).toBe('');
    await third.close();
  });

  test('two fields filled at once are both kept', async () => {
    await browser.openPage(FREE_ARTICLE);
    const first = await browser.clickToolbarButton();
    await first.waitForText('Thèmes');
    await first.run(`for (const [id, text] of [['note', 'Une note'], ['title', 'Un autre titre']]) {
      const field = document.getElementById(id);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
    await first.waitForText('Relever');
    await first.close();
    const second = await browser.clickToolbarButton();
    await second.waitForText('Thèmes');
    expect([await second.value('#note'), await second.value('#title')]).toEqual(['Une note', 'Un autre titre']);
    await second.run(`for (const id of ['note', 'title']) {
      const field = document.getElementById(id);
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
    await second.close();
  });

  test('offline it waits, online it leaves by itself, once', async () => {
    const address = page('Hors ligne');
    await browser.openPage(address);
    const popup = await browser.clickToolbarButton();
    await popup.waitForText('Relever');
    await browser.setOffline(true);
    // Firefox goes on talking to this machine when it is offline.
    sheet.front.google = unreachable;
    await popup.click('#send');
    await popup.waitForText(/hors ligne|n’a pas répondu/);
    await popup.waitForText('gardé dans le bac de départ');
    await popup.close();
    expect(titles()).not.toContain('Hors ligne');
    sheet.front.google = sheet.answer;
    await browser.setOffline(false);
    await until(
      async () => (titles().includes('Hors ligne') ? true : undefined),
      () => 'the clip did not leave when the connection came back',
    );
    const options = await browser.openOptions();
    await options.waitForText('Rien n’attend.');
    await options.close();
    expect(titles().filter((title) => title === 'Hors ligne')).toHaveLength(1);
  });

  test('an HTML page instead of a receipt is explained, kept, and tried again with the same id', async () => {
    sheet.front.google = htmlPage;
    await clip(page('Page HTML'), 'par une page au lieu d’un accusé de réception');
    sheet.front.google = sheet.answer;
    const options = await browser.openOptions();
    await options.waitForText('Page HTML');
    expect(await options.seriousViolations()).toEqual([]);
    await options.click('#retry');
    await options.waitForText('Rien n’attend.');
    await options.close();
    expect(titles().filter((title) => title === 'Page HTML')).toHaveLength(1);
  });

  test('an answer that got lost: the row exists, the retry makes no second one', async () => {
    sheet.front.google = (request, response) => {
      if (request.method === 'GET') response.destroy();
      else sheet.answer(request, response);
    };
    await clip(page('Réponse perdue'), 'n’a pas répondu');
    expect(titles().filter((title) => title === 'Réponse perdue')).toHaveLength(1);
    sheet.front.google = sheet.answer;
    const options = await browser.openOptions();
    await options.click('#retry');
    await options.waitForText('Rien n’attend.');
    await options.close();
    expect(titles().filter((title) => title === 'Réponse perdue')).toHaveLength(1);
    expect(sheet.vigie.rows('Avis').filter((row) => JSON.stringify(row).includes('Réponse perdue'))).toHaveLength(0);
  });

  test('the background is killed between the request and the answer: one row, one receipt', async () => {
    const held: (() => void)[] = [];
    sheet.front.google = (request, response) => {
      if (request.method === 'GET') held.push(() => response.destroy());
      else sheet.answer(request, response);
    };
    await browser.openPage(page('Tué en route'));
    const popup = await browser.clickToolbarButton();
    await popup.click('#send');
    await until(
      async () => (titles().includes('Tué en route') && held.length > 0 ? true : undefined),
      () => 'the request did not arrive',
    );
    await browser.stopBackground();
    await popup.waitForText('gardé dans le bac de départ');
    await popup.close();
    for (const end of held) end();
    sheet.front.google = sheet.answer;
    const options = await browser.openOptions();
    await options.waitForText('Tué en route');
    await options.click('#retry');
    await options.waitForText('Rien n’attend.');
    await options.close();
    expect(titles().filter((title) => title === 'Tué en route')).toHaveLength(1);
  });

  test('revoked: the clip is kept, nothing is tried again, and a new pairing lets it go', async () => {
    sheet.front.google = refuses('revoked', 'Le lien de ce navigateur a été retiré. Demandez une nouvelle invitation.');
    await clip(page('Après révocation'), 'Le lien de ce navigateur a été retiré.');
    sheet.front.google = sheet.answer;
    const options = await browser.openOptions();
    await options.waitForText('Refusé');
    await options.click('#unlink');
    await options.click('#unlink-sure');
    await options.type('#invitation', await sheet.invite('Paul'));
    await options.click('#pair');
    await options.waitForText('Au nom de Paul');
    await options.waitForText('Rien n’attend.');
    await options.close();
    expect(titles().filter((title) => title === 'Après révocation')).toHaveLength(1);
  });

  test('a background that is stopped is woken by the popup, and the token is in no storage.local', async () => {
    await browser.stopBackground();
    await clip(page('Arrière-plan arrêté'), 'C’est relevé.');
    const options = await browser.openOptions();
    const kept = await options.run<object>('return (globalThis.browser ?? chrome).storage.local.get(null)');
    expect(kept).toEqual({});
    await options.close();
  });
});
