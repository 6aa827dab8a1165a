import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/**
 * The decompressed body, cut at `limit` bytes. What is counted is what comes out of the decompressor, so a small bomb
 * cannot fill the memory. A packed stream without its last bytes answers what was read, as browsers do.
 */
export async function readBody(response: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const plain = await decompressed(response);
  try {
    for await (const chunk of plain) {
      const room = limit - size;
      chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
      size += Math.min(chunk.length, room);
      if (size >= limit) break;
    }
  } catch (error) {
    // Z_BUF_ERROR: the packed stream lacks its end, or is empty, as some servers send it. Any other break is a failure.
    if ((error as NodeJS.ErrnoException).code !== 'Z_BUF_ERROR') throw error;
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks, size);
}

async function decompressed(response: IncomingMessage): Promise<Readable> {
  const coding = String(response.headers['content-encoding'] ?? '')
    .trim()
    .toLowerCase();
  if (/^(x-)?gzip$/.test(coding)) return through(response, createGunzip());
  if (coding === 'br') return through(response, createBrotliDecompress());
  if (coding === 'deflate') return inflated(response);
  return response;
}

/** Servers send `deflate` with and without the zlib header; the first byte tells. */
async function inflated(response: IncomingMessage): Promise<Readable> {
  const first = await firstChunk(response);
  const hasHeader = first !== null && ((first[0] ?? 0) & 15) === 8;
  return through(response, hasHeader || first === null ? createInflate() : createInflateRaw());
}

async function firstChunk(response: IncomingMessage): Promise<Buffer | null> {
  for (;;) {
    const chunk = response.read() as Buffer | null;
    if (chunk) {
      response.unshift(chunk);
      return chunk;
    }
    if (response.readableEnded || response.destroyed) return null;
    const more = await new Promise<boolean>((resolve, reject) => {
      response.once('readable', () => resolve(true));
      response.once('end', () => resolve(false));
      response.once('error', reject);
    });
    if (!more) return null;
  }
}

function through(response: IncomingMessage, decompressor: import('node:stream').Transform): Readable {
  response.on('error', (error) => decompressor.destroy(error));
  return response.pipe(decompressor);
}
