import type { IncomingMessage } from 'node:http';

export class TooLarge extends Error {}
export class TooSlow extends Error {}

/**
 * The bytes of a request. Throws `TooLarge` beyond `limit` bytes and `TooSlow` when they have not all come after
 * `milliseconds`; whatever was announced in Content-Length, it is what arrives that counts.
 */
export function readBody(request: IncomingMessage, limit: number, milliseconds = 30_000): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => stop(new TooSlow()), milliseconds);
    const stop = (error: Error) => {
      clearTimeout(timer);
      request.removeAllListeners('data');
      // What is still on its way is let through unread, so that the refusal can be sent on this connection.
      request.resume();
      reject(error);
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) stop(new TooLarge());
      else chunks.push(chunk);
    });
    request.on('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks));
    });
    request.on('error', stop);
    request.on('close', () => stop(new TooSlow()));
  });
}

/** A JSON object sent by the page, or null when it is anything else. */
export async function readJson(request: IncomingMessage, limit = 1_000_000): Promise<Record<string, unknown> | null> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return null;
  try {
    const value: unknown = JSON.parse((await readBody(request, limit)).toString('utf8'));
    return value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
