import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { PortMap } from './test-browser.ts';

const GOOGLE_HOSTS = new Set(['script.google.com', 'script.googleusercontent.com']);

export interface SavedPage {
  body: string | Buffer;
  /** `text/html; charset=utf-8` when absent. */
  type?: string;
  status?: number;
}

export interface Seen {
  method: string;
  host: string;
  path: string;
  origin: string;
  type: string;
}

export interface TlsFront {
  map: PortMap;
  /** Saved pages by address, with protocol: pages may be added while the front runs. */
  pages: Map<string, SavedPage>;
  /** Every request to a Google host, in order. */
  seen: Seen[];
  /** Replaces what answers the Google hosts. */
  google: RequestListener;
  close(): Promise<void>;
}

/**
 * One TLS and one plain server on 127.0.0.1 that answer for every host: the two Google hosts by `google` (the embedded
 * host, or a small server of the test), a saved page under its own address, 404 to strangers (browsers call home).
 */
export async function openTlsFront(
  google: RequestListener,
  pages: Iterable<[string, SavedPage]> = [],
): Promise<TlsFront> {
  const front: TlsFront = {
    map: { tls: 0, http: 0 },
    pages: new Map(pages),
    seen: [],
    google,
    close: async () => {
      await Promise.all([stop(secure), stop(plain)]);
    },
  };
  const answer =
    (protocol: 'https' | 'http'): RequestListener =>
    (request, response) => {
      const host = (request.headers.host ?? '').replace(/:\d+$/, '');
      if (GOOGLE_HOSTS.has(host)) {
        front.seen.push(describe(request, host));
        front.google(request, response);
        return;
      }
      // Browsers turn http into https where a host is known to want it.
      const page =
        front.pages.get(`${protocol}://${host}${request.url}`) ?? front.pages.get(`http://${host}${request.url}`);
      response.writeHead(page?.status ?? (page ? 200 : 404), {
        'content-type': page?.type ?? 'text/html; charset=utf-8',
      });
      response.end(page?.body ?? '');
    };
  const secure = createHttpsServer(await selfSigned(), answer('https'));
  const plain = createHttpServer(answer('http'));
  front.map = { tls: await listen(secure), http: await listen(plain) };
  return front;
}

/** A key and a certificate nobody signed: the test browsers are told not to mind. */
export async function selfSigned(): Promise<{ key: string; cert: string }> {
  const attributes = [{ name: 'commonName', value: 'vigie.test' }];
  const made = await generate(attributes, { keySize: 2048, algorithm: 'sha256' });
  return { key: made.private, cert: made.cert };
}

function describe(request: IncomingMessage, host: string): Seen {
  return {
    method: request.method ?? '',
    host,
    path: request.url ?? '',
    origin: request.headers.origin ?? '',
    type: request.headers['content-type'] ?? '',
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
