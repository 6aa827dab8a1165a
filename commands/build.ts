import { spawnSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleAddOn } from '../apps-script/bundling/bundle.ts';
import { bundlePages } from '../apps-script/bundling/pages.ts';
import { buildWorkbookPage } from '../apps-script/local/workbook-page/build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');

/** What is pushed to Google: `dist/apps-script/` with Code.js, one HTML file a page, and the manifest. */
export async function buildAddOn(): Promise<void> {
  const out = path.join(root, 'dist/apps-script');
  await rm(out, { recursive: true, force: true });
  await bundleAddOn(path.join(out, 'Code.js'));
  await bundlePages(out);
  await cp(path.join(root, 'apps-script/appsscript.json'), path.join(out, 'appsscript.json'));
}

/**
 * The two extensions: `dist/extension/chrome-mv3` and `dist/extension/firefox-mv3`. By the command line of WXT, whose
 * spinner cannot be switched off and would stand in what `npm start` prints.
 */
export async function buildExtensions(): Promise<void> {
  for (const browser of ['chrome', 'firefox']) {
    const { status } = spawnSync(process.execPath, [wxt, 'build', '--browser', browser, '--mv3', '--level', 'error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`The extension for ${browser} could not be built.`);
  }
}

const parts: Record<string, () => Promise<void>> = {
  'add-on': buildAddOn,
  'workbook-page': buildWorkbookPage,
  extension: buildExtensions,
};

/** Builds everything, or the parts named. */
export async function buildAll(names = Object.keys(parts)): Promise<void> {
  for (const name of names) {
    const build = parts[name];
    if (!build) throw new Error(`Unknown part: ${name}. Parts: ${Object.keys(parts).join(', ')}.`);
    await build();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = process.argv.slice(2);
  await buildAll(names.length > 0 ? names : undefined);
}
