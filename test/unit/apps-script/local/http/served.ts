import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Host, openHost } from '../../../../../apps-script/local/host.ts';
import { openQuestions, type Questions } from '../../../../../apps-script/local/http/questions.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../../../../apps-script/local/http/server.ts';
import { buildWorkbookPage } from '../../../../../apps-script/local/workbook-page/build.ts';

export interface Served {
  server: RunningServer;
  questions: Questions;
  /** Cookie header of a session. */
  cookie: string;
}

export interface Reply {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

export const SECRET = 'a secret of at least thirty-two characters';

/** Serves a script on the real host for the tests of one file, with a built page and an open session. */
export function serve(script: string, more: Partial<ServerOptions> = {}): Served {
  const served = {} as Served;
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-http-'));
  let host: Host;
  beforeAll(async () => {
    const pages = path.join(folder, 'page');
    await buildWorkbookPage(pages);
    served.questions = openQuestions();
    const bundle = path.join(folder, 'script.gs');
    writeFileSync(bundle, script);
    host = await openHost({ bundle, screen: served.questions.screen });
    served.server = await startServer({
      host,
      pages,
      port: 0,
      operator: 'responsable@example.org',
      questions: served.questions,
      secret: SECRET,
      ...more,
    });
    const started = await ask(served.server.newStartAddress());
    served.cookie = (started.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  });
  afterAll(async () => {
    await served.server.close();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return served;
}

/** One request as it is written, whatever a browser or `fetch` would make of it: path, Host and Origin stay as given. */
export function ask(
  address: string,
  {
    method = 'GET',
    path: rawPath,
    headers = {},
    body,
  }: { method?: string; path?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: url.hostname, port: url.port, path: rawPath ?? url.pathname + url.search, method, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** A change asked for by the workbook page itself. */
export function post(
  { server, cookie }: Served,
  route: string,
  sent: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  return ask(server.origin + route, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: server.origin, Cookie: cookie, ...headers },
    body: JSON.stringify(sent),
  });
}
