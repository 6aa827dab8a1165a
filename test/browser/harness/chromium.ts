import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { requireBrowser } from '../../../commands/browsers.mjs';
import { steadyBuild } from './steady-build.ts';
import { type OpenOptions, type TestBrowser, type Theme, until, type View } from './test-browser.ts';
import { viewOver } from './view.ts';

/** A real, headless Chromium with the production build loaded as a person would load it. */
export async function openChromium(options: OpenOptions): Promise<TestBrowser> {
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'vigie-chromium-')));
  const rules = options.map ? [`MAP *:443 127.0.0.1:${options.map.tls}`, `MAP *:80 127.0.0.1:${options.map.http}`] : [];
  const browser = await launch({
    executablePath: requireBrowser('Chromium'),
    headless: true,
    enableExtensions: true,
    pipe: true,
    userDataDir: profile,
    defaultViewport: { width: 1100, height: 800 },
    env: { ...process.env, LANGUAGE: options.language ?? 'fr' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      // Saved pages answer under the very address they were saved at, http included.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      // A page served in plain http stays so, as on a site that has no https.
      '--disable-features=HttpsUpgrades',
      '--ignore-certificate-errors',
      '--enable-unsafe-extension-debugging',
      `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ')}`,
    ],
  });
  const build = await steadyBuild(options);
  const id = await browser.installExtension(build.folder);
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().includes(id);
  const worker = async (): Promise<WebWorker> => {
    const found = await (await browser.waitForTarget(isWorker)).worker();
    if (!found) throw new Error('The service worker of the extension is not there.');
    return found;
  };
  await worker();
  let active: Page | undefined;
  let theme: Theme = 'light';

  const view = async (page: Page, { whole = true } = {}): Promise<View> => {
    const colours = (wanted: Theme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: wanted }]);
    await colours(theme);
    return viewOver({
      run: <T>(body: string) => page.evaluate(`(() => { ${body} })()`) as Promise<T>,
      screenshot: async (file) => {
        await colours(theme);
        await page.screenshot({ path: file as `${string}.png`, fullPage: whole });
      },
      close: () => page.close(),
    });
  };
  const activePage = (): Page => {
    if (!active) throw new Error('No page was opened.');
    return active;
  };

  return {
    name: 'chromium',
    profile,
    openPage: async (url) => {
      active = await browser.newPage();
      await active.goto(url, { waitUntil: 'load' });
      return view(active);
    },
    clickToolbarButton: async () => {
      const page = activePage();
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('The extension is not installed.');
      await extension.triggerAction(page);
      const target = await browser.waitForTarget(
        (candidate) => candidate.url() === `chrome-extension://${id}/popup.html`,
      );
      return view(await target.asPage(), { whole: false });
    },
    openOptions: async () => {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/options.html`);
      return view(page);
    },
    chooseInContextMenu: async () => {
      throw new Error('The context menu of Chromium is native: it cannot be driven.');
    },
    injectWithoutClick: async () => {
      await activePage().bringToFront();
      const body = `(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        try { await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/read-tab.js'] }); return ''; }
        catch (error) { return String(error.message); }
      })()`;
      return (await worker()).evaluate(body) as Promise<string>;
    },
    answerPermissionPrompt: async () => {
      throw new Error('Headless Chromium shows no permission prompt: the request is never answered.');
    },
    grantedOrigins: async () =>
      (await worker()).evaluate('chrome.permissions.getAll().then((all) => all.origins ?? [])') as Promise<string[]>,
    setOffline: async (offline) => {
      const conditions = { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
      const { client } = await worker();
      await client.send('Network.enable');
      await client.send('Network.emulateNetworkConditions', conditions);
      // The emulation changes what the worker can reach, but tells it nothing: the event is played.
      if (!offline) await (await worker()).evaluate('void dispatchEvent(new Event("online"))');
    },
    setTheme: async (wanted) => {
      theme = wanted;
    },
    stopBackground: async () => {
      await (await worker()).close();
      await until(
        async () => (browser.targets().some(isWorker) ? undefined : true),
        () => 'the service worker still runs',
      );
    },
    close: async () => {
      await browser.close();
      await build.remove();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
