import type { IncomingMessage, ServerResponse } from 'node:http';
import { send, sendJson, sendRefusal } from './answers.ts';
import { readJson } from './body.ts';
import type { FrontHost, UiEvent } from './front-host.ts';
import { checkOrigin, checkSession, type Gate } from './request-gate.ts';
import type { ScriptPages } from './script-pages.ts';
import { isCallableName, returnedToPage } from './script-values.ts';
import { ASSETS, type StaticFiles } from './static-files.ts';

export interface ScriptPageServer {
  host: FrontHost;
  gate: Gate;
  pages: ScriptPages;
  files: StaticFiles;
  operator: string;
  /** What an execution has shown, once it has ended. */
  ended(outcome: { ui: readonly UiEvent[] }): void;
}

const RUN_BYTES = 10_000_000;

/**
 * The framed pages of HtmlService, their assets, and `google.script.run`. False when the path is none of these. Even what
 * doGet answered to anybody runs for the person at this machine only: here nobody else has a reason to.
 */
export async function answerScriptPage(
  server: ScriptPageServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname } = new URL(request.url ?? '/', 'http://host');
  if (pathname.startsWith(ASSETS)) {
    if (request.method !== 'GET' || !server.files.answer(pathname.slice(ASSETS.length), response)) {
      send(response, 404, {});
    }
    return true;
  }
  if (pathname.startsWith('/macros/page/') && request.method === 'GET') {
    const refusal = checkOrigin(request, server.gate) ?? checkSession(request, server.gate);
    const page = server.pages.find(pathname.slice('/macros/page/'.length));
    if (refusal) send(response, refusal.status, {});
    else if (!page) send(response, 404, {});
    else server.pages.sendFrame(request, response, page);
    return true;
  }
  if (pathname === '/macros/run' && request.method === 'POST') {
    await runForPage(server, request, response);
    return true;
  }
  return false;
}

async function runForPage(server: ScriptPageServer, request: IncomingMessage, response: ServerResponse) {
  const stranger = checkOrigin(request, server.gate) ?? checkSession(request, server.gate);
  if (stranger) return sendRefusal(response, stranger.status, stranger.message);
  const call = await readJson(request, RUN_BYTES);
  const page = typeof call?.key === 'string' ? server.pages.find(call.key) : undefined;
  if (!call || !page)
    return sendRefusal(response, 404, 'Cette page du script n’est plus ouverte. Ouvrez-la à nouveau.');
  if (!isCallableName(call.name)) {
    return sendJson(response, 200, { error: { name: 'Error', message: `Script function not found: ${call.name}` } });
  }
  const outcome = await server.host.run(call.name, {
    args: Array.isArray(call.args) ? call.args : [],
    caller: { kind: page.caller === 'operator' ? 'sidebar' : 'web', user: server.operator },
  });
  if (page.caller === 'operator') server.ended(outcome);
  if (outcome.ok) return sendJson(response, 200, { value: returnedToPage(outcome.value) });
  const { name = 'Error', message = '' } = outcome.error ?? {};
  return sendJson(response, 200, { error: { name, message } });
}
