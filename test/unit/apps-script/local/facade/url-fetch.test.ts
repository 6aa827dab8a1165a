import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openScript } from '../script-run.ts';

let script: Awaited<ReturnType<typeof openScript>>;
let server: http.Server;
let base: string;
let asked: { request: IncomingMessage; body: Buffer }[] = [];

beforeAll(async () => {
  server = http.createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      asked.push({ request, body: Buffer.concat(chunks) });
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
      if (pathname === '/status') {
        answer.writeHead(Number(searchParams.get('code')));
        answer.end(searchParams.get('body') ?? '');
      } else if (pathname === '/latin') {
        answer.writeHead(200, { 'Content-Type': 'text/html; charset=ISO-8859-1' });
        answer.end(Buffer.from('médiathèque', 'latin1'));
      } else if (pathname === '/slow') {
        setTimeout(() => answer.end('lent'), 300);
      } else {
        answer.writeHead(200, [
          'Content-Type',
          'application/json; charset=utf-8',
          'X-Mixed-Case',
          'a',
          'Set-Cookie',
          'a=1',
          'Set-Cookie',
          'b=2',
        ]);
        answer.end('{"é":1}');
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  script = await openScript(`function get(path, options) { return UrlFetchApp.fetch('${base}' + path, options); }`, {
    allowPrivate: true,
  });
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  server.close();
  await script.close();
});
const run = (expression: string) => script.run(expression);

test('an answer and its getters', async () => {
  expect(
    await run(
      `(() => { const r = get('/dossier/fichier%20x.json?q=1'); return [r.getResponseCode(), r.getContentText(), r.getContent().slice(0, 4), r.getBlob().getContentType(), r.getBlob().getName(), r.getHeaders()['X-Mixed-Case'], r.getAllHeaders()['Set-Cookie'], String(r)]; })()`,
    ),
  ).toEqual([
    200,
    '{"é":1}',
    [123, 34, -61, -87],
    'application/json',
    'fichier x.json',
    'a',
    ['a=1', 'b=2'],
    '{"é":1}',
  ]);
});

test('the charset is the one declared, or the one asked for', async () => {
  expect(await run(`get('/latin').getContentText()`)).toBe('médiathèque');
  expect(await run(`get('/latin').getContentText('UTF-8')`)).toBe('m\ufffddiath\ufffdque');
  expect(await run(`get('/latin').getBlob().getDataAsString('ISO-8859-1')`)).toBe('médiathèque');
});

test('what is sent: user agent, method, form, JSON, bytes', async () => {
  await run(`get('/')`);
  expect(asked[0]?.request.method).toBe('GET');
  expect(asked[0]?.request.headers['user-agent']).toMatch(
    /^Mozilla\/5\.0 \(compatible; Google-Apps-Script; beanserver; \+https:\/\/script\.google\.com; id: [\w-]+\)$/,
  );
  await run(`get('/', { method: 'post', payload: { a: 'é &', b: 2 } })`);
  expect([asked[1]?.request.headers['content-type'], asked[1]?.body.toString()]).toEqual([
    'application/x-www-form-urlencoded',
    'a=%C3%A9+%26&b=2',
  ]);
  await run(
    `get('/', { method: 'PUT', contentType: 'application/json', payload: JSON.stringify({ é: 1 }), headers: { 'X-A': 'b' } })`,
  );
  expect([
    asked[2]?.request.method,
    asked[2]?.request.headers['content-type'],
    asked[2]?.request.headers['x-a'],
    asked[2]?.body.toString(),
  ]).toEqual(['PUT', 'application/json', 'b', '{"é":1}']);
  await run(`get('/', { method: 'post', payload: [0, -1, 127] })`);
  expect([...(asked[3]?.body ?? [])]).toEqual([0, 255, 127]);
  await run(`get('/', { payload: 'x' })`);
  expect(asked[4]?.request.method).toBe('POST');
  await run(`get('/a b?q=é')`);
  expect(asked[5]?.request.url).toBe('/a%20b?q=%C3%A9');
});

test('a blob among the fields makes a multipart form', async () => {
  await run(
    `get('/', { method: 'post', payload: { nom: 'Zoé', fichier: Utilities.newBlob([0, -1], 'image/png', 'é.png') } })`,
  );
  const form = await new Response(new Uint8Array(asked[0]?.body ?? []), {
    headers: { 'Content-Type': asked[0]?.request.headers['content-type'] ?? '' },
  }).formData();
  expect(form.get('nom')).toBe('Zoé');
  const file = form.get('fichier') as File;
  expect([file.name, file.type, [...new Uint8Array(await file.arrayBuffer())]]).toEqual([
    'é.png',
    'image/png',
    [0, 255],
  ]);
});

test('a refused status throws, with the beginning of the body, unless it is muted', async () => {
  expect(await run(`get('/status?code=404&body=rien')`)).toBe(
    `Exception: Request failed for ${base} returned code 404. Truncated server response: rien (use muteHttpExceptions option to examine full response)`,
  );
  expect(await run(`get('/status?code=500')`)).toBe(`Exception: Request failed for ${base} returned code 500`);
  expect(await run(`get('/status?code=404&body=rien', { muteHttpExceptions: true }).getContentText()`)).toBe('rien');
  expect(await run(`get('/status?code=503&body=' + 'x'.repeat(200))`)).toContain(
    `response: ${'x'.repeat(147)}... (use`,
  );
});

test('fetchAll asks in parallel and answers in order', async () => {
  const began = Date.now();
  expect(
    await run(
      `UrlFetchApp.fetchAll(['${base}/slow', { url: '${base}/', method: 'post', payload: 'x' }, '${base}/slow', '${base}/slow']).map((r) => r.getContentText())`,
    ),
  ).toEqual(['lent', '{"é":1}', 'lent', 'lent']);
  expect(Date.now() - began).toBeLessThan(850);
  expect(await run(`UrlFetchApp.fetchAll([])`)).toEqual([]);
  expect(await run(`UrlFetchApp.fetchAll(['${base}/', '${base}/status?code=404'])`)).toMatch(
    /^Exception: Request failed for .* returned code 404$/,
  );
});

test('getRequest shows the request and sends nothing', async () => {
  expect(
    await run(`UrlFetchApp.getRequest('${base}/', { method: 'post', payload: { a: 1 }, headers: { 'X-A': 'b' } })`),
  ).toMatchObject({
    url: `${base}/`,
    method: 'post',
    contentType: 'application/x-www-form-urlencoded',
    payload: 'a=1',
    headers: { 'X-A': 'b' },
    followRedirects: true,
    validateHttpsCertificates: true,
  });
  expect(asked).toEqual([]);
});

test.each([
  [`UrlFetchApp.fetch('')`, 'Exception: Attribute provided with no value: url'],
  [`UrlFetchApp.fetch('http://')`, 'Exception: Invalid argument: http://'],
  [`UrlFetchApp.fetch('file:///etc/passwd')`, 'Exception: Invalid argument: file:///etc/passwd'],
  [`UrlFetchApp.fetch('http://a.test/' + 'x'.repeat(2100))`, 'Exception: Limit Exceeded: URLFetch URL Length.'],
  [`get('/', { method: 'zut' })`, 'Exception: Attribute provided with invalid value: method'],
  [`get('/', { muteHttpExceptions: 'oui' })`, 'Exception: Attribute provided with invalid value: muteHttpExceptions'],
  [`get('/', { headers: { 'X-A': null } })`, 'Exception: Attribute provided with invalid value: Header:null'],
  [`get('/', { headers: { Host: 'a.test' } })`, 'Exception: Attribute provided with invalid value: Header:Host'],
  [`get('/', { headers: { 'X-A': 'b\\r\\nX-C: d' } })`, 'Exception: Attribute provided with invalid value: Header:X-A'],
  [`get('/', { headers: { 'X-A': 'b'.repeat(9000) } })`, 'Exception: Limit Exceeded: URLFetch Header Size.'],
  [
    `UrlFetchApp.fetch(3)`,
    "Exception: The parameters (number) don't match the method signature for UrlFetchApp.fetch.",
  ],
  [
    `UrlFetchApp.fetchAll('http://a.test')`,
    "Exception: The parameters (String) don't match the method signature for UrlFetchApp.fetchAll.",
  ],
])('%s is refused', async (expression, error) => {
  expect(await run(expression)).toBe(error);
});

test('without the private rule lifted, this very server is out of reach', async () => {
  const guarded = await openScript('');
  expect(await guarded.run(`UrlFetchApp.fetch('${base}/')`)).toBe(`Exception: Address unavailable: ${base}/`);
  expect(await guarded.run(`UrlFetchApp.fetchAll(['${base}/'])`)).toBe(`Exception: Address unavailable: ${base}/`);
  await guarded.close();
  expect(asked).toEqual([]);
});

test('the quota of a day', async () => {
  const { host } = script;
  host.internals.spend('urlfetch', 20_000 - host.internals.spent('urlfetch') - 1, 20_000);
  expect(await run(`UrlFetchApp.fetchAll(['${base}/', '${base}/'])`)).toBe(
    'Exception: Service invoked too many times for one day: urlfetch.',
  );
  expect(await run(`get('/').getResponseCode()`)).toBe(200);
  expect(await run(`get('/')`)).toBe('Exception: Service invoked too many times for one day: urlfetch.');
});
