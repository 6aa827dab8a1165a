import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type Frame, launch, type Page } from 'puppeteer-core';
import { openQuestions } from '../../../apps-script/local/http/questions.ts';
import { startServer } from '../../../apps-script/local/http/server.ts';
import { buildWorkbookPage } from '../../../apps-script/local/workbook-page/build.ts';
import { requireBrowser } from '../../../commands/browsers.mjs';
import { buildBundle, OWNER, openVigie, type Vigie } from '../../add-on/opened-vigie.ts';
import { chooseInMenu } from './choose-in-menu.ts';
import { openSite } from './open-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface OpenedAddOn {
  vigie: Vigie;
  /** Address of a page of our own making, on a server of this machine. */
  article: string;
  /** An address of this machine where nothing listens. */
  nowhere: string;
  /** The workbook page, and what a menu item of the add-on shows in it. */
  open(item: string): Promise<{ page: Page; frame: Frame }>;
  close(): Promise<void>;
}

/** The add-on as it is pushed to Google, in the embedded host, its pages in a real Chromium. */
export async function openAddOn(): Promise<OpenedAddOn> {
  const bundle = await buildBundle();
  const pages = mkdtempSync(path.join(tmpdir(), 'vigie-add-on-pages-'));
  await buildWorkbookPage(pages);
  const questions = openQuestions();
  const vigie = await openVigie(bundle.folder, { screen: questions.screen, allowPrivate: true });
  const server = await startServer({ host: vigie.host, pages, port: 0, operator: OWNER, demo: true, questions });
  const site = await openSite();
  const browser: Browser = await launch({
    executablePath: requireBrowser('Chromium'),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--lang=fr',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
    defaultViewport: { width: 1280, height: 800 },
  });
  const first = await browser.newPage();
  await first.goto(server.newStartAddress());
  await first.close();
  return {
    vigie,
    article: site.article,
    nowhere: 'http://127.0.0.1:9/rien',
    async open(item) {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/`);
      await page.waitForSelector('.grid');
      return { page, frame: await chooseInMenu(page, item) };
    },
    async close() {
      await browser.close();
      await server.close();
      await vigie.close();
      site.close();
      bundle.remove();
      rmSync(pages, { recursive: true, force: true });
    },
  };
}

/** Serious and critical faults of a framed page in the present theme. Frames within it run no script: axe stays out. */
export async function seriousFaults(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  return (await frame.evaluate(
    `axe.run(document, { iframes: false }).then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html)))`,
  )) as string[];
}

/** How many pixels of a framed page stand beyond its right edge. */
export async function sideways(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
