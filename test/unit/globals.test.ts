import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Which names each part of the house may not use, whatever is in scope for the type checker. */
const FORBIDDEN: [file: string, name: string][] = [
  ['shared/page/a.ts', 'URL'],
  ['shared/page/a.ts', 'document'],
  ['shared/page/a.ts', 'SpreadsheetApp'],
  ['shared/page/a.ts', 'browser'],
  ['apps-script/src/clips/a.ts', 'UrlFetchApp'],
  ['apps-script/src/clips/a.ts', 'TextDecoder'],
  ['apps-script/src/google/a.ts', 'setTimeout'],
  ['extension/page/a.ts', 'PropertiesService'],
];
const ALLOWED: [file: string, name: string][] = [
  ['apps-script/src/google/a.ts', 'SpreadsheetApp'],
  ['extension/page/a.ts', 'document'],
  ['apps-script/local/http/a.ts', 'URL'],
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vigie-globals-'));
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  delete config.$schema;
  delete config.vcs;
  writeFileSync(path.join(folder, 'biome.json'), JSON.stringify(config));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(file: string, name: string): string {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, `export const thing = ${name}.x;\n`);
  const biome = path.resolve('node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', file], { cwd: folder, encoding: 'utf8' });
  return stdout + stderr;
}

test.each(FORBIDDEN)('%s may not name %s', (file, name) => {
  expect(lint(file, name)).toContain('noRestrictedGlobals');
});

test.each(ALLOWED)('%s may name %s', (file, name) => {
  expect(lint(file, name)).not.toContain('noRestrictedGlobals');
});
