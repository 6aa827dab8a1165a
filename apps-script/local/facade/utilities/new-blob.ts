import { Blob } from '../blob.ts';
import { isByteArray, unsignedBytes } from '../byte-array.ts';
import { mismatch } from '../signature.ts';
import { encodeText } from './byte-text.ts';

/**
 * Utilities.newBlob: text is UTF-8 and `text/plain` when no content type is given; bytes have none.
 */
export function newBlob(data: unknown, contentType?: unknown, name?: unknown): Blob {
  const isText = typeof data === 'string';
  if (!isText && !isByteArray(data)) throw mismatch('Utilities.newBlob', arguments);
  for (const option of [contentType, name]) {
    if (option !== undefined && option !== null && typeof option !== 'string') {
      throw mismatch('Utilities.newBlob', arguments);
    }
  }
  const bytes = isText ? encodeText(data, 'utf8') : unsignedBytes(data);
  const type = contentType === undefined ? (isText ? 'text/plain' : null) : (contentType as string | null);
  return new Blob(bytes, type, (name as string | null | undefined) ?? null);
}
