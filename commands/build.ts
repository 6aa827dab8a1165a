import { spawnSync } from 'node:child_process';
import { cp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleAddOn } from '../apps-script/bundling/bundle.ts';
import { bundlePages } from '../apps-script/bundling/pages.ts';
import { buildWorkbookPage } from '../apps-script/local/workbook-page/build.ts';
import { builtFrom, isStale, PART_NAMES, PARTS, type PartName } from './built-parts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');

/** What is pushed to Google, into `dist/apps-script/` or `out`: Code.js, one HTML file a page, and the manifest. */
export async function buildAddOn(out = path.join(root, 'dist/apps-script')): Promise<void> {
  // Beside it first: what reads the folder meanwhile never finds it half made.
  const fresh = `${out}.new`;
  await rm(fresh, { recursive: true, force: true });
  await bundleAddOn(path.join(fresh, 'Code.js'));
  await bundlePages(fresh);
  await cp(path.join(root, 'apps-script/appsscript.json'), path.join(fresh, 'appsscript.json'));
  await rm(out, { recursive: true, force: true });
  await rename(fresh, out);
}

/**
 * The two extensions: `dist/extension/chrome-mv3` and `dist/extension/firefox-mv3`. By the command line of WXT, whose
 * spinner cannot be switched off and would stand in what `npm start` prints.
 */
async function buildExtensions(): Promise<void> {
  for (const browser of ['chrome', 'firefox']) {
    const { status } = spawnSync(process.execPath, [wxt, 'build', '--browser', browser, '--mv3', '--level', 'error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`The extension for ${browser} could not be built.`);
  }
}

const BUILDS: Readonly<Record<PartName, () => Promise<void>>> = {
  'add-on': () => buildAddOn(),
  'workbook-page': () => buildWorkbookPage(),
  extension: buildExtensions,
};

/** Builds everything, or the parts named. */
export async function buildAll(names: readonly string[] = PART_NAMES): Promise<void> {
  for (const name of names.map(partNamed)) await builtFrom(root, name, PARTS[name], BUILDS[name]);
}

/** Builds the parts named whose sources are not those they were built from. */
export async function buildStale(names: readonly PartName[] = PART_NAMES): Promise<void> {
  await buildAll(names.filter((name) => isStale(root, name, PARTS[name])));
}

function partNamed(word: string): PartName {
  const name = PART_NAMES.find((known) => known === word);
  if (!name) throw new Error(`Unknown part: ${word}. Parts: ${PART_NAMES.join(', ')}.`);
  return name;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = process.argv.slice(2);
  await buildAll(names.length > 0 ? names : undefined);
}
