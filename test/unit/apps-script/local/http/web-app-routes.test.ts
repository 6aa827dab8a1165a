import { expect, test } from 'vitest';
import { ask, serve } from './served.ts';

const served = serve(`
  function doGet(e) {
    if (e.parameter.page) return HtmlService.createHtmlOutput('<p>Bonjour</p>').setTitle('Accueil');
    return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON);
  }
  function doPost(e) {
    if (e.postData.contents === 'throw') throw new Error('a <b>broken</b> script');
    if (e.postData.contents === 'nothing') return;
    return ContentService.createTextOutput(e.postData.contents);
  }
`);
const exec = () => `${served.server.origin}/macros/s/AKfycbTest_-9/exec`;
const post = (body: string, headers: Record<string, string> = {}) =>
  ask(exec(), { method: 'POST', headers: { 'Content-Type': 'text/plain;charset=utf-8', ...headers }, body });
const follow = (location = '') => ask(new URL(location, served.server.origin).href);

test('a post runs the script, answers 302 readable by any origin, and the echo gives the text', async () => {
  const moved = await post('{"é":1}', { Origin: 'https://any.example' });
  expect(moved.status).toBe(302);
  expect(moved.headers['access-control-allow-origin']).toBe('*');
  expect(moved.headers.location).toMatch(/^\/macros\/echo\?user_content_key=[\w-]{40,}&lib=\w+$/);
  const echo = await follow(moved.headers.location);
  expect(echo).toMatchObject({ status: 200, body: '{"é":1}' });
  expect(echo.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'content-type': 'text/plain; charset=utf-8',
  });
});

test('a get gives the event without headers or method, as JSON', async () => {
  const moved = await ask(`${exec()}?a=1&a=2`);
  const echo = await follow(moved.headers.location);
  expect(echo.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(JSON.parse(echo.body)).toEqual({
    contentLength: -1,
    contextPath: '',
    queryString: 'a=1&a=2',
    parameter: { a: '1' },
    parameters: { a: ['1', '2'] },
  });
});

test('an echo may be asked twice; an unknown key is 404', async () => {
  const { headers } = await post('twice');
  expect((await follow(headers.location)).body).toBe('twice');
  expect((await follow(headers.location)).body).toBe('twice');
  expect((await follow('/macros/echo?user_content_key=unknown')).status).toBe(404);
  expect((await follow('/macros/echo')).status).toBe(404);
});

test('a post on the echo is 405, a HEAD on exec 403, an OPTIONS 405 without CORS', async () => {
  const { headers } = await post('x');
  const echo = new URL(headers.location ?? '', served.server.origin).href;
  expect((await ask(echo, { method: 'POST', body: '' })).status).toBe(405);
  expect((await ask(exec(), { method: 'HEAD' })).status).toBe(403);
  const preflight = await ask(exec(), {
    method: 'OPTIONS',
    headers: { Origin: 'https://any.example', 'Access-Control-Request-Method': 'POST' },
  });
  expect(preflight.status).toBe(405);
  expect(preflight.headers).not.toHaveProperty('access-control-allow-origin');
});

test('an error of the script is an HTML page, 200, titled Error, its message as text, that no other origin can read', async () => {
  const error = await post('throw', { Origin: 'https://any.example' });
  expect(error.status).toBe(200);
  expect(error.headers['content-type']).toMatch(/^text\/html/);
  expect(error.headers).not.toHaveProperty('access-control-allow-origin');
  expect(error.body).toContain('<title>Error</title>');
  expect(error.body).not.toContain('<b>');
  expect((await post('nothing')).body).toContain('The script completed but did not return anything.');
});

test('a path after exec demands a login, a body beyond the limit is refused', async () => {
  expect((await ask(`${exec()}/more`)).body).toContain('<title>Sign in</title>');
  expect((await post('x'.repeat(4_000_001))).status).toBe(413);
  expect((await post('x'.repeat(1_200_000))).status).toBe(302);
});

test('exec answers whatever Host it is called by: a member may reach it through a tunnel', async () => {
  expect((await post('x', { Host: 'veille.example.org' })).status).toBe(302);
});

test('a page that doGet answers is framed apart, and its frame reaches nothing', async () => {
  const shell = await ask(`${exec()}?page=1`);
  expect(shell.status).toBe(200);
  expect(shell.headers).not.toHaveProperty('access-control-allow-origin');
  expect(shell.headers['content-security-policy']).toContain("default-src 'none'");
  expect(shell.body).toContain('<title>Accueil</title>');
  expect(shell.body).not.toContain('Bonjour');
  expect(shell.body).toContain('sandbox="allow-scripts allow-forms"');
  const address = /src="(\/macros\/page\/[\w-]+)"/.exec(shell.body)?.[1] ?? '';
  const frame = await ask(served.server.origin + address, { headers: { Cookie: served.cookie } });
  expect(frame.body).toContain('<p>Bonjour</p>');
  const policy = frame.headers['content-security-policy'];
  for (const rule of ['sandbox allow-scripts allow-forms;', "default-src 'none'", "form-action 'none'"])
    expect(policy).toContain(rule);
  const nonce = /script-src 'nonce-([^']+)'/.exec(String(policy))?.[1];
  expect(frame.body).toContain(`<script nonce="${nonce}"`);
});
