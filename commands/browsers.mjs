// Where the browsers of the tests are. Node 20 built-ins only: commands/run.mjs reads it before anything is installed.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const onPath = (names) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name)));

/** One line a browser: environment variable that overrides, program names, usual places, Debian packages. */
const BROWSERS = [
  {
    name: 'Chromium',
    variable: 'VIGIE_CHROMIUM',
    places: () => [
      ...onPath(['chromium', 'chromium-browser']),
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      path.join(process.env.LOCALAPPDATA ?? '', 'Chromium/Application/chrome.exe'),
    ],
    debian: ['chromium', 'chromium-l10n'],
  },
  {
    name: 'Firefox',
    variable: 'VIGIE_FIREFOX',
    places: () => [
      ...onPath(['firefox-esr', 'firefox']),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      path.join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
    ],
    debian: ['firefox-esr', 'firefox-esr-l10n-fr'],
  },
];

/** Path of an installed browser (`Chromium` or `Firefox`), or null. */
export function findBrowser(name) {
  const browser = BROWSERS.find((candidate) => candidate.name === name);
  if (!browser) return null;
  const given = process.env[browser.variable];
  const places = given ? [given] : browser.places();
  return places.find((place) => place !== '' && path.isAbsolute(place) && fs.existsSync(place)) ?? null;
}

/** The same, for what cannot go on without it. */
export function requireBrowser(name) {
  const found = findBrowser(name);
  if (!found) throw new Error(`${name} is not installed: npm test says how to get it.`);
  return found;
}

/** A browser that takes Chromium's extensions, whatever its name: for a person, where the tests want Chromium itself. */
export function findChromiumKin() {
  const found = findBrowser('Chromium');
  if (found) return found;
  const { LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
  const places = [
    ...onPath(['google-chrome', 'google-chrome-stable', 'brave-browser', 'microsoft-edge']),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    path.join(LOCALAPPDATA, 'Google/Chrome/Application/chrome.exe'),
    path.join(PROGRAMFILES, 'Google/Chrome/Application/chrome.exe'),
    path.join(process.env['PROGRAMFILES(X86)'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ];
  return places.find((place) => path.isAbsolute(place) && fs.existsSync(place)) ?? null;
}

/** The browsers of the tests that are not installed: `{ name, debian }`. */
export function missingBrowsers() {
  return BROWSERS.filter((browser) => findBrowser(browser.name) === null);
}
