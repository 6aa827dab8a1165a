import type { RequestListener } from 'node:http';
import { request as ask } from 'node:https';

/** Hands a request over, as it came (Host included), to a TLS server on this machine: the embedded host. */
export function forwardTo(port: number): RequestListener {
  return (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const handed = ask({ host: '127.0.0.1', port, method, path: url, headers, rejectUnauthorized: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    handed.on('error', () => outgoing.destroy());
    incoming.pipe(handed);
  };
}
