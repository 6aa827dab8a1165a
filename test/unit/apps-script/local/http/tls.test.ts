import https from 'node:https';
import { generate } from 'selfsigned';
import { expect, test } from 'vitest';
import { serve } from './served.ts';

const names = ['script.google.com', 'script.googleusercontent.com'];
const { private: key, cert } = await generate([{ name: 'commonName', value: names[0] ?? '' }]);
const served = serve(`function doPost(e) { return ContentService.createTextOutput(e.postData.contents); }`, {
  tls: { key, cert },
});

function ask(
  host: string,
  path: string,
  method = 'GET',
  body?: string,
): Promise<{ status: number; location: string; body: string }> {
  const options = { host: '127.0.0.1', port: served.server.tlsPort, path, method, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const request = https.request(
      { ...options, servername: host, headers: { Host: host, 'Content-Type': 'text/plain' } },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', body: text }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

test('under Google’s name the answer moves to Google’s other host, and is there', async () => {
  const moved = await ask('script.google.com', '/macros/s/AKfycb/exec', 'POST', 'bonjour');
  expect(moved.status).toBe(302);
  expect(moved.location).toMatch(/^https:\/\/script\.googleusercontent\.com\/macros\/echo\?user_content_key=/);
  const { pathname, search } = new URL(moved.location);
  expect(await ask('script.googleusercontent.com', pathname + search)).toMatchObject({ status: 200, body: 'bonjour' });
});

test('nothing of the workbook is served there', async () => {
  for (const path of ['/', '/api/state', '/start?code=x', '/control/ping']) {
    expect((await ask('script.google.com', path)).status, path).toBe(404);
  }
  expect((await ask('127.0.0.1', '/')).status).toBe(421);
});
