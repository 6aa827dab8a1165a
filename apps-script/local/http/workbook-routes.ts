import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ScreenAnswer } from '../execution/service.ts';
import { send, sendJson, sendRefusal } from './answers.ts';
import { readJson } from './body.ts';
import type { EventStream } from './event-stream.ts';
import type { FrontHost, RunResult, UiEvent } from './front-host.ts';
import { listMail, PREVIEW_POLICY, previewDocument } from './mail-preview.ts';
import type { Questions } from './questions.ts';
import { checkOrigin, checkSession, type Gate } from './request-gate.ts';
import { menusOf } from './screen-events.ts';
import { isCallableName } from './script-values.ts';

export interface WorkbookServer {
  host: FrontHost;
  gate: Gate;
  questions: Questions;
  events: EventStream;
  operator: string;
  demo: boolean;
  library: string;
  /** Address of the web app, as members' browsers call it. */
  execUrl: string;
  /** What an execution has shown, once it has ended. */
  ended(outcome: { ui: readonly UiEvent[] }): void;
}

type Answer = (server: WorkbookServer, sent: Record<string, unknown>) => Promise<[status: number, value: unknown]>;

const BAD: [number, unknown] = [400, { error: 'La demande est incomplète. Rechargez la page, puis recommencez.' }];
const BUTTONS: readonly unknown[] = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'];

const READS: Readonly<Record<string, Answer>> = {
  '/api/state': async (server) => [200, stateOf(server)],
  '/api/table': async ({ host }, { tab }) => {
    if (!host.workbook.tabs().some(({ name }) => name === tab))
      return [
        404,
        { error: `L’onglet « ${tab} » n’existe plus. Les autres sont intacts. Choisissez-en un dans la liste.` },
      ];
    const { values: _raw, ...table } = host.workbook.read(String(tab));
    return [200, { ...table, choices: host.workbook.choices(String(tab)) }];
  },
  '/api/mails': async ({ host }) => [200, { mails: (await host.outbox()).map(listMail).reverse() }],
};

const CHANGES: Readonly<Record<string, Answer>> = {
  // A workbook that is opened runs `onOpen`, which makes the menus.
  '/api/open': async (server) => {
    const opened: RunResult[] = await server.host.fire('ON_OPEN', {}, server.operator);
    const failed = opened.find(({ ok }) => !ok);
    const menus = menusOf(opened.flatMap(({ ui }) => ui));
    return [200, { ...stateOf(server), menus, error: failed?.error?.message }];
  },
  '/api/run': async (server, { name }) => {
    if (!isCallableName(name)) return BAD;
    const outcome = await server.host.run(name, { caller: person(server) });
    server.ended(outcome);
    server.events.tell('changed', {});
    return [200, outcome.ok ? { ok: true } : { ok: false, message: outcome.error?.message ?? '' }];
  },
  '/api/cell': async ({ host, events, operator }, { tab, row, column, text }) => {
    const place = Number.isInteger(row) && Number.isInteger(column) && Number(row) >= 1 && Number(column) >= 1;
    if (!place || typeof tab !== 'string' || typeof text !== 'string') return BAD;
    try {
      await host.workbook.edit(tab, Number(row), Number(column), text, operator);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [409, { error: `La cellule n’a pas été modifiée : ${reason}` }];
    }
    events.tell('changed', { tab });
    return [200, { ok: true }];
  },
  '/api/answer': async ({ questions }, { id, button, text }) => {
    if (typeof id !== 'string' || !BUTTONS.includes(button)) return BAD;
    const answer: ScreenAnswer = {
      button: button as ScreenAnswer['button'],
      text: typeof text === 'string' ? text : '',
    };
    return questions.answer(id, answer)
      ? [200, { ok: true }]
      : [410, { error: 'Vigie n’attend plus cette réponse. Rien n’a été changé. Recommencez depuis le menu.' }];
  },
  '/api/clock': async ({ host, demo, events }, { to }) => {
    if (!demo) return [403, { error: 'L’horloge ne s’avance que dans la démonstration (npm start -- --demo).' }];
    if (typeof to !== 'number' || !Number.isFinite(to)) return BAD;
    if (to <= host.clock.now()) return [409, { error: 'L’horloge ne peut qu’avancer.' }];
    const runs = await host.clock.advanceTo(new Date(to));
    events.tell('changed', {});
    return [200, { now: host.clock.now(), runs: Array.isArray(runs) ? runs.length : 0 }];
  },
};

/** The routes behind the workbook page; each needs the session and our own origin. False when the path is none. */
export async function answerWorkbook(
  server: WorkbookServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
  const preview = /^\/outbox\/([\w-]{1,100})\/preview$/.exec(pathname);
  if (!preview && !pathname.startsWith('/api/')) return false;
  const refusal = checkOrigin(request, server.gate) ?? checkSession(request, server.gate);
  if (refusal) sendRefusal(response, refusal.status, refusal.message);
  else if (preview) await sendPreview(server, request, response, preview[1] ?? '');
  else if (pathname === '/api/events' && request.method === 'GET') server.events.open(response);
  else {
    const answer =
      request.method === 'GET' ? READS[pathname] : request.method === 'POST' ? CHANGES[pathname] : undefined;
    const sent = request.method === 'GET' ? Object.fromEntries(searchParams) : await readJson(request);
    if (!answer) sendRefusal(response, 404, 'Cette page n’existe pas. Revenez à la feuille.');
    else if (!sent) sendJson(response, ...BAD);
    else sendJson(response, ...(await answer(server, sent)));
  }
  return true;
}

async function sendPreview(server: WorkbookServer, request: IncomingMessage, response: ServerResponse, id: string) {
  const mail = (await server.host.outbox()).find((one) => one.id === id);
  if (!mail || request.method !== 'GET') return send(response, 404, {});
  const policy = `${PREVIEW_POLICY}; frame-ancestors ${server.gate.scheme}://${request.headers.host}; base-uri 'none'; form-action 'none'`;
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy };
  return send(response, 200, headers, previewDocument(mail));
}

function stateOf({ host, demo, library, execUrl, operator, questions }: WorkbookServer) {
  const tabs = host.workbook.tabs();
  return { tabs, demo, library, execUrl, operator, now: host.clock.now(), questions: questions.open() };
}

const person = ({ operator }: WorkbookServer) => ({ kind: 'menu' as const, user: operator });
