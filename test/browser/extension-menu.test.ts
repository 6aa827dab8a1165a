import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExtensions, openBrowser } from './harness/built-extension.ts';
import { FREE_ARTICLE, PAGES_OF_OURS } from './harness/pages-of-ours.ts';
import { openTeamSheet, type TeamSheet } from './harness/team-sheet.ts';
import { type TestBrowser, until } from './harness/test-browser.ts';

let sheet: TeamSheet;
let browser: TestBrowser;
const rowOf = (address: string) =>
  until(
    async () => sheet.vigie.rows('Ressources').find((row) => row.Adresse?.includes(address)),
    () => `no row for ${address}`,
  );

beforeAll(async () => {
  await buildExtensions();
  sheet = await openTeamSheet(PAGES_OF_OURS);
  browser = await openBrowser('firefox', { map: sheet.front.map });
  const options = await browser.openOptions();
  await options.type('#invitation', await sheet.invite('Marie'));
  await options.click('#pair');
  await options.waitForText('Au nom de Marie');
  await options.close();
  await browser.openPage(FREE_ARTICLE);
});
afterAll(async () => {
  await browser?.close();
  await sheet?.close();
});

test('« Relever cette page » clips without the popup', async () => {
  await browser.chooseInContextMenu('h1', 'Relever cette page');
  expect(await rowOf('/billets/lire-en-ligne')).toMatchObject({ Titre: 'Lire en ligne sans compte', Accès: 'Gratuit' });
});

test('« Relever ce lien » keeps the address and the words of the link, and claims nothing about access', async () => {
  await browser.chooseInContextMenu('#link', 'Relever ce lien');
  expect(await rowOf('/billets/autre')).toMatchObject({ Titre: 'Un autre billet', Accès: 'À vérifier' });
});

test('a page that cannot be read: the button says why and what to do', async () => {
  sheet.front.pages.set('https://vide.example/', { body: '<!doctype html><div id="only"></div>' });
  const page = await browser.openPage('https://vide.example/');
  await page.run('document.querySelector("#only").style.cssText = "width:200px;height:50px;background:grey"');
  await browser.chooseInContextMenu('#only', 'Relever cette page');
  const options = await browser.openOptions();
  const titles = () =>
    options.run<string[]>(
      'return browser.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => browser.action.getTitle({ tabId: id }))))',
    );
  const said = await until(
    async () => (await titles()).find((title) => title.startsWith('La page est vide.')),
    () => 'the button says nothing',
  );
  expect(said).toContain('lisez-la à nouveau');
  expect(sheet.vigie.rows('Ressources')).toHaveLength(2);
});
