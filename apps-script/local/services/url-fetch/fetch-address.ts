import type { IncomingMessage } from 'node:http';
import { type Outgoing, sendThrough, sendTo } from './connect.ts';
import { FetchFailure, failureOf } from './fetch-failure.ts';
import { readBody } from './read-body.ts';
import { type Resolver, resolveTarget } from './resolve-target.ts';

/** What a script asks for, once the facade has checked it and put its payload into bytes. */
export interface FetchRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | null;
  readonly followRedirects: boolean;
  readonly validateHttpsCertificates: boolean;
  readonly muteHttpExceptions: boolean;
}

export interface FetchAnswer {
  readonly status: number;
  /** In order, with the server's own case; a repeated header stands twice. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/** The rules of the network that a host gives its scripts. */
export interface FetchRules {
  readonly resolve: Resolver;
  /** Lifts the rule that only public addresses are reached. */
  readonly allowPrivate: boolean;
  readonly proxy: URL | null;
  /** Bytes of a decompressed response beyond which it is cut. */
  readonly responseLimit: number;
  /** Milliseconds for the whole exchange, redirects included. */
  readonly timeout: number;
}

const redirectLimit = 20;
const redirects = new Set([301, 302, 303, 307, 308]);
/** Told to the first host only. */
const credentials = /^(authorization|cookie|proxy-authorization)$/i;
const describesBody = /^content-/i;

/**
 * One fetch, redirects followed. Each address on the way is resolved once and checked, and the connection goes to the
 * checked IP. A FetchFailure says, in Google's words, why there is no answer.
 */
export async function fetchAddress(request: FetchRequest, rules: FetchRules): Promise<FetchAnswer> {
  const signal = AbortSignal.timeout(rules.timeout);
  let outgoing: Outgoing = {
    url: readAddress(request.url),
    method: request.method.toUpperCase(),
    headers: request.headers,
    body: request.body,
    checkCertificate: request.validateHttpsCertificates,
    signal,
  };
  try {
    for (let hop = 0; hop <= redirectLimit; hop++) {
      const response = await exchange(outgoing, rules, hop === 0 ? request.url : outgoing.url.href);
      const next = request.followRedirects ? redirected(outgoing, response) : null;
      if (!next) return await answerOf(response, rules.responseLimit);
      response.destroy();
      outgoing = next;
    }
  } catch (error) {
    throw failureOf(signal.aborted ? signal.reason : error, request.url);
  }
  throw new FetchFailure(`Too many redirects: ${request.url}`);
}

/** Error: `Invalid argument: …` for what is no http(s) address, `Login information disallowed: …` for userinfo. */
export function readAddress(text: string): URL {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (!url || !/^https?:$/.test(url.protocol)) throw new FetchFailure(`Invalid argument: ${text}`);
  if (url.username || url.password) throw new FetchFailure(`Login information disallowed: ${text}`);
  url.hash = '';
  return url;
}

async function exchange(outgoing: Outgoing, rules: FetchRules, shown: string): Promise<IncomingMessage> {
  if (rules.proxy) {
    await checkBeforeProxy(outgoing.url, rules, shown);
    return sendThrough(rules.proxy, outgoing);
  }
  const resolving = resolveTarget(outgoing.url, rules.resolve, rules.allowPrivate, shown);
  const addresses = await Promise.race([resolving, ending(outgoing.signal)]);
  let failure: unknown;
  for (const address of addresses.slice(0, 4)) {
    try {
      return await sendTo(address, outgoing);
    } catch (error) {
      failure = error;
      // Only a connection that never opened may be tried elsewhere: a request is sent once.
      if (!/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test((error as NodeJS.ErrnoException).code ?? ''))
        break;
    }
  }
  throw failure;
}

/** Rejects when the time is up: a resolver cannot be stopped, only left alone. */
function ending(signal: AbortSignal): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  ended.catch(() => {});
  return ended;
}

/** Behind a proxy a name may have no local answer (it resolves there); when it has one, the rule holds. */
async function checkBeforeProxy(url: URL, rules: FetchRules, shown: string): Promise<void> {
  try {
    await resolveTarget(url, rules.resolve, rules.allowPrivate, shown);
  } catch (error) {
    if (!/^DNS error/.test((error as Error).message)) throw error;
  }
}

function redirected(outgoing: Outgoing, response: IncomingMessage): Outgoing | null {
  const status = response.statusCode ?? 0;
  const location = response.headers.location;
  if (!redirects.has(status) || !location) return null;
  const resolved = URL.parse(location, outgoing.url.href);
  if (!resolved) return null;
  const url = readAddress(resolved.href);
  const toGet = (status === 303 && outgoing.method !== 'HEAD') || (status < 303 && outgoing.method === 'POST');
  const sameOrigin = url.origin === outgoing.url.origin;
  const headers = outgoing.headers.filter(
    ([name]) => (sameOrigin || !credentials.test(name)) && !(toGet && describesBody.test(name)),
  );
  return { ...outgoing, url, headers, ...(toGet ? { method: 'GET', body: null } : {}) };
}

async function answerOf(response: IncomingMessage, limit: number): Promise<FetchAnswer> {
  const headers: [string, string][] = [];
  for (let at = 0; at < response.rawHeaders.length; at += 2) {
    headers.push([response.rawHeaders[at] as string, response.rawHeaders[at + 1] as string]);
  }
  const body = await readBody(response, limit);
  return { status: response.statusCode ?? 0, headers, body };
}
