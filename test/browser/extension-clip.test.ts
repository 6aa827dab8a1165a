import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, buildExtensions, openBrowser } from './harness/built-extension.ts';
import { FREE_ARTICLE, LIBRARY_SITE, PAGES_OF_OURS, PAID_ARTICLE, SECRET_ARTICLE } from './harness/pages-of-ours.ts';
import { openTeamSheet, type TeamSheet } from './harness/team-sheet.ts';
import type { TestBrowser } from './harness/test-browser.ts';

beforeAll(() => buildExtensions());

describe.each(BROWSERS)('a clip from %s', (name) => {
  let sheet: TeamSheet;
  let browser: TestBrowser;
  beforeAll(async () => {
    sheet = await openTeamSheet(PAGES_OF_OURS);
    browser = await openBrowser(name, { map: sheet.front.map });
  });
  afterAll(async () => {
    await browser?.close();
    await sheet?.close();
  });

  test('no click, no reading: the page cannot be injected', async () => {
    await browser.openPage(PAID_ARTICLE);
    expect(await browser.injectWithoutClick()).toMatch(/Cannot access|Missing host permission/);
  });

  test('before pairing the clip is kept, and the popup says how to link', async () => {
    const popup = await browser.clickToolbarButton();
    await popup.waitForText('Ce navigateur n’est relié à aucune feuille.');
    await popup.close();
  });

  test('a text that is no invitation and an unsafe address are refused in words', async () => {
    const options = await browser.openOptions();
    await options.type('#invitation', 'Bonjour, voici le lien : https://script.google.com/macros/s/A/exec');
    await options.click('#pair');
    await options.waitForText('Ce texte ne contient pas à la fois une adresse et un code.');
    await options.type('#invitation', 'Adresse : http://feuille.example/exec\nCode : ABCDE-FGHJK');
    await options.click('#pair');
    await options.waitForText('Cette adresse n’est pas protégée.');
    expect(sheet.front.seen).toEqual([]);
    expect(await options.seriousViolations()).toEqual([]);
    await options.close();
  });

  test('pairs with the pasted invitation while the permission prompt stays unanswered', async () => {
    const options = await browser.openOptions();
    await options.type('#invitation', await sheet.invite('Marie'));
    await options.click('#pair');
    await options.waitForText('Ce navigateur est relié.');
    expect(await options.text()).toContain('Au nom de Marie');
    expect(await options.seriousViolations()).toEqual([]);
    await options.close();
    expect(await browser.grantedOrigins()).toEqual([]);
    expect(sheet.front.seen.map(({ method, host }) => `${method} ${host}`).slice(0, 2)).toEqual([
      'POST script.google.com',
      'GET script.googleusercontent.com',
    ]);
  });

  test('click, look, Relever: the row is in the sheet with its verdict and its member', async () => {
    await browser.openPage(PAID_ARTICLE);
    const popup = await browser.clickToolbarButton();
    const shown = await popup.waitForText('Le Journal d’exemple · 5 mars 2024');
    expect(shown).toContain('Payant');
    expect(await popup.value('#title')).toBe('Le prêt numérique gagne les quartiers');
    expect(await popup.focused()).toBe('button#send');
    expect(await popup.seriousViolations()).toEqual([]);
    await popup.type('#note', 'Très utile pour le comité.');
    await popup.click('#send');
    await popup.waitForText('C’est relevé.');
    await popup.close();
    expect(sheet.vigie.rows('Ressources')).toMatchObject([
      { Titre: 'Le prêt numérique gagne les quartiers', Accès: 'Payant', Note: 'Très utile pour le comité.' },
    ]);
    expect(JSON.stringify(sheet.vigie.rows('Ressources'))).toContain('Marie');
  });

  test('the same page again: already clipped here, and the Sheet says it was known', async () => {
    await browser.openPage(PAID_ARTICLE);
    const popup = await browser.clickToolbarButton();
    await popup.waitForText('Vous avez relevé cette page le');
    await popup.click('#send');
    const said = await popup.waitForText('Cette page était déjà dans la feuille.');
    expect(said).toContain('Marie');
    await popup.close();
    expect(sheet.vigie.rows('Ressources')).toHaveLength(1);
  });

  test('secrets of the address and of the page stay in the browser; the person is told', async () => {
    const sent: string[] = [];
    sheet.front.google = (request, response) => {
      request.on('data', (chunk) => sent.push(String(chunk)));
      sheet.answer(request, response);
    };
    await browser.openPage(SECRET_ARTICLE);
    const popup = await browser.clickToolbarButton();
    await popup.waitForText(/éléments? masqués?/);
    await popup.click('#send');
    await popup.waitForText('C’est relevé.');
    await popup.close();
    sheet.front.google = sheet.answer;
    expect(sent.join('')).toContain('archives?id=42');
    expect(sent.join('')).not.toMatch(/ST-48151623|jeanne\.martin|utm_source/);
    expect(JSON.stringify(sheet.vigie.rows('Ressources'))).not.toMatch(/ST-48151623|jeanne\.martin/);
  });

  test('a page of twenty megabytes is refused at once, in words', async () => {
    const body = `<!doctype html><title>Longue</title><main hidden>${'<p>Une phrase comme les autres.</p>'.repeat(600_000)}`;
    sheet.front.pages.set('https://longue.example/', { body });
    const page = await browser.openPage('https://longue.example/');
    const popup = await browser.clickToolbarButton();
    await popup.waitForText('La page est trop grande pour être lue.');
    await popup.waitForText('Relevez plutôt son lien par le clic droit.');
    await popup.close();
    await page.close();
  });

  test('a page that has moved on is not sent under the address that was read', async () => {
    const page = await browser.openPage(PAID_ARTICLE);
    const popup = await browser.clickToolbarButton();
    await popup.type('#note', 'Gardée');
    await page.run('history.pushState(null, "", "/autre-page")');
    await popup.click('#send');
    await popup.waitForText('La page a changé depuis la lecture.');
    await popup.close();
    const other = await browser.openPage(PAID_ARTICLE);
    const again = await browser.clickToolbarButton();
    await again.waitForText('Relever');
    await other.run(`location.href = ${JSON.stringify(FREE_ARTICLE)}`);
    await other.waitForText('Lire en ligne sans compte');
    await again.click('#send');
    await again.waitForText('La page a changé depuis la lecture.');
    await again.close();
  });

  test('an observation, with the selected words as proof', async () => {
    const page = await browser.openPage(LIBRARY_SITE);
    await page.run('getSelection().selectAllChildren(document.querySelector("#hours"))');
    const popup = await browser.clickToolbarButton();
    await popup.click('#observation');
    await popup.waitForText('Critère');
    expect(await popup.value('#proof')).toBe('Ouvert le mardi de 10 h à 18 h et le dimanche de 14 h à 18 h.');
    await popup.type('#criterion-search', 'dimanche');
    const criterion = await popup.run<string>(
      'return [...document.querySelectorAll("#criterion option:not([disabled])")].map((o) => o.value)[0] ?? ""',
    );
    expect(criterion).not.toBe('');
    await popup.select('#criterion', criterion);
    expect(await popup.seriousViolations()).toEqual([]);
    await popup.click('input[name=state][value=absent]');
    await popup.click('#send');
    await popup.waitForText('L’observation est enregistrée.');
    await popup.close();
    expect(sheet.vigie.rows('Observations')).toMatchObject([
      {
        Bibliothèque: 'Médiathèque d’exemple',
        État: 'absent',
        Preuve: 'Ouvert le mardi de 10 h à 18 h et le dimanche de 14 h à 18 h.',
      },
    ]);
  });
});
