import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requireBrowser } from '../../../commands/browsers.mjs';
import { openedPopup } from './firefox-popup.ts';
import { firefoxPreferences } from './firefox-preferences.ts';
import { Marionette } from './marionette.ts';
import { steadyBuild } from './steady-build.ts';
import { type OpenOptions, type TestBrowser, until, type View } from './test-browser.ts';
import { viewOver } from './view.ts';

const ADD_ON = 'vigie@example.org';
const ORIGIN = 'moz-extension://6b1f3c0e-7c1d-4f2a-9a55-2d9c1b7e4a10';

/** A real, headless Firefox with the production build installed as a temporary add-on, driven through Marionette. */
export async function openFirefox(options: OpenOptions): Promise<TestBrowser> {
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'vigie-firefox-')));
  const build = await steadyBuild(options);
  await rm(path.join(profile, 'MarionetteActivePort'), { force: true });
  await writeFile(path.join(profile, 'user.js'), firefoxPreferences(options, { id: ADD_ON, origin: ORIGIN }));
  const child = spawn(
    requireBrowser('Firefox'),
    ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile, '--headless', 'about:blank'],
    { env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const marionette = await Marionette.connect(await marionettePort(child, profile));
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true, unhandledPromptBehavior: 'ignore' });
  await marionette.send('Addon:Install', { path: build.folder, temporary: true });
  let active = '';

  const openTab = async (url: string): Promise<string> => {
    const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
    await goTo(handle);
    await marionette.send('WebDriver:Navigate', { url });
    return handle;
  };
  const goTo = (handle: string) => marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
  const tabView = (handle: string): View =>
    viewOver({
      run: async <T>(body: string) => {
        await goTo(handle);
        return marionette.inTab<T>(body);
      },
      screenshot: async (file) => {
        await goTo(handle);
        const { value } = await marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: true });
        await writeFile(file, Buffer.from(value, 'base64'));
      },
      click: async (selector) => {
        await goTo(handle);
        const found = await marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
          using: 'css selector',
          value: selector,
        });
        await marionette.send('WebDriver:ElementClick', { id: Object.values(found.value)[0] });
      },
      close: async () => {
        await goTo(handle);
        const left = await marionette.send<string[]>('WebDriver:CloseWindow');
        if (active === handle) active = '';
        await goTo(active || (left[0] ?? ''));
      },
    });
  /** Runs a body in a page of the extension, which alone sees `browser.*`. */
  const inExtension = async <T>(body: string): Promise<T> => {
    const handle = await openTab(`${ORIGIN}/options.html`);
    const view = tabView(handle);
    try {
      return await view.run<T>(body);
    } finally {
      await view.close();
    }
  };

  return {
    name: 'firefox',
    profile,
    openPage: async (url) => {
      active = await openTab(url);
      return tabView(active);
    },
    clickToolbarButton: async () => {
      await goTo(active);
      await marionette.inBrowser(`
        const extension = WebExtensionPolicy.getByID(${JSON.stringify(ADD_ON)}).extension;
        const browserWindow = Services.wm.getMostRecentWindow('navigator:browser');
        extension.apiManager.global.browserActionFor(extension).triggerAction(browserWindow);
        done(null);`);
      return openedPopup(marionette);
    },
    openOptions: async () => tabView(await openTab(`${ORIGIN}/options.html`)),
    chooseInContextMenu: async (selector, label) => {
      await goTo(active);
      await rightClick(marionette, selector);
      await marionette
        .inBrowser(`
        (async () => {
          const menu = window.document.getElementById('contentAreaContextMenu');
          for (let turn = 0; turn < 60 && menu.state !== 'open'; turn += 1) await new Promise((go) => window.setTimeout(go, 25));
          const ours = [...menu.querySelectorAll('menuitem')].filter((item) => item.id.includes('-menuitem-'));
          const item = ours.find((each) => each.label === ${JSON.stringify(label)});
          if (!item) throw new Error('Vigie offers: ' + ours.map((each) => each.label).join(', '));
          menu.activateItem(item);
        })().then(() => done(''), (error) => done(String(error)));`)
        .then((error) => {
          if (error) throw new Error(String(error));
        });
    },
    injectWithoutClick: async () => {
      const url = await tabView(active).run<string>('return location.href');
      return inExtension<string>(`
        return browser.tabs.query({}).then((tabs) => Promise.all(tabs.filter((tab) => !tab.active || tab.url === ${JSON.stringify(url)}).map((tab) =>
          browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/read-tab.js'] })
            .then(() => 'injected into ' + tab.index, (error) => error.message)))).then((answers) => {
              const injected = answers.filter((answer) => answer.startsWith('injected'));
              return injected.length > 0 ? '' : (answers[0] || 'no other tab');
            })`);
    },
    answerPermissionPrompt: async (answer) => {
      const button = answer === 'allow' ? 'button' : 'secondaryButton';
      await until(
        async () =>
          (await marionette.inBrowser<boolean>(`
            const prompt = window.document.querySelector('popupnotification:not([hidden])');
            if (!prompt || !prompt.${button}) return done(false);
            prompt.${button}.click();
            done(true);`)) || undefined,
        () => 'no permission prompt on screen',
      );
    },
    grantedOrigins: () => inExtension<string[]>('return browser.permissions.getAll().then((all) => all.origins || [])'),
    setOffline: async (offline) => {
      await marionette.inBrowser(
        `Services.io.manageOfflineStatus = false; Services.io.offline = ${offline}; done(null);`,
      );
    },
    setTheme: async (theme) => {
      // Pages follow the first, the popup follows the window around it.
      await marionette.inBrowser(`
        Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${theme === 'dark' ? 0 : 1});
        Services.prefs.setIntPref('ui.systemUsesDarkTheme', ${theme === 'dark' ? 1 : 0});
        window.setTimeout(done, 300);`);
    },
    stopBackground: async () => {
      await marionette.inBrowser(`
        WebExtensionPolicy.getByID(${JSON.stringify(ADD_ON)}).extension.terminateBackground().then(() => done(null), (e) => done(String(e)));`);
    },
    close: async () => {
      await quit(marionette, child);
      await build.remove();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function marionettePort(child: ChildProcess, profile: string): Promise<number> {
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  return until(
    async () => {
      if (child.exitCode !== null) throw new Error(`Firefox stopped: ${complaint}`);
      const text = await readFile(path.join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
      return Number(text) || undefined;
    },
    () => `Firefox does not answer: ${complaint}`,
    30_000,
  );
}

async function rightClick(marionette: Marionette, selector: string): Promise<void> {
  const { value } = await marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
    using: 'css selector',
    value: selector,
  });
  const button = (type: string) => ({ type, button: 2 });
  const move = { type: 'pointerMove', origin: value, x: 0, y: 0, duration: 0 };
  const actions = [move, button('pointerDown'), button('pointerUp')];
  await marionette.send('WebDriver:PerformActions', {
    actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
  });
}

async function quit(marionette: Marionette, child: ChildProcess): Promise<void> {
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
  const killer = setTimeout(() => child.kill('SIGKILL'), 4000);
  await exited;
  clearTimeout(killer);
  marionette.end();
}
