import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScript } from '../script-run.ts';

let script: Awaited<ReturnType<typeof openScript>>;
beforeAll(async () => {
  script = await openScript('');
});
afterAll(() => script.close());

test('a text is built step by step', async () => {
  expect(
    await script.run(
      `(() => { const o = ContentService.createTextOutput('a').append('b'); const first = [o.getContent(), String(o.getMimeType()), o.getFileName()]; o.setMimeType(ContentService.MimeType.CSV).downloadAsFile('x.csv').setContent('c'); return [...first, o.getContent(), o.getMimeType() === ContentService.MimeType.CSV, o.getFileName(), o.clear().getContent(), ContentService.createTextOutput().getContent()]; })()`,
    ),
  ).toEqual(['ab', 'TEXT', null, 'c', true, 'x.csv', null, '']);
});

test('what Google refuses', async () => {
  expect(await script.run(`ContentService.createTextOutput().setMimeType('text/plain')`)).toMatch(
    /^Exception: The parameters \(String\) don't match/,
  );
  expect(await script.run(`ContentService.createTextOutput().downloadAsFile('a/b')`)).toBe(
    'Exception: Illegal character in filename.',
  );
});
