import * as installed from '../../../commands/browsers.mjs';

/** The program of an installed browser, where `npm test` found it. */
export function findBrowser(name: 'Chromium' | 'Firefox'): string {
  const found = installed.findBrowser(name);
  if (!found) throw new Error(`${name} is not installed: npm test says how to get it.`);
  return found;
}
