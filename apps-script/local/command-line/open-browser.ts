import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type Browser, launch, type Page } from 'puppeteer-core';

export interface BrowserOrder {
  /** A browser that takes Chromium's extensions; null when there is none. */
  executable: string | null;
  /** Address that opens the workbook page once. */
  address: string;
  /** Folder of the built extension for Chromium. */
  extension: string;
  /** Where the browser keeps its profile between two starts. */
  profile: string;
  /** Makes the text that pairs the browser, only when it is needed. */
  invite(): Promise<string>;
}

/** `paired`: a browser opened with the extension in it; `page`: the usual browser, the page only; `none`: no screen. */
export type Opened = { kind: 'paired'; browser: Browser } | { kind: 'page' } | { kind: 'none' };

/** Whether a window can be shown here. */
export function hasScreen(environment: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean {
  if (platform === 'win32' || platform === 'darwin') return !environment.SSH_CONNECTION;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/** Opens the page for the person: best in a Chromium of its own, where the extension is loaded and paired. */
export async function openBrowser(order: BrowserOrder): Promise<Opened> {
  if (!hasScreen()) return { kind: 'none' };
  const { executable } = order;
  if (executable && fs.existsSync(path.join(order.extension, 'manifest.json'))) {
    try {
      return { kind: 'paired', browser: await openChromium(executable, order) };
    } catch {
      // A browser that will not take the extension is not worth stopping for: the page still opens.
    }
  }
  return openUsual(order.address) ? { kind: 'page' } : { kind: 'none' };
}

async function openChromium(executable: string, order: BrowserOrder): Promise<Browser> {
  const browser = await launch({
    executablePath: executable,
    headless: false,
    // A pipe, not a port: nobody else on this machine can drive this browser.
    pipe: true,
    enableExtensions: true,
    userDataDir: order.profile,
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      '--no-first-run',
      '--no-default-browser-check',
      '--enable-unsafe-extension-debugging',
      ...sandboxArguments(),
    ],
  });
  try {
    const id = await browser.installExtension(order.extension);
    const [page] = await browser.pages();
    const workbook = page ?? (await browser.newPage());
    await workbook.goto(order.address);
    const options = await browser.newPage();
    await options.goto(`chrome-extension://${id}/options.html`);
    await pair(options, order.invite);
    await workbook.bringToFront();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Pairs as a person would, on the options page; a profile that is paired already shows no field for it. */
async function pair(options: Page, invite: () => Promise<string>): Promise<void> {
  const field = await options.waitForSelector('#invitation', { timeout: 3000, visible: true }).catch(() => null);
  if (!field) return;
  await field.type(await invite());
  await options.click('#pair');
  await options.waitForSelector('#invitation', { hidden: true, timeout: 10_000 });
}

/** Chromium refuses to run its sandbox as root, which is how containers run. */
function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function openUsual(address: string): boolean {
  const openers: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    win32: ['rundll32', ['url.dll,FileProtocolHandler', address]],
    darwin: ['open', [address]],
  };
  const [program, words] = openers[process.platform] ?? ['xdg-open', [address]];
  try {
    const child = spawn(program, words, { detached: true, stdio: 'ignore' });
    child.on('error', () => {});
    child.unref();
    return true;
  } catch {
    return false;
  }
}
