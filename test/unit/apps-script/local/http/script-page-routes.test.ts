import http from 'node:http';
import { expect, test } from 'vitest';
import { ask, post, serve } from './served.ts';

const served = serve(`
  function doGet() { return HtmlService.createHtmlOutput('<p>Page</p>'); }
  function whoAmI() { return Session.getActiveUser().getEmail(); }
  function add(a, b) { return a + b; }
  function day() { return [new Date()]; }
  function fail() { throw new TypeError('raté'); }
  function secret_() { return 'secret'; }
`);
const run = (sent: object, headers: Record<string, string> = {}) => post(served, '/macros/run', sent, headers);
const said = async (sent: object, headers: Record<string, string> = {}) => JSON.parse((await run(sent, headers)).body);

async function publicKey() {
  const shell = await ask(`${served.server.origin}/macros/s/x/exec`);
  return /data-key="([\w-]+)"/.exec(shell.body)?.[1] ?? '';
}

/** Key of a page that the script shows to the operator, as the workbook page hears of it. */
function shownKey(): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.get(
      `${served.server.origin}/api/events`,
      { headers: { Cookie: served.cookie } },
      (response) => {
        served.questions.screen.show({ kind: 'sidebar', title: 'Volet', html: '<p>Volet</p>' }, {} as never);
        response.on('data', (chunk) => {
          const found = /event: shown\ndata: (.*)\n/.exec(String(chunk))?.[1];
          if (!found) return;
          request.destroy();
          resolve(JSON.parse(found).key);
        });
      },
    );
    request.on('error', reject);
  });
}

test('a function runs with its arguments, and its value or its error comes back', async () => {
  const key = await publicKey();
  expect(await said({ key, name: 'add', args: [1, 2] })).toEqual({ value: 3 });
  expect(await said({ key, name: 'day', args: [] })).toEqual({ value: null });
  expect(await said({ key, name: 'fail' })).toEqual({ error: { name: 'TypeError', message: 'raté' } });
});

test('a private function, a missing one and what is no name are not run', async () => {
  const key = await publicKey();
  for (const name of ['secret_', 'missing', 'a.b', '', null]) {
    expect((await said({ key, name })).error.message, String(name)).toContain('Script function not found');
  }
});

test('a page of doGet is framed and runs with the session only: a stranger reaches no function', async () => {
  const key = await publicKey();
  const frame = (Cookie: string) => ask(`${served.server.origin}/macros/page/${key}`, { headers: { Cookie } });
  expect((await frame(served.cookie)).body).toContain('<p>Page</p>');
  expect((await frame('')).status).toBe(401);
  expect(await said({ key, name: 'whoAmI' })).toEqual({ value: 'responsable@example.org' });
  expect((await run({ key, name: 'whoAmI' }, { Cookie: '' })).status).toBe(401);
});

test('a page shown to the operator is served and run with the session only', async () => {
  const key = await shownKey();
  const frame = (Cookie: string) => ask(`${served.server.origin}/macros/page/${key}`, { headers: { Cookie } });
  expect((await frame(served.cookie)).body).toContain('<p>Volet</p>');
  expect((await frame('')).status).toBe(401);
  expect(await said({ key, name: 'whoAmI' })).toEqual({ value: 'responsable@example.org' });
  expect((await run({ key, name: 'whoAmI' }, { Cookie: '' })).status).toBe(401);
});

test('without a page that is open, or from another origin, nothing runs', async () => {
  const key = await publicKey();
  expect((await run({ key: 'unknown', name: 'whoAmI' })).status).toBe(404);
  expect((await run({ name: 'whoAmI' })).status).toBe(404);
  expect((await run({ key, name: 'whoAmI' }, { Origin: 'null' })).status).toBe(403);
  expect((await run({ key, name: 'whoAmI' }, { Origin: 'https://evil.example' })).status).toBe(403);
});
