import http from 'node:http';
import https from 'node:https';
import tls from 'node:tls';

export interface Outgoing {
  readonly url: URL;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | null;
  readonly checkCertificate: boolean;
  readonly signal: AbortSignal;
}

/**
 * Sends a request to one IP address, under the name of the address bar (Host, SNI and certificate), and answers when
 * the head of the response is there. Nothing is resolved here.
 */
export function sendTo(ip: string, outgoing: Outgoing): Promise<http.IncomingMessage> {
  const { url } = outgoing;
  const secure = url.protocol === 'https:';
  return send(secure ? https.request : http.request, outgoing, {
    host: ip,
    port: Number(url.port) || (secure ? 443 : 80),
    path: url.pathname + url.search,
    ...(secure ? tlsOptions(outgoing) : {}),
  });
}

/**
 * Sends a request through a configured outgoing proxy: CONNECT for https, the whole address for http.
 * The proxy gets the name, not the IP: filtering proxies of town networks decide by name, and resolve by themselves.
 */
export async function sendThrough(proxy: URL, outgoing: Outgoing): Promise<http.IncomingMessage> {
  const { url } = outgoing;
  const proxyHeaders: [string, string][] = proxy.username
    ? [
        [
          'Proxy-Authorization',
          `Basic ${Buffer.from(`${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`).toString('base64')}`,
        ],
      ]
    : [];
  const place = { host: proxy.hostname.replace(/^\[|\]$/g, ''), port: Number(proxy.port) || 80 };
  if (url.protocol === 'http:') {
    return send(
      http.request,
      { ...outgoing, headers: [...outgoing.headers, ...proxyHeaders] },
      { ...place, path: url.href },
    );
  }
  const socket = await openTunnel(place, `${url.hostname}:${url.port || 443}`, proxyHeaders, outgoing.signal);
  const secure = tls.connect({ socket, ...tlsOptions(outgoing) });
  return send(https.request, outgoing, { path: url.pathname + url.search, createConnection: () => secure });
}

function tlsOptions({ url, checkCertificate }: Outgoing): { servername: string; rejectUnauthorized: boolean } {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  return {
    servername: url.hostname.startsWith('[') || /^[\d.]+$/.test(hostname) ? '' : hostname,
    rejectUnauthorized: checkCertificate,
  };
}

function send(
  request: typeof http.request,
  { method, headers, body, url, signal }: Outgoing,
  place: https.RequestOptions,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const bodied = body !== null || /^(post|put|patch)$/i.test(method);
    const length: [string, string][] = bodied ? [['Content-Length', String(body?.length ?? 0)]] : [];
    const outgoing = request(
      {
        ...place,
        method,
        signal,
        // An agent would ignore the tunnel's own connection.
        agent: place.createConnection ? undefined : false,
        setHost: false,
        // Old public servers send long cookies and headers that the strict parser refuses; no connection is reused here.
        maxHeaderSize: 65_536,
        insecureHTTPParser: true,
        headers: [['Host', url.host], ...headers, ...length, ['Connection', 'close']].flat(),
      } as http.RequestOptions,
      resolve,
    );
    outgoing.on('error', reject);
    outgoing.end(body ?? undefined);
  });
}

function openTunnel(
  place: { host: string; port: number },
  target: string,
  headers: [string, string][],
  signal: AbortSignal,
): Promise<import('node:net').Socket> {
  return new Promise((resolve, reject) => {
    const asked = http.request({
      ...place,
      method: 'CONNECT',
      path: target,
      signal,
      agent: false,
      headers: Object.fromEntries([['Host', target], ...headers]),
    });
    asked.on('error', reject);
    asked.on('response', (answer) => {
      answer.resume();
      reject(Object.assign(new Error(`proxy answered ${answer.statusCode}`), { code: 'ECONNREFUSED' }));
    });
    asked.on('connect', (answer, socket) => {
      if (answer.statusCode === 200) return resolve(socket as import('node:net').Socket);
      socket.destroy();
      reject(Object.assign(new Error(`proxy answered ${answer.statusCode}`), { code: 'ECONNREFUSED' }));
    });
    asked.end();
  });
}
