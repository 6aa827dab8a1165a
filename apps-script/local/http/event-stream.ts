import type { ServerResponse } from 'node:http';
import { send } from './answers.ts';

const MOST_LISTENERS = 20;
const HEARTBEAT = 25_000;

/** Tells every open workbook page what happens while it happens (server-sent events). */
export interface EventStream {
  open(response: ServerResponse): void;
  tell(event: string, detail: unknown): void;
  close(): void;
}

export function openEventStream(): EventStream {
  const listeners = new Set<ServerResponse>();
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.write(': still here\n\n');
  }, HEARTBEAT);
  heartbeat.unref();
  return {
    open(response) {
      if (listeners.size >= MOST_LISTENERS) return send(response, 503, {});
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      });
      response.write(': open\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    tell(event, detail) {
      for (const listener of listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(detail)}\n\n`);
    },
    close() {
      clearInterval(heartbeat);
      for (const listener of listeners) listener.end();
    },
  };
}
