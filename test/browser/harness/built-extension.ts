import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildStale } from '../../../commands/build.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import type { OpenOptions, TestBrowser } from './test-browser.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders = { chromium: `${root}dist/extension/chrome-mv3`, firefox: `${root}dist/extension/firefox-mv3` };

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Builds both production extensions unless `npm test` has just done so: a test never passes on other sources. */
export const buildExtensions = (): Promise<void> => buildStale(['extension']);

export function extensionFolder(name: BrowserName): string {
  if (!existsSync(folders[name])) throw new Error(`${folders[name]} is missing: call buildExtensions() first.`);
  return folders[name];
}

/** Opens a browser with its production build. */
export function openBrowser(name: BrowserName, options: Omit<OpenOptions, 'extension'>): Promise<TestBrowser> {
  const open = name === 'chromium' ? openChromium : openFirefox;
  return open({ ...options, extension: extensionFolder(name) });
}
