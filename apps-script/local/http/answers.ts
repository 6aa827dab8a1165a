import type { ServerResponse } from 'node:http';

const COMMON = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Names of the links on a page would be looked up before anyone follows them.
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-store',
} as const;

/** Policy of every answer that is not a page: nothing in it may load, run or be framed. */
export const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

export type Headers = Record<string, string | string[]>;

/** Sends a whole answer with the headers that every answer carries; `headers` may replace them. */
export function send(response: ServerResponse, status: number, headers: Headers, body: string | Uint8Array = ''): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    ...COMMON,
    'Content-Security-Policy': CLOSED_POLICY,
    ...headers,
    'Content-Length': String(Buffer.byteLength(body)),
  });
  response.end(body);
}

/** JSON for the workbook page. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, { 'Content-Type': 'application/json; charset=utf-8' }, JSON.stringify(value));
}

/** A refusal in French that the page can show as it is. */
export function sendRefusal(response: ServerResponse, status: number, message: string): void {
  sendJson(response, status, { error: message });
}

/** Text of a page, made safe to stand between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
