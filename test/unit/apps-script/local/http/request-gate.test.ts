import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { ask, post, SECRET, serve } from './served.ts';

const served = serve('function onOpen() {} function clipAddress(url, html) { return { url: url, html: html }; }');
const get = (path: string, headers: Record<string, string> = {}) =>
  ask(served.server.origin, { path, headers: { Cookie: served.cookie, ...headers } });

test('another Host is refused everywhere but on exec: no name can be rebound to the workbook', async () => {
  const { port } = served.server;
  for (const Host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`, `[::1]:${port}`]) {
    for (const path of ['/', '/api/state', '/start?code=x', '/macros/assets/page.js', '/macros/page/x']) {
      expect((await get(path, { Host })).status, `${Host} ${path}`).toBe(421);
    }
  }
  expect((await get('/', { Host: `localhost:${port}` })).status).toBe(200);
});

test('the server is on 127.0.0.1 and on no other address of this machine', async () => {
  const { port } = served.server;
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
    .filter((address) => address !== '127.0.0.1');
  // All of 127.0.0.0/8 is this machine on Linux: a server on every address would answer there.
  if (process.platform === 'linux') others.push('127.0.0.2');
  for (const host of others) {
    const answered = await new Promise((resolve) => {
      const socket = connect({ host, port, timeout: 2000 }, () => resolve(socket.destroy() && true));
      socket.on('error', () => resolve(false)).on('timeout', () => resolve(socket.destroy() && false));
    });
    expect(answered, host).toBe(false);
  }
});

test('a change needs our own Origin: null, another one and none are refused', async () => {
  const { origin, port } = served.server;
  expect((await post(served, '/api/open', {})).status).toBe(200);
  for (const Origin of [
    'null',
    'https://evil.example',
    `http://127.0.0.1:${port + 1}`,
    `https://127.0.0.1:${port}`,
    `http://localhost:${port}`,
  ]) {
    expect((await post(served, '/api/open', {}, { Origin })).status, Origin).toBe(403);
  }
  const headers = { 'Content-Type': 'application/json', Cookie: served.cookie };
  expect((await ask(`${origin}/api/open`, { method: 'POST', headers, body: '{}' })).status).toBe(403);
});

test('a form of another page cannot pass for JSON', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    expect((await post(served, '/api/open', {}, { 'Content-Type': type })).status).toBe(400);
  }
});

test('a page of the same machine on another port cannot read with our cookie', async () => {
  expect((await get('/api/state', { 'Sec-Fetch-Site': 'same-site' })).status).toBe(403);
  expect((await get('/api/state', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  expect((await get('/api/state', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
});

test('without a session nothing of the workbook is told', async () => {
  for (const Cookie of ['', `${served.cookie}x`, 'vigie_session_1=abc']) {
    expect((await get('/api/state', { Cookie })).status).toBe(401);
    expect((await get('/api/events', { Cookie })).status).toBe(401);
    expect((await get('/outbox/x/preview', { Cookie })).status).toBe(401);
    expect((await post(served, '/api/run', { name: 'onOpen' }, { Cookie })).status).toBe(401);
    expect((await post(served, '/macros/run', { key: 'x', name: 'onOpen' }, { Cookie })).status).toBe(401);
    expect((await get('/macros/page/x', { Cookie })).status).toBe(401);
    const door = await get('/', { Cookie });
    expect(door.status).toBe(401);
    expect(door.body).toContain('npm start');
    expect((await get('/?door', { Cookie })).body).not.toContain('<script');
  }
});

test('a start code opens one session, once, in a cookie that scripts and other sites cannot use', async () => {
  const address = served.server.newStartAddress();
  const first = await ask(address);
  expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
  expect(first.headers['set-cookie']?.[0]).toMatch(
    /^vigie_session_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+$/,
  );
  const again = await ask(address);
  expect(again.status).toBe(401);
  expect(again.headers).not.toHaveProperty('set-cookie');
  expect((await ask(`${served.server.origin}/start?code=`)).status).toBe(401);
  expect((await ask(`${served.server.origin}/start`)).status).toBe(401);
});

test('the page has a strict policy and the headers that keep it to itself', async () => {
  const { status, headers, body } = await get('/');
  expect(status).toBe(200);
  const policy = String(headers['content-security-policy']);
  for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"]) {
    expect(policy).toContain(rule);
  }
  expect(policy).not.toMatch(/unsafe|https:|data:|\*/);
  expect(body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
});

test('a name of a file is looked up, never walked', async () => {
  const page = await get('/');
  const script = /src="(\/macros\/assets\/page-\w+\.js)"/.exec(page.body)?.[1] ?? '';
  expect((await get(script)).headers['content-type']).toBe('text/javascript; charset=utf-8');
  for (const path of [
    '/macros/assets/../../../package.json',
    '/macros/assets/..%2f..%2fpackage.json',
    '/macros/assets/%2e%2e/%2e%2e/package.json',
    '/macros/assets//etc/passwd',
    '/macros/assets/files.json',
    '/macros/assets/constructor',
    '/etc/passwd',
    '/..%5c..%5cpackage.json',
    '//etc/passwd',
  ]) {
    expect((await get(path)).status, path).toBe(404);
  }
});

test('an address that is none is refused', async () => {
  expect((await get('//')).status).toBe(400);
});

test('other methods and a request too large are refused', async () => {
  expect((await ask(served.server.origin, { method: 'DELETE' })).status).toBe(405);
  expect((await post(served, '/api/cell', { text: 'x'.repeat(1_000_001) })).status).toBe(413);
  expect((await post(served, '/api/unknown', {})).status).toBe(404);
});

test('another command of the same person passes by its secret, a browser never', async () => {
  const control = (headers: Record<string, string>) =>
    ask(`${served.server.origin}/control/clip`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ address: 'https://a.example/', html: '<p>' }),
    });
  const Authorization = `Bearer ${SECRET}`;
  const passed = await control({ Authorization });
  expect(passed.status).toBe(200);
  expect(JSON.parse(passed.body)).toEqual({
    outcome: { ok: true, value: { url: 'https://a.example/', html: '<p>' } },
    row: [],
  });
  expect((await control({ Authorization: 'Bearer wrong' })).status).toBe(403);
  expect((await control({ Cookie: served.cookie })).status).toBe(403);
  expect((await control({ Authorization, Origin: served.server.origin })).status).toBe(403);
  expect((await control({ Authorization, Host: 'evil.example' })).status).toBe(421);
});
