import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson, sendRefusal } from './answers.ts';
import { readJson } from './body.ts';
import type { EventStream } from './event-stream.ts';
import type { FrontHost, UiEvent } from './front-host.ts';
import { rowOf } from './shown-row.ts';

export interface ControlServer {
  host: FrontHost;
  /** Read from a file that only the operator's account can read. */
  secret: string;
  operator: string;
  events: EventStream;
  newStartAddress(): string;
  ended(outcome: { ui: readonly UiEvent[] }): void;
}

/** Addresses travel with the whole saved page. */
const CLIP_BYTES = 120_000_000;

/**
 * What another command of the same person asks of a host that already runs on the folder. The secret stands for the
 * session; a request that carries an Origin comes from a browser and is refused whatever it knows.
 */
export async function answerControl(
  server: ControlServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname } = new URL(request.url ?? '/', 'http://host');
  if (!pathname.startsWith('/control/')) return false;
  if (request.method !== 'POST' || request.headers.origin !== undefined || !knowsSecret(request, server.secret)) {
    sendRefusal(response, 403, 'Cette demande n’est pas permise. Rien n’a été changé. Relancez « npm start ».');
    return true;
  }
  const sent = await readJson(request, CLIP_BYTES);
  if (pathname === '/control/ping') sendJson(response, 200, {});
  else if (pathname === '/control/start-address') sendJson(response, 200, { address: server.newStartAddress() });
  else if (pathname === '/control/clip' && typeof sent?.address === 'string') {
    const args = typeof sent.html === 'string' ? [sent.address, sent.html] : [sent.address];
    const outcome = await server.host.run('clipAddress', { args, caller: { kind: 'menu', user: server.operator } });
    server.ended(outcome);
    server.events.tell('changed', {});
    const row = rowOf(server.host.workbook, (outcome.value as { id?: string } | undefined)?.id ?? '');
    sendJson(response, 200, { outcome: { ok: outcome.ok, value: outcome.value, error: outcome.error }, row });
  } else
    sendRefusal(
      response,
      404,
      'Cette demande n’est pas comprise. Rien n’a été changé. Arrêtez Vigie, puis relancez « npm start ».',
    );
  return true;
}

function knowsSecret(request: IncomingMessage, secret: string): boolean {
  const given = Buffer.from((request.headers.authorization ?? '').replace(/^Bearer /, ''));
  const own = Buffer.from(secret);
  return own.length >= 32 && given.length === own.length && timingSafeEqual(given, own);
}
