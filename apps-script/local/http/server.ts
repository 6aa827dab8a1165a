import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { send } from './answers.ts';
import { TooLarge, TooSlow } from './body.ts';
import { answerControl } from './control-routes.ts';
import { openEchoStore } from './echo-store.ts';
import { openEventStream } from './event-stream.ts';
import type { FrontHost, UiEvent } from './front-host.ts';
import { openQuestions, type Questions } from './questions.ts';
import { checkHost, type Gate, hasSession } from './request-gate.ts';
import { toShown } from './screen-events.ts';
import { answerScriptPage } from './script-page-routes.ts';
import { openScriptPages } from './script-pages.ts';
import { openSessions, sessionCookie } from './sessions.ts';
import { readStaticFiles } from './static-files.ts';
import { watchExecutions } from './watch-executions.ts';
import { answerWebApp } from './web-app-routes.ts';
import { sendClosedDoor, sendWorkbookPage } from './workbook-document.ts';
import { answerWorkbook } from './workbook-routes.ts';

const TOO_LARGE = 'L’envoi est trop volumineux. Rien n’a été enregistré. Raccourcissez-le, puis recommencez.';
const FAILED = 'Une erreur est survenue. Ce qui était enregistré est intact. Rechargez la page, puis recommencez.';

export interface ServerOptions {
  host: FrontHost;
  /** Folder made by `buildWorkbookPage`. */
  pages: string;
  /** 0 for any free port. The server listens on 127.0.0.1 only. */
  port: number;
  operator: string;
  library?: string;
  demo?: boolean;
  /** Opens the control routes; at least 32 characters. */
  secret?: string;
  /** The questions whose `screen` was given to the host. */
  questions?: Questions;
  /** A second listener that answers as Google's two hosts do, for browsers told to find them here. */
  tls?: { key: string; cert: string; port?: number };
}

export interface RunningServer {
  port: number;
  tlsPort: number | null;
  /** `http://127.0.0.1:8477` */
  origin: string;
  /** An address that opens the workbook page once. */
  newStartAddress(): string;
  close(): Promise<void>;
}

/** Address of the web app on a port of this machine: what `ScriptApp.getService().getUrl()` says there. */
export function execAddress(port: number): string {
  return `http://127.0.0.1:${port}/macros/s/vigie/exec`;
}

/** Where a person opens the workbook on a port of this machine: what its `getUrl()` says there. */
export function workbookAddress(port: number): string {
  return `http://127.0.0.1:${port}/`;
}

/** Serves a host. Rejects with the system's error when the port is taken (`EADDRINUSE`). */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, operator, demo = false, library = '', questions = openQuestions(), secret = '' } = options;
  const files = readStaticFiles(options.pages);
  const sessions = openSessions();
  const echoes = openEchoStore();
  const events = openEventStream();
  const stopWatching = watchExecutions(host, () => events.tell('changed', {}));

  const front = (scheme: 'http' | 'https', gate: Gate) => {
    const pages = openScriptPages(files, scheme);
    const told = new WeakSet<UiEvent>();
    const show = (event: UiEvent) => {
      if (told.has(event)) return;
      told.add(event);
      const shown = toShown(event, pages);
      if (shown) events.tell('shown', shown);
    };
    const ended = ({ ui }: { ui: readonly UiEvent[] }) => ui.forEach(show);
    if (scheme === 'http') {
      questions.onChange((change) => {
        if ('shown' in change) show(change.shown);
        else if ('closed' in change) events.tell('closed', { id: change.closed });
        else events.tell('question', change.question);
      });
    }
    return async (request: IncomingMessage, response: ServerResponse) => {
      if (!URL.canParse(request.url ?? '', 'http://host')) return send(response, 400, {});
      if (await answerWebApp({ host, echoes, pages }, request, response)) return;
      const stranger = checkHost(request, gate);
      if (stranger) return send(response, stranger.status, {}, stranger.message);
      if (await answerScriptPage({ host, gate, pages, files, operator, ended }, request, response)) return;
      if (scheme === 'https') return send(response, 404, {});
      const workbook = {
        host,
        gate,
        questions,
        events,
        operator,
        demo,
        library,
        execUrl: execAddress(gate.port),
        ended,
      };
      if (await answerControl({ host, secret, operator, events, newStartAddress, ended }, request, response)) return;
      if (await answerWorkbook(workbook, request, response)) return;
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
      if (request.method !== 'GET') return send(response, 405, { Allow: 'GET' });
      if (pathname === '/start') {
        const session = sessions.start(searchParams.get('code') ?? '');
        if (!session) return sendClosedDoor(request, response, files);
        return send(response, 303, { Location: '/', 'Set-Cookie': sessionCookie(session, gate.port) });
      }
      if (pathname !== '/') return send(response, 404, {});
      if (hasSession(request, gate)) return sendWorkbookPage(request, response, files);
      return sendClosedDoor(request, response, files);
    };
  };

  const listener = http.createServer({ requestTimeout: 60_000, headersTimeout: 10_000 });
  const port = await listen(listener, options.port);
  const gate: Gate = { hosts: [`127.0.0.1:${port}`, `localhost:${port}`], scheme: 'http', port, sessions };
  listener.on('request', guarded(front('http', gate)));
  const newStartAddress = () => `http://127.0.0.1:${port}/start?code=${sessions.newStartCode()}`;

  let google: https.Server | null = null;
  if (options.tls) {
    google = https.createServer({ key: options.tls.key, cert: options.tls.cert });
    const tlsPort = await listen(google, options.tls.port ?? 0);
    const names = ['script.google.com', 'script.googleusercontent.com'];
    google.on('request', guarded(front('https', { hosts: names, scheme: 'https', port: tlsPort, sessions })));
  }
  const servers = google ? [listener, google] : [listener];
  return {
    port,
    tlsPort: google ? (google.address() as AddressInfo).port : null,
    origin: `http://127.0.0.1:${port}`,
    newStartAddress,
    async close() {
      stopWatching();
      events.close();
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function listen(server: http.Server | https.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Whatever goes wrong is answered; what it was stays in this terminal and is not told to the other side. */
function guarded(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
  return (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => {
      const status = error instanceof TooLarge ? 413 : error instanceof TooSlow ? 408 : 500;
      if (status === 500) console.error(error);
      send(response, status, {}, status === 413 ? TOO_LARGE : FAILED);
    });
  };
}
