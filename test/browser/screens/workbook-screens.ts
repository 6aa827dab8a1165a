import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { openQuestions } from '../../../apps-script/local/http/questions.ts';
import { startServer } from '../../../apps-script/local/http/server.ts';
import { buildWorkbookPage } from '../../../apps-script/local/workbook-page/build.ts';
import { requireBrowser } from '../../../commands/browsers.mjs';
import { aClip, buildBundle, OWNER, openVigie } from '../../add-on/opened-vigie.ts';
import { fixtureHtml, pageFixtures } from '../../unit/fixtures/pages.ts';
import type { Theme } from '../harness/test-browser.ts';

const THEMES: Theme[] = ['light', 'dark'];
const MONDAY = new Date('2026-11-30T08:00:00Z');

/**
 * Pictures of the workbook page, its sidebar, the letter in the outbox, and the letter itself (wide and on a phone), in
 * both themes. What they show was clipped through the add-on from pages of our own making.
 */
export async function takeWorkbookScreens(folder: string): Promise<string[]> {
  const bundle = await buildBundle();
  const pages = mkdtempSync(path.join(tmpdir(), 'vigie-screens-'));
  await buildWorkbookPage(pages);
  const questions = openQuestions();
  const vigie = await openVigie(bundle.folder, { screen: questions.screen });
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
    defaultViewport: { width: 1280, height: 800 },
  });
  const taken: string[] = [];
  const take = async (page: Page, what: string, fullPage = false) => {
    for (const value of THEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const file = path.join(folder, `${what}-${value}.png`);
      await page.screenshot({ path: file as `${string}.png`, fullPage });
      taken.push(file);
    }
  };
  try {
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
    await page.locator('.menu > button').click();
    await page.locator(`::-p-xpath(//*[@role='menuitem'][.='Ouvrir Vigie'])`).click();
    const frame = await (await page.waitForSelector('iframe.script-frame'))?.contentFrame();
    await frame?.waitForSelector('h2');
    await take(page, 'sidebar');
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
    bundle.remove();
    rmSync(pages, { recursive: true, force: true });
  }
  return taken;
}
