import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElementHandle, type Frame, launch, type Page } from 'puppeteer-core';
import { openQuestions } from '../../../apps-script/local/http/questions.ts';
import { startServer } from '../../../apps-script/local/http/server.ts';
import { buildWorkbookPage } from '../../../apps-script/local/workbook-page/build.ts';
import { requireBrowser } from '../../../commands/browsers.mjs';
import { aClip, buildBundle, EXEC, OWNER, openVigie } from '../../add-on/opened-vigie.ts';
import { fixtureHtml, pageFixtures } from '../../unit/fixtures/pages.ts';
import { chooseInMenu } from '../add-on-pages/choose-in-menu.ts';
import { openSite } from '../add-on-pages/open-site.ts';
import type { Theme } from '../harness/test-browser.ts';

const THEMES: Theme[] = ['light', 'dark'];
const WINDOW = { width: 1280, height: 800 };
const MONDAY = new Date('2026-11-30T08:00:00Z');

/**
 * Pictures of the workbook page, of the add-on's own pages (the sidebar as wide as Google shows it, its team, the dialog
 * that clips an address, the preview of the letter), and of the letter itself (wide and on a phone), in both themes. What they show was clipped through the add-on from pages of our own making.
 */
export async function takeWorkbookScreens(folder: string): Promise<string[]> {
  const bundle = await buildBundle();
  const pages = mkdtempSync(path.join(tmpdir(), 'vigie-screens-'));
  await buildWorkbookPage(pages);
  const site = await openSite();
  const questions = openQuestions();
  const vigie = await openVigie(bundle.folder, { screen: questions.screen, allowPrivate: true });
  const server = await startServer({ host: vigie.host, pages, port: 0, operator: OWNER, demo: true, questions });
  const browser = await launch({
    executablePath: requireBrowser('Chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--lang=fr',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
    defaultViewport: WINDOW,
  });
  const taken: string[] = [];
  const take = async (page: Page, what: string, fullPage = false, part?: ElementHandle | null) => {
    // No button is drawn as it looks under the mouse.
    await page.mouse.move(0, 0);
    for (const value of THEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const file = path.join(folder, `${what}-${value}.png`) as `${string}.png`;
      if (part) await part.screenshot({ path: file });
      else await page.screenshot({ path: file, fullPage });
      taken.push(file);
    }
  };
  /** The add-on's own pages, each cut out of the workbook page. */
  const takeAddOnPages = async (page: Page) => {
    const sidebar = await chooseInMenu(page, 'Ouvrir Vigie');
    const whole = async (what: string) => {
      await fitHeight(page, sidebar);
      await take(page, what, false, await page.$('.sidebar'));
    };
    await sidebar.waitForSelector('dl');
    await whole('sidebar');
    await sidebar.locator('#tab-team').click();
    await sidebar.locator('#name').fill('Paul');
    await sidebar.locator('#email').fill('paul@example.org');
    await sidebar.locator('#face-team form [type=submit]').click();
    await sidebar.waitForSelector('#invitation');
    await sidebar.waitForSelector('.people li:nth-child(3)');
    await whole('sidebar-team');
    await page.setViewport(WINDOW);
    await page.locator('.sidebar .close').click();

    const clip = await chooseInMenu(page, 'Relever une adresse…');
    await clip.locator('#address').fill(site.article);
    await clip.locator('[type=submit]').click();
    await clip.locator('summary').click();
    await take(page, 'clip-dialog', false, await page.$('.dialog'));
    await page.locator('.dialog .close').click();

    const letter = await chooseInMenu(page, 'Aperçu de la lettre');
    await letter.waitForSelector('iframe.letter');
    await take(page, 'letter-preview', false, await page.$('.dialog'));
    await page.locator('.dialog .close').click();
  };
  try {
    const name = vigie.host.workbook.read('Équipe').headers.indexOf('Nom') + 1;
    await vigie.host.workbook.edit('Équipe', 2, name, 'Claire');
    await vigie.run('saveSettings', [{ library: 'Médiathèque d’exemple', webApp: EXEC }]);
    for (const { file, url, title, refusal } of pageFixtures) {
      if (title && !refusal) await vigie.run('clipAddress', [url, fixtureHtml(file)]);
    }
    const { token } = await vigie.pairedMember('Marie');
    await vigie.saveClips(
      token,
      aClip({ title: 'Le kiosque des journaux régionaux', note: 'Lire avec les ados du mercredi' }),
    );

    const page = await browser.newPage();
    await page.goto(server.newStartAddress());
    await page.waitForSelector('.grid');
    await take(page, 'workbook');
    await takeAddOnPages(page);
    await page.close();

    await vigie.host.clock.advanceTo(MONDAY, { repeats: 'daily' });
    const [letter] = await vigie.host.outbox();
    for (const [what, width] of [
      ['letter', 800],
      ['letter-phone', 360],
    ] as const) {
      const mail = await browser.newPage();
      await mail.setViewport({ width, height: 800 });
      await mail.setContent(letter?.html ?? '');
      await take(mail, what, true);
    }
  } finally {
    await browser.close();
    await server.close();
    await vigie.close();
    site.close();
    bundle.remove();
    rmSync(pages, { recursive: true, force: true });
  }
  return taken;
}

/** Makes the window so high that what a framed page says is shown whole. */
async function fitHeight(page: Page, frame: Frame): Promise<void> {
  const hidden = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await page.setViewport({ ...WINDOW, height: WINDOW.height + Math.max(0, hidden) });
}
