import type { IncomingMessage, ServerResponse } from 'node:http';
import { escapeHtml, type Headers, send } from './answers.ts';
import { readBody, TooLarge, TooSlow } from './body.ts';
import type { EchoStore } from './echo-store.ts';
import type { FrontHost, WebAnswer } from './front-host.ts';
import type { ScriptPages } from './script-pages.ts';

/** More than one request of the protocol (1 MB), so that the add-on itself can say in French that it is too much. */
const MOST_BYTES = 4_000_000;
const ANY_ORIGIN = { 'Access-Control-Allow-Origin': '*' };
const GOOGLE = 'script.google.com';
const GOOGLE_ECHO = 'https://script.googleusercontent.com';
const ECHO_LIB = 'MVigieEmbeddedHost0000000000000000';

const EXEC = /^\/macros\/s\/[A-Za-z0-9_-]+\/exec(\/.*)?$/;

export interface WebApp {
  host: FrontHost;
  echoes: EchoStore;
  pages: ScriptPages;
}

/**
 * The deployed web app as Google serves it (apps-script.md §5 and §10.5): `exec` runs the script and answers 302,
 * `echo` gives the text. Open to any Origin, without cookies: the script trusts only the token in the body.
 * Answers false when the path is neither.
 */
export async function answerWebApp(app: WebApp, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://host');
  const exec = EXEC.exec(pathname);
  if (exec) {
    if (exec[1]) sendGooglePage(response, 200, 'Sign in', 'An address with a path after /exec demands a login.');
    else await answerExec(app, request, response, search.slice(1));
    return true;
  }
  if (pathname !== '/macros/echo') return false;
  answerEcho(app, request, response, new URLSearchParams(search).get('user_content_key') ?? '');
  return true;
}

async function answerExec(app: WebApp, request: IncomingMessage, response: ServerResponse, query: string) {
  const { method } = request;
  if (method === 'HEAD') return send(response, 403, {});
  if (method !== 'GET' && method !== 'POST') return sendNotAllowed(response, 'GET, POST');
  let body: Buffer | undefined;
  if (method === 'POST') {
    try {
      body = await readBody(request, MOST_BYTES);
    } catch (error) {
      if (error instanceof TooLarge) return sendGooglePage(response, 413, 'Error', 'Request Entity Too Large');
      if (error instanceof TooSlow) return sendGooglePage(response, 408, 'Error', 'Request Timeout');
      throw error;
    }
  }
  const contentType = request.headers['content-type'];
  let outcome: Pick<WebAnswer, 'kind' | 'mimeType' | 'text' | 'title'> & { fileName?: string | null };
  try {
    outcome = await app.host.web({ method, query, body, contentType, caller: { kind: 'web', user: '' } });
  } catch (error) {
    outcome = { kind: 'error', mimeType: 'text/html', text: error instanceof Error ? error.message : String(error) };
  }
  if (outcome.kind === 'error') return sendGooglePage(response, 200, outcome.title || 'Error', outcome.text);
  if (outcome.kind === 'html') {
    const page = app.pages.keep({ html: outcome.text, title: outcome.title ?? '', caller: 'web' });
    return app.pages.sendShell(request, response, page);
  }
  const { mimeType, text, fileName = null } = outcome;
  const key = app.echoes.keep({ mimeType, text, fileName });
  // On https the browser believes that it talks to Google, and Google sends it to its other host.
  const echoHost = request.headers.host === GOOGLE ? GOOGLE_ECHO : '';
  return send(
    response,
    302,
    {
      ...ANY_ORIGIN,
      'Content-Type': 'text/html; charset=UTF-8',
      Location: `${echoHost}/macros/echo?user_content_key=${key}&lib=${ECHO_LIB}`,
    },
    '<HTML><HEAD><TITLE>Moved Temporarily</TITLE></HEAD></HTML>',
  );
}

function answerEcho(app: WebApp, request: IncomingMessage, response: ServerResponse, key: string) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendNotAllowed(response, 'GET');
  const echo = app.echoes.find(key);
  if (!echo) return sendGooglePage(response, 404, 'Page Not Found', 'Page Not Found');
  const type = /;\s*charset=/i.test(echo.mimeType) ? echo.mimeType : `${echo.mimeType}; charset=utf-8`;
  // In a redirect that crosses hosts the browser's Origin is `null`, so the answer can only say `*` (§10.5).
  const headers: Headers = { ...ANY_ORIGIN, 'Content-Type': type };
  if (echo.fileName) {
    // RFC 8187: encodeURIComponent leaves three characters that may not stand there.
    const name = encodeURIComponent(echo.fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
    headers['Content-Disposition'] = `attachment; filename*=UTF-8''${name}`;
  }
  return send(response, 200, headers, echo.text);
}

function sendNotAllowed(response: ServerResponse, allow: string) {
  sendGooglePage(response, 405, 'Page Not Found', 'Page Not Found', { Allow: allow });
}

/** Google's own pages carry no CORS header: a `fetch` from another origin cannot read them (§5.3). */
function sendGooglePage(response: ServerResponse, status: number, title: string, text: string, headers = {}) {
  const type = { 'Content-Type': 'text/html; charset=utf-8' };
  if (/^<!doctype html/i.test(text)) return send(response, status, { ...type, ...headers }, text);
  const html = `<!DOCTYPE html><html><head><title>${escapeHtml(title)}</title></head><body><div>${escapeHtml(text)}</div></body></html>`;
  return send(response, status, { ...type, ...headers }, html);
}
