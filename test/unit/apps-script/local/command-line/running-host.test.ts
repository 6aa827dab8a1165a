import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  findRunning,
  forgetRunning,
  newSecret,
  noteRunning,
} from '../../../../../apps-script/local/command-line/running-host.ts';

let folder = '';
let server: Server;
const secret = newSecret();
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vigie-running-'));
  server = createServer((request, response) => {
    response.statusCode = request.headers.authorization === `Bearer ${secret}` ? 200 : 403;
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});
const port = () => (server.address() as AddressInfo).port;

test('a note readable by its owner alone leads to the host that runs', async () => {
  noteRunning(folder, { port: port(), secret });
  expect(statSync(path.join(folder, 'running.json')).mode & 0o777).toBe(0o600);
  expect(await findRunning(folder)).toEqual({ port: port(), secret });
});

test('a note of a host that is gone, of another one, or that is broken counts for nothing', async () => {
  expect(await findRunning(folder)).toBeNull();
  noteRunning(folder, { port: port(), secret: newSecret() });
  expect(await findRunning(folder)).toBeNull();
  noteRunning(folder, { port: 1, secret });
  expect(await findRunning(folder)).toBeNull();
  writeFileSync(path.join(folder, 'running.json'), '{"port":');
  expect(await findRunning(folder)).toBeNull();
});

test('a host that closes takes its own note away only', async () => {
  noteRunning(folder, { port: port(), secret });
  forgetRunning(folder, { port: port(), secret: newSecret() });
  expect(await findRunning(folder)).not.toBeNull();
  forgetRunning(folder, { port: port(), secret });
  expect(await findRunning(folder)).toBeNull();
});
