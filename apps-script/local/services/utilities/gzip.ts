import { gunzipSync, gzipSync } from 'node:zlib';
import { ServiceError } from '../../execution/service.ts';

/** gzip of the bytes. */
export function compress(data: Buffer): Buffer {
  return gzipSync(data);
}

/**
 * The bytes inside a gzip stream, at most `limit` of them (a bomb is stopped while it inflates).
 * Errors: `Could not decompress gzip.`, and `Blob exceeds the maximum size: ungzip` beyond the limit.
 */
export function decompress(data: Buffer, limit: number): Buffer {
  try {
    return gunzipSync(data, Number.isFinite(limit) ? { maxOutputLength: limit } : {});
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ServiceError(tooLarge ? 'Blob exceeds the maximum size: ungzip' : 'Could not decompress gzip.');
  }
}
