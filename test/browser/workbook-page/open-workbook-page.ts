import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type Frame, launch, type Page } from 'puppeteer-core';
import { type Host, openHost } from '../../../apps-script/local/host.ts';
import { openQuestions } from '../../../apps-script/local/http/questions.ts';
import { type RunningServer, startServer } from '../../../apps-script/local/http/server.ts';
import { buildWorkbookPage } from '../../../apps-script/local/workbook-page/build.ts';
import { requireBrowser } from '../../../commands/browsers.mjs';

export interface OpenedWorkbook {
  host: Host;
  server: RunningServer;
  /** What reached a server that stands for every other host. */
  left: string[];
  /** The workbook page, with the session of the person who started the host. */
  newPage(): Promise<Page>;
  /** A page of the same server in a browser that never opened the workbook. */
  visit(address: string): Promise<Page>;
  close(): Promise<void>;
}

/** A real Chromium on the real host, which runs fixtures/workbook-page.gs. */
export async function openWorkbookPage(): Promise<OpenedWorkbook> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-page-'));
  await buildWorkbookPage(folder);
  const questions = openQuestions();
  const bundle = fileURLToPath(new URL('../fixtures/workbook-page.gs', import.meta.url));
  const host = await openHost({ bundle, screen: questions.screen });
  const prepared = await host.run('prepare');
  if (!prepared.ok) throw new Error(prepared.error?.message);
  const operator = host.internals.owner;
  const server = await startServer({ host, pages: folder, port: 0, operator, demo: true, questions });
  const left: string[] = [];
  const elsewhere = createServer((request, response) => {
    left.push(`${request.headers.host}${request.url}`);
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  const browser: Browser = await launch({
    executablePath: requireBrowser('Chromium'),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--lang=fr',
      `--host-resolver-rules=MAP *.example 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
    defaultViewport: { width: 1280, height: 800 },
  });
  const first = await browser.newPage();
  await first.goto(server.newStartAddress());
  await first.close();
  return {
    host,
    server,
    left,
    async newPage() {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/`);
      await page.waitForSelector('.grid');
      return page;
    },
    async visit(address) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(server.origin + address);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      await host.close();
      elsewhere.closeAllConnections();
      elsewhere.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What an expression in a page of the script writes into `#out`, read as JSON. */
export async function inFrame(frame: Frame, expression: string): Promise<unknown> {
  await frame.evaluate(`document.getElementById('out').textContent = ''; ${expression}`);
  await frame.waitForFunction(`document.getElementById('out').textContent !== ''`, { timeout: 8000 });
  return JSON.parse(await frame.$eval('#out', (out) => out.textContent ?? ''));
}
