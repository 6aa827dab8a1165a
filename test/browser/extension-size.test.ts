import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildExtensions, extensionFolder } from './harness/built-extension.ts';

/** Bytes after gzip. What is injected into a page and what a popup loads must stay light. */
const BUDGETS: Record<string, number> = {
  'read-tab.js': 30_000,
  popup: 45_000,
  options: 35_000,
  'background.js': 25_000,
};
const folder = () => extensionFolder('chromium');

beforeAll(() => buildExtensions());

/** Scripts of a page: the one its HTML names and what it preloads. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(path.join(folder(), `${page}.html`), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
}

test.each(Object.keys(BUDGETS))('%s is within its budget', (name) => {
  const files = name.endsWith('.js') ? [name] : scriptsOf(name);
  expect(files.length).toBeGreaterThan(0);
  const sizes = files.map((file) => gzipSync(readFileSync(path.join(folder(), file)), { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${name}: ${total} bytes gzip (${files.length} file${files.length > 1 ? 's' : ''})`);
  expect(total).toBeLessThan(BUDGETS[name] ?? 0);
});

test('no server-side HTML parser, no full zod, nothing remote in the extension', async () => {
  for (const file of await readdir(folder(), { recursive: true })) {
    if (!/\.(?:js|html)$/.test(file)) continue;
    const text = await readFile(path.join(folder(), file), 'utf8');
    // Words that only cheerio, htmlparser2 and zod's full entry (its English sentences) carry.
    for (const mark of ['cheerio', 'htmlparser2', 'decodeEntities', 'Too small: expected']) {
      expect(text.includes(mark), `${mark} in ${file}`).toBe(false);
    }
    expect(/<script[^>]+src="https?:/.test(text), `remote script in ${file}`).toBe(false);
    expect(/\beval\(|new Function\(/.test(text), `code made of text in ${file}`).toBe(false);
  }
});

test('asks for the permissions of the design, and nothing more', async () => {
  for (const name of ['chromium', 'firefox'] as const) {
    const manifest = JSON.parse(await readFile(path.join(extensionFolder(name), 'manifest.json'), 'utf8'));
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual(['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual([
      'https://script.google.com/*',
      'https://script.googleusercontent.com/*',
      'http://127.0.0.1/*',
      'http://localhost/*',
    ]);
  }
});
