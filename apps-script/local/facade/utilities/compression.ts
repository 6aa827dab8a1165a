import { Blob, type BlobSource, blobOfCharacters, isBlobSource } from '../blob.ts';
import { ask, bytes, exception } from '../bridge.ts';
import { mismatch } from '../signature.ts';

function dataOf(source: BlobSource): Uint8Array {
  return Blob.dataOf(source.getBlob());
}

export function gzip(blob: unknown, name?: unknown): Blob {
  if (!isBlobSource(blob) || (name !== undefined && typeof name !== 'string'))
    throw mismatch('Utilities.gzip', arguments);
  const packed = ask('Utilities', 'gzip', [bytes(dataOf(blob))]) as string;
  return blobOfCharacters(packed, 'application/x-gzip', (name as string | undefined) ?? 'archive.gz');
}

export function ungzip(blob: unknown): Blob {
  if (!isBlobSource(blob)) throw mismatch('Utilities.ungzip', arguments);
  const source = blob.getBlob();
  const type = source.getContentType();
  // Google reads only blobs that say they are gzip; a blob that says nothing is tried.
  if (type !== null && !/^application\/(x-)?gzip$|^application\/octet-stream$/.test(type)) {
    throw exception('Blob object must have application/x-gzip content type');
  }
  const opened = ask('Utilities', 'ungzip', [bytes(Blob.dataOf(source))]) as string;
  const name = source.getName();
  return blobOfCharacters(opened, null, name === null ? null : name.replace(/\.gz$/i, ''));
}

export function zip(blobs: unknown, name?: unknown): Blob {
  if (!Array.isArray(blobs) || !blobs.every(isBlobSource) || (name !== undefined && typeof name !== 'string')) {
    throw mismatch('Utilities.zip', arguments);
  }
  const entries = blobs
    .map((source) => source.getBlob())
    .map((blob, index) => [blob.getName() ?? `Untitled${index || ''}`, bytes(Blob.dataOf(blob))]);
  const packed = ask('Utilities', 'zip', [entries]) as string;
  return blobOfCharacters(packed, 'application/zip', (name as string | undefined) ?? 'archive.zip');
}

export function unzip(blob: unknown): Blob[] {
  if (!isBlobSource(blob)) throw mismatch('Utilities.unzip', arguments);
  const entries = ask('Utilities', 'unzip', [bytes(dataOf(blob))]) as [string, string][];
  return entries.map(([name, data]) => blobOfCharacters(data, null, name).setContentTypeFromExtension());
}
