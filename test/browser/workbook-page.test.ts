import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inFrame, type OpenedWorkbook, openWorkbookPage } from './workbook-page/open-workbook-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let opened: OpenedWorkbook;
let page: Page;
beforeAll(async () => {
  opened = await openWorkbookPage();
});
afterAll(() => opened.close());
beforeEach(async () => {
  page = await opened.newPage();
  return () => page.close();
});

const table = () => opened.host.workbook.read('Ressources');
const text = (selector: string) => page.$eval(selector, (element) => element.textContent ?? '');
const shows = (selector: string, wanted: string) =>
  page.waitForFunction(
    (where: string, what: string) =>
      [...document.querySelectorAll(where)].some((one) => one.textContent?.includes(what)),
    { timeout: 8000 },
    selector,
    wanted,
  );
const cell = (row: number, column: number) => `[data-place="${row}:${column}"]`;
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key as never);
};
async function choose(item: string) {
  await page.locator('.menu > button').click();
  await page.locator(`::-p-xpath(//*[@role='menuitem'][.='${item}'])`).click();
}
async function scriptFrame(): Promise<Frame> {
  await page.waitForSelector('iframe.script-frame');
  const frame = await (await page.$('iframe.script-frame'))?.contentFrame();
  if (!frame) throw new Error('no frame');
  await frame.waitForSelector('#out');
  return frame;
}
/** Runs an expression in the framed page and waits for what its handler wrote. */
describe('the table', () => {
  test('shows the visible tabs, and the technical ones on demand', async () => {
    expect(await text('h1')).toBe('Ressources');
    const tabs = () => page.$$eval('.tabs__name', (names) => names.map((name) => name.textContent));
    expect(await tabs()).toEqual(['Ressources', 'Notes']);
    await page.click('.tabs__technical');
    expect(await tabs()).toEqual(['Ressources', 'Notes', 'Travaux']);
  });

  test.each(['light', 'dark'])('has no serious accessibility fault, %s', async (value) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.evaluate(axe);
    const faults = await page.evaluate(
      `axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id))`,
    );
    expect(faults).toEqual([]);
  });

  test('text of a page stays text; only http(s) addresses are links, opened apart', async () => {
    expect(await text(cell(3, 0))).toBe('Annuaire <img src=x onerror=alert(1)>');
    expect(await page.$(`${cell(2, 1)} a`)).toBeNull();
    const link = await page.$eval(`${cell(1, 1)} a`, (a) => [a.getAttribute('href'), a.rel, a.target]);
    expect(link).toEqual(['https://a.example/etude', 'noopener noreferrer', '_blank']);
  });

  test('is walked and written with the keyboard, as a person types in a sheet', async () => {
    await page.focus(cell(1, 0));
    await press('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    expect(await page.$eval('.cell-editor', (field) => field.getAttribute('aria-label'))).toBe('Relevé le, ligne 3');
    await page.$eval('.cell-editor', (field) => (field as HTMLTextAreaElement).select());
    await page.keyboard.type('24/11/2026');
    await press('Enter');
    await shows(cell(2, 3), '24/11/2026');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.place)).toBe('3:3');
    expect(opened.host.workbook.read('Ressources').rows[1]?.[3]).toBe('24/11/2026');
  });

  test('Escape gives up what was typed', async () => {
    await page.focus(cell(1, 0));
    await page.keyboard.type('Autre');
    expect(await page.$eval('.cell-editor', (field) => (field as HTMLTextAreaElement).value)).toBe('Autre');
    await press('Escape');
    await page.waitForSelector('.cell-editor', { hidden: true });
    expect(table().rows[0]?.[0]).toBe('Étude des réseaux');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.place)).toBe('1:0');
  });

  test('a column with a list gives its values to choose from', async () => {
    await page.focus(cell(3, 2));
    await press('Enter');
    await page.select('select.cell-editor', 'Gratuit');
    await press('Enter');
    await shows(cell(3, 2), 'Gratuit');
    expect(table().rows[2]?.[2]).toBe('Gratuit');
    await page.locator('::-p-xpath(//button[contains(.,"Annuler la dernière saisie")])').click();
    await shows(cell(3, 2), 'À vérifier');
  });

  test('sorting and filtering change what is shown, never the sheet', async () => {
    const before = JSON.stringify(table());
    await page.click(cell(0, 0));
    expect(await page.$$eval('[data-place$=":0"].grid__cell', (cells) => cells.map((one) => one.textContent))).toEqual([
      'Annuaire <img src=x onerror=alert(1)>',
      'Bulletin',
      'Étude des réseaux',
      '',
    ]);
    await page.type('#filter', 'etude');
    await shows('.sheet__count', '1 ligne sur 3');
    expect(JSON.stringify(table())).toBe(before);
  });
});

describe('what the script shows and asks', () => {
  test('its sidebar reaches google.script.run as the operator, and nothing else', async () => {
    await choose('Volet');
    await shows('.sidebar h2', 'Mon volet');
    const frame = await scriptFrame();
    const run = 'google.script.run.withSuccessHandler(show).withFailureHandler(show)';
    expect(await inFrame(frame, `${run}.withUserObject('mine').double({ n: 21, list: [1, undefined] })`)).toEqual([
      { twice: 42, list: [1, null] },
      'mine',
    ]);
    expect(await inFrame(frame, `${run}.whoAmI()`)).toEqual(['responsable@example.org', null]);
    expect(await inFrame(frame, `${run}.fail()`)).toEqual(['raté', null]);
    expect(await inFrame(frame, `${run}.giveDate()`)).toEqual([null, null]);
    expect(await frame.evaluate('typeof google.script.run.secret_')).toBe('undefined');
    const illegal = `try { google.script.run.double(new Date()) } catch (error) { show(error) }`;
    expect(await inFrame(frame, illegal)).toEqual([expect.stringContaining('illegal value'), null]);
    expect(await frame.evaluate('location.origin + self.origin')).toContain('null');
    expect(await frame.evaluate('(() => { try { return parent.document.title } catch (e) { return e.name } })()')).toBe(
      'SecurityError',
    );
    expect(await frame.evaluate(`fetch('${opened.server.origin}/api/state').then(() => 'read', (e) => e.name)`)).toBe(
      'TypeError',
    );
    await frame.evaluate('google.script.host.close()');
    await page.waitForSelector('.sidebar', { hidden: true });
  });

  test('its dialog is modal and closes with Escape', async () => {
    await choose('Dialogue');
    await scriptFrame();
    expect(await page.$('dialog:modal')).not.toBeNull();
    await page.focus('.dialog .close');
    await press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
  });

  test('its question waits for the answer', async () => {
    await choose('Question');
    await page.waitForSelector('.dialog--question input');
    await page.keyboard.type('Léa');
    await press('Enter');
    await expect.poll(() => opened.host.workbook.read('Notes').rows[0]?.[0]).toBe('OK Léa');
    await choose('Confirmer');
    await shows('.dialog--question', 'On continue ?');
    await page.locator('::-p-xpath(//dialog//button[.="Non"])').click();
    await expect.poll(() => opened.host.workbook.read('Notes').rows[0]?.[0]).toBe('NO');
    await page.waitForSelector('.dialog--question', { hidden: true });
    await choose('Confirmer');
    await page.waitForSelector('.dialog--question');
    await press('Escape');
    await expect.poll(() => opened.host.workbook.read('Notes').rows[0]?.[0]).toBe('CLOSE');
  });

  test('its toast is shown, long work says that it goes on, a failure says what is safe and what to do', async () => {
    await choose('Message');
    await shows('.toast', 'Le message du script');
    await choose('Long');
    await shows('.work', 'Long : en cours');
    await page.waitForSelector('.work progress', { hidden: true });
    await choose('Casser');
    await shows('.v-notice--error', 'La recette est vide.');
    expect(await text('.v-notice--error')).toContain('intact');
    expect(await text('.v-notice--error')).toContain('recommencer');
  });
});

describe('around the table', () => {
  test('a mail is previewed without running or loading anything, and its safe links are listed', async () => {
    await page.locator('::-p-xpath(//button[contains(.,"Boîte d’envoi")])').click();
    const frame = await (await page.waitForSelector('.mail__preview'))?.contentFrame();
    await frame?.waitForSelector('h1');
    // No script may run in that frame, not even a test's: the protocol reads what it shows.
    const shown = await page.accessibility.snapshot({ includeIframes: true });
    expect(JSON.stringify(shown)).toContain('La lettre');
    expect(opened.left).toEqual([]);
    expect(await page.$$eval('.mail__links a', (links) => links.map((a) => a.getAttribute('href')))).toEqual([
      'https://a.example/etude',
    ]);
    await page.locator('::-p-xpath(//button[.="Texte seul"])').click();
    await shows('.mail__text', 'Texte de la lettre');
  });

  test('the clock moves in the demonstration', async () => {
    const before = opened.host.clock.now();
    await page.select('#clock-choice', '1');
    await shows('.toast', 'tâche');
    expect(opened.host.clock.now() - before).toBeGreaterThan(23 * 3_600_000);
  });

  test('a page that doGet answers runs for the person of this machine, and for nobody else', async () => {
    const own = await opened.newPage();
    await own.goto(`${opened.server.origin}/macros/s/AKfycb_test/exec`);
    const frame = await (await own.waitForSelector('#script-page'))?.contentFrame();
    if (!frame) throw new Error('no frame');
    await frame.waitForSelector('#out');
    expect(await inFrame(frame, 'google.script.run.withSuccessHandler(show).whoAmI()')).toEqual([
      opened.host.internals.owner,
      null,
    ]);
    await own.close();
    const visitor = await opened.visit('/macros/s/AKfycb_test/exec');
    const closed = await (await visitor.waitForSelector('#script-page'))?.contentFrame();
    expect(await closed?.$('#out')).toBe(null);
    await visitor.close();
  });

  test('is used at 200 % without losing anything sideways', async () => {
    await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
    await page.waitForSelector('#tab-choice', { visible: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.select('#tab-choice', 'Notes');
    await shows('h1', 'Notes');
  });

  test('a link from elsewhere opens the page on its row: the session is not sent at first, and is found again', async () => {
    const [tab] = opened.host.workbook.tabs();
    await page.goto('http://mail.example/');
    const link = `${opened.server.origin}/#gid=${tab?.id}&range=A3`;
    await page.evaluate((address: string) => {
      location.href = address;
    }, link);
    await page.waitForSelector('.grid');
    await page.waitForFunction(() => (document.activeElement as HTMLElement).dataset.place === '2:0');
    expect(await text('.content-bar')).toContain('Bulletin');
  });

  test('without its session says what to do', async () => {
    const stranger = await opened.visit('/');
    expect(await stranger.$eval('main', (main) => main.textContent)).toContain('npm start');
    await stranger.close();
  });
});
