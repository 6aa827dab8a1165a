import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tableMissing } from '../../../../apps-script/src/google/table-missing.ts';
import * as sentences from '../../../../apps-script/src/sentences.ts';
import { thrownSentence } from '../../../../apps-script/src/thrown-sentences.ts';

const folder = fileURLToPath(new URL('../../../../apps-script/src/', import.meta.url));

/** Names of the sentences that the add-on's code throws, as it is written. */
function thrownNames(): string[] {
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(folder + file, 'utf8'))
    .join('\n');
  return [...new Set([...code.matchAll(/throw new Error\(([A-Z_]+)\)/g)].map(([, name]) => name ?? ''))];
}

test('every sentence that the code throws is known for ours, with what Google puts before it', () => {
  const names = thrownNames();
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) {
    const sentence = (sentences as unknown as Record<string, string>)[name] ?? name;
    expect(thrownSentence(sentence)).toBe(sentence);
    expect(thrownSentence(`Error: ${sentence}`)).toBe(sentence);
  }
  const missing = tableMissing('Équipe');
  expect(thrownSentence(`MissingTable: ${missing}`)).toBe(missing);
});

test('what Google says, in any language, is not ours', () => {
  for (const text of [
    '',
    'Exception: Service Spreadsheets timed out while accessing document with id 1.',
    'We’re sorry, a server error occurred. Please wait a bit and try again.',
    'Exception : Vous n’êtes pas autorisé à appeler SpreadsheetApp.openById.',
  ]) {
    expect(thrownSentence(text)).toBeNull();
  }
});
