import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../../..');

/** Where the server finds the page: hashed files, and `files.json` from plain name to hashed name. */
export const WORKBOOK_PAGE_FOLDER = path.join(root, 'dist/workbook-page');

const ENTRIES: Readonly<Record<string, string>> = {
  page: 'main.tsx',
  door: 'door.ts',
  shell: 'shell.ts',
  'google-script': 'google-script.ts',
};
const STYLES: Readonly<Record<string, string>> = { 'page.css': 'page.css', 'shell.css': 'shell.css' };

/** Builds the French page over the workbook and what its framed pages need, into `folder`. */
export async function buildWorkbookPage(folder = WORKBOOK_PAGE_FOLDER): Promise<void> {
  await fs.rm(folder, { recursive: true, force: true });
  await fs.mkdir(folder, { recursive: true });
  const common = {
    bundle: true,
    minify: true,
    target: ['chrome120', 'firefox121'] as string[],
    legalComments: 'none' as const,
    write: false as const,
    outdir: folder,
    entryNames: '[name]-[hash]',
    logLevel: 'error' as const,
  };
  const scripts = await build({
    ...common,
    entryPoints: Object.entries(ENTRIES).map(([out, file]) => ({ in: path.join(here, file), out })),
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const styles = await build({
    ...common,
    entryPoints: Object.values(STYLES).map((file) => path.join(here, file)),
    external: ['data:*'],
  });
  const icon = await build({
    ...common,
    entryPoints: [path.join(here, 'icon.svg')],
    loader: { '.svg': 'copy' },
  });
  const names: Record<string, string> = {};
  for (const { path: file, contents } of [...scripts.outputFiles, ...styles.outputFiles, ...icon.outputFiles]) {
    const hashed = path.basename(file);
    names[hashed.replace(/-[A-Z0-9]{8}(?=\.)/, '')] = hashed;
    await fs.writeFile(path.join(folder, hashed), contents);
  }
  await fs.writeFile(path.join(folder, 'files.json'), `${JSON.stringify(names, null, 2)}\n`);
}
