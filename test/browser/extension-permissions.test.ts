import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildExtensions, openBrowser } from './harness/built-extension.ts';
import { PAGES_OF_OURS, PAID_ARTICLE } from './harness/pages-of-ours.ts';
import { openTeamSheet, type TeamSheet } from './harness/team-sheet.ts';
import type { TestBrowser } from './harness/test-browser.ts';

const GOOGLE = ['https://script.google.com/*', 'https://script.googleusercontent.com/*'];
let sheet: TeamSheet;
let browser: TestBrowser | undefined;

beforeAll(async () => {
  await buildExtensions();
  sheet = await openTeamSheet(PAGES_OF_OURS);
});
afterEach(async () => {
  await browser?.close();
  browser = undefined;
});
afterAll(() => sheet?.close());

const pairAndClip = async (opened: TestBrowser, member: string, answer?: 'allow' | 'refuse') => {
  const options = await opened.openOptions();
  await options.type('#invitation', await sheet.invite(member));
  await options.click('#pair');
  if (answer) await opened.answerPermissionPrompt(answer);
  await options.waitForText(`Au nom de ${member}`);
  await options.close();
  await opened.openPage(PAID_ARTICLE);
  const popup = await opened.clickToolbarButton();
  await popup.click('#send');
  await popup.waitForText(/C’est relevé|déjà dans la feuille/);
  await popup.close();
};

// Headless Chromium never answers the prompt: extension-clip.test.ts pairs and clips that way.
describe('the permission prompt of Firefox', () => {
  test('refused: pairing and clipping work', async () => {
    browser = await openBrowser('firefox', { map: sheet.front.map });
    await pairAndClip(browser, 'Anne', 'refuse');
    expect(await browser.grantedOrigins()).toEqual([]);
  });

  test('allowed: pairing and clipping work, and only the two hosts of the workbook are granted', async () => {
    browser = await openBrowser('firefox', { map: sheet.front.map });
    await pairAndClip(browser, 'Basile', 'allow');
    expect((await browser.grantedOrigins()).sort()).toEqual(GOOGLE);
  });

  test('granted without a prompt', async () => {
    browser = await openBrowser('firefox', { map: sheet.front.map, permissionPrompts: 'granted' });
    await pairAndClip(browser, 'Claire');
    expect((await browser.grantedOrigins()).sort()).toEqual(GOOGLE);
  });
});
