import type { IncomingMessage } from 'node:http';
import type { Sessions } from './sessions.ts';
import { sessionFrom } from './sessions.ts';

export interface Gate {
  /** Names under which this server answers, `127.0.0.1:8477`: exactly these, so that no other name can be rebound to it. */
  readonly hosts: readonly string[];
  readonly scheme: 'http' | 'https';
  readonly port: number;
  readonly sessions: Sessions;
}

export type GateRefusal = { status: 403 | 421 | 401; message: string };

const WRONG_HOST: GateRefusal = {
  status: 421,
  message: 'Cette adresse n’est pas celle de la feuille Vigie. Ouvrez celle qu’affiche « npm start ».',
};
const WRONG_ORIGIN: GateRefusal = {
  status: 403,
  message:
    'Cette demande ne vient pas de la page de la feuille. Rien n’a été changé. Rouvrez la feuille, puis recommencez.',
};
const NO_SESSION: GateRefusal = {
  status: 401,
  message:
    'Votre session sur cette feuille est terminée. Rien n’est perdu. Relancez « npm start » et ouvrez l’adresse affichée.',
};

/** Refuses a request whose Host is not exactly ours. */
export function checkHost(request: IncomingMessage, gate: Gate): GateRefusal | null {
  return gate.hosts.includes(request.headers.host ?? '') ? null : WRONG_HOST;
}

/**
 * Refuses a request that does not come from our own page: every method but GET must name its own Origin (an absent
 * one and `null` are refused), and the browser's own word on where the request comes from must not say otherwise.
 * It matters on loopback: to a browser, a page on another port is the same site and our cookie travels along.
 */
export function checkOrigin(request: IncomingMessage, gate: Gate): GateRefusal | null {
  const own = `${gate.scheme}://${request.headers.host}`;
  const { origin } = request.headers;
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (origin === undefined ? !reading : origin !== own) return WRONG_ORIGIN;
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || (reading && site === 'none') ? null : WRONG_ORIGIN;
}

export function checkSession(request: IncomingMessage, gate: Gate): GateRefusal | null {
  return hasSession(request, gate) ? null : NO_SESSION;
}

export function hasSession(request: IncomingMessage, gate: Gate): boolean {
  return gate.sessions.isOpen(sessionFrom(request.headers.cookie, gate.port));
}
