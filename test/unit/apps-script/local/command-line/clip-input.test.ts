import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readClipInput } from '../../../../../apps-script/local/command-line/clip-input.ts';

let folder = '';
const file = (name: string, text: string) => {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
};
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vigie-clip-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('an address is an address, with or without its scheme', () => {
  expect(readClipInput('HTTPS://a.example/x', undefined)).toEqual({ address: 'HTTPS://a.example/x' });
  expect(readClipInput('www.a.example/x', undefined)).toEqual({ address: 'https://www.a.example/x' });
});

test('a file comes from where one says, else from where it says', () => {
  const saved = file('été.html', '<link rel="canonical" href="https://a.example/own"><p>é</p>');
  expect(readClipInput(saved, 'https://a.example/said')).toMatchObject({ address: 'https://a.example/said' });
  expect(readClipInput(pathToFileURL(saved).href, undefined)).toMatchObject({
    address: 'https://a.example/own',
    html: expect.stringContaining('<p>é</p>'),
  });
});

test('what cannot be clipped is said in French, with what to do', () => {
  expect(readClipInput(file('mute.html', '<p>x'), undefined)).toEqual({
    address: '',
    error: expect.stringContaining('--address'),
  });
  expect(readClipInput('missing.html', undefined)).toMatchObject({ error: expect.stringContaining('Vérifiez') });
  expect(readClipInput('ftp://a.example/', undefined)).toMatchObject({
    error: expect.stringContaining('ni une adresse'),
  });
  expect(readClipInput(folder, undefined)).toMatchObject({ error: expect.stringContaining('ne peut pas être lu') });
  const huge = file('huge.html', '');
  truncateSync(huge, 50_000_001);
  expect(readClipInput(huge, undefined)).toMatchObject({ error: expect.stringContaining('50 Mo') });
});
