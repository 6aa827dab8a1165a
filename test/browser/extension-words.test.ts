import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildExtensions, extensionFolder } from './harness/built-extension.ts';

type Messages = Record<string, { message: string }>;

const messages = (language: string): Messages =>
  JSON.parse(readFileSync(path.join(extensionFolder('firefox'), '_locales', language, 'messages.json'), 'utf8'));

beforeAll(() => buildExtensions());

test('French and English say the same things', () => {
  expect(Object.keys(messages('en')).sort()).toEqual(Object.keys(messages('fr')).sort());
  for (const [key, { message }] of Object.entries(messages('fr'))) {
    const holes = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();
    expect(holes(messages('en')[key]?.message ?? ''), key).toEqual(holes(message));
  }
});

test('names are those browsers take, sentences are calm and well set', () => {
  for (const [key, { message }] of Object.entries(messages('fr'))) {
    expect(key).toMatch(/^[A-Za-z0-9_@]+$/);
    expect(message, key).not.toMatch(/!|'|\.\.\.| {2}/);
    // A sign alone at the beginning of a line would be read twice: the popup is narrow.
    expect(message, key).not.toMatch(/ [:;?!»]|« /);
    expect(message.trim(), key).not.toBe('');
  }
});
