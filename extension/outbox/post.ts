import {
  PROTOCOL_VERSION,
  type Reply,
  type Request,
  type RequestKind,
  refusalSchema,
  replySchemas,
} from '../../shared/protocol/messages.ts';
import type { Problem } from './problem.ts';

const PATIENCE = 30_000;

type Payload<K extends RequestKind> = Extract<Request, { kind: K }>['payload'];
type Success<K extends RequestKind> = Extract<Reply<K>, { ok: true }>;
export type Outcome<K extends RequestKind> = { reply: Success<K> } | { problem: Problem };

/**
 * One request to the workbook's web app. `text/plain` and no credentials keep it a simple request, which passes without
 * any host permission (DESIGN §6). Never throws: whatever happened comes back as a problem in words' reach.
 */
export async function post<K extends RequestKind>(
  address: string,
  kind: K,
  payload: Payload<K>,
  token?: string,
): Promise<Outcome<K>> {
  const envelope = { v: PROTOCOL_VERSION, id: crypto.randomUUID(), at: new Date().toISOString(), kind, payload };
  let text: string;
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=utf-8' },
      body: JSON.stringify(token === undefined ? envelope : { ...envelope, token }),
      credentials: 'omit',
      redirect: 'follow',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    text = await response.text();
  } catch (error) {
    return { problem: unreached(error) };
  }
  return readAnswer(kind, text);
}

function unreached(error: unknown): Problem {
  if (!navigator.onLine) return { code: 'offline', message: '', retry: true };
  const late = error instanceof DOMException && error.name === 'TimeoutError';
  return { code: late ? 'time-out' : 'no-answer', message: '', retry: true };
}

function readAnswer<K extends RequestKind>(kind: K, text: string): Outcome<K> {
  const notAReceipt: Outcome<K> = { problem: { code: 'not-a-receipt', message: '', retry: true } };
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    // Google answers 200 with a page in HTML when it is tired, or when it wants a login.
    return notAReceipt;
  }
  const refusal = refusalSchema.safeParse(answer);
  if (refusal.success) {
    const { code, message, retry } = refusal.data;
    return { problem: { code, message, retry } };
  }
  const reply = replySchemas[kind].safeParse(answer);
  return reply.success && reply.data.ok ? { reply: reply.data as Success<K> } : notAReceipt;
}
