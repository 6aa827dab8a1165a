import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clip } from '../../../../../apps-script/local/command-line/clip.ts';
import { type Started, start, startAddressOfRunning } from '../../../../../apps-script/local/command-line/start.ts';
import { buildWorkbookPage } from '../../../../../apps-script/local/workbook-page/build.ts';

/** A script with the two functions that the commands call, which keeps what it was given in a sheet. */
const SCRIPT = `
  function install() {
    var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    if (sheet.getLastRow() === 0) sheet.appendRow(['Adresse', 'Longueur', 'Identifiant']);
  }
  function clipAddress(url, html) {
    if (url.indexOf('broken') >= 0) throw new Error('La page est cassée.');
    var at = '2026-11-24T09:00:00Z';
    var line = { id: '', url: url, canonicalUrl: '', title: '', authors: [], published: '', publisher: '', access: 'unknown',
      evidence: [], source: null, member: Session.getActiveUser().getEmail(), at: at, outcome: 'created', link: 'x', error: null };
    if (url.indexOf('refused') >= 0) return Object.assign(line, { error: 'Cette page est vide.' });
    if (url.indexOf('silent') >= 0) return Object.assign(line, { error: 'Cette adresse ne répond pas.' });
    line.id = 'id-' + url;
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].appendRow([url, (html || '').length, line.id]);
    return line;
  }
`;
const KEYS = 'id,url,canonicalUrl,title,authors,published,publisher,access,evidence,source,member,at,error';

let root = '';
let folder = '';
let count = 0;
let said: string[] = [];
const order = (inputs: string[], json = true) => ({ inputs, json, folder, bundle: path.join(root, 'script.gs') });
const say = (text: string) => said.push(text);
const lines = () => said.map((text) => JSON.parse(text));

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'vigie-command-'));
  writeFileSync(path.join(root, 'script.gs'), SCRIPT);
  await buildWorkbookPage(path.join(root, 'page'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  count += 1;
  folder = path.join(root, `data-${count}`);
  said = [];
});

test('each input gives one line with exactly the agreed keys, in a folder that is its owner’s', async () => {
  const saved = path.join(root, 'saved.html');
  writeFileSync(saved, '<link rel="canonical" href="https://a.example/own">');
  expect(await clip(order(['https://a.example/1', saved]), say)).toBe(0);
  expect(lines().map((line) => Object.keys(line).join())).toEqual([KEYS, KEYS]);
  expect(lines().map(({ url, member, error }) => [url, member, error])).toEqual([
    ['https://a.example/1', 'responsable@example.org', null],
    ['https://a.example/own', 'responsable@example.org', null],
  ]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('one failure among others ends with 1, after all were tried, and keeps the same keys', async () => {
  const inputs = ['https://a.example/refused', 'https://a.example/broken', 'nowhere.html', 'https://a.example/2'];
  expect(await clip(order(inputs), say)).toBe(1);
  expect(lines().map(({ error }) => error)).toEqual([
    'Cette page est vide.',
    expect.stringContaining('La page est cassée. La feuille est intacte.'),
    expect.stringContaining('nowhere.html'),
    null,
  ]);
  expect(new Set(lines().map((line) => Object.keys(line).join()))).toEqual(new Set([KEYS]));
});

test('an address of the own network that was not opened is told as such, unless it was allowed', async () => {
  const inputs = ['http://127.0.0.1:9/silent'];
  expect(await clip(order(inputs), say)).toBe(1);
  expect(await clip({ ...order(inputs), allowPrivate: true }, say)).toBe(1);
  expect(lines().map(({ error }) => error)).toEqual([
    expect.stringContaining('« --allow-private »'),
    'Cette adresse ne répond pas.',
  ]);
});

test('for a person the row is shown as it stands in the sheet', async () => {
  expect(await clip(order(['https://a.example/1', 'nowhere.html'], false), say)).toBe(1);
  expect(said[0]).toMatch(/^✓ https:\/\/a\.example\/1\n {2}Adresse {6}https:\/\/a\.example\/1\n {2}Longueur {5}0\n/);
  expect(said[1]).toMatch(/^✗ nowhere\.html\n/);
});

async function started(work: (running: Started) => Promise<void>, port = 0) {
  const wanted = port || (await freePort());
  const running = await start({ ...order([]), pages: path.join(root, 'page'), port: wanted, demo: false });
  try {
    await work(running);
  } finally {
    await running.close();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

test('a host that runs on the folder does the work itself, and gives a new address to open it', async () => {
  await started(async ({ host, server }) => {
    const runs = host.journal().length;
    expect(await clip(order(['https://a.example/1'], false), say)).toBe(0);
    expect(said[0]).toContain('Adresse');
    expect(
      host
        .journal()
        .slice(0, host.journal().length - runs)
        .map((entry) => entry.functionName),
    ).toEqual(['clipAddress']);
    expect(host.workbook.read(host.workbook.tabs()[0]?.name ?? '').rows).toHaveLength(1);
    expect(await startAddressOfRunning(folder)).toMatch(new RegExp(`^${server.origin}/start\\?code=`));
  });
  expect(await startAddressOfRunning(folder)).toBeNull();
});

test('a port that is taken is passed over', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await started(async ({ moved, server }) => {
    expect(moved).toBe(true);
    expect(server.port).toBeGreaterThan(port);
  }, port);
  other.close();
});
