import { createHash, createHmac, createSign, randomUUID } from 'node:crypto';
import iconv from 'iconv-lite';
import { type Execution, type Service, ServiceError } from '../execution/service.ts';
import { compress, decompress } from './utilities/gzip.ts';
import { md2 } from './utilities/md2.ts';
import { readArchive, writeArchive } from './utilities/zip-archive.ts';

const hashes: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

function hashName(algorithm: string): string {
  const name = hashes[algorithm];
  if (!name) throw new ServiceError(`Invalid argument: ${algorithm}`);
  return name;
}

function charsetName(charset: string): string {
  if (!iconv.encodingExists(charset)) throw new ServiceError(`Invalid argument: ${charset}`);
  return charset;
}

/** What the Utilities facade cannot compute inside the script's realm. Only `sleep` is a counted call. */
export const utilitiesService: Service = {
  name: 'Utilities',
  methods: {
    sleep: (execution: Execution, milliseconds: number) => execution.sleep(milliseconds),
    getUuid: () => randomUUID(),
    computeDigest: (_execution: Execution, algorithm: string, data: Buffer) =>
      algorithm === 'MD2' ? md2(data) : createHash(hashName(algorithm)).update(data).digest(),
    computeHmac: (_execution: Execution, algorithm: string, data: Buffer, key: Buffer) =>
      createHmac(hashName(algorithm.replace('HMAC_', '')), key)
        .update(data)
        .digest(),
    computeRsa: (_execution: Execution, algorithm: string, data: Buffer, key: string) => {
      try {
        return createSign(algorithm === 'RSA_SHA_1' ? 'RSA-SHA1' : 'RSA-SHA256')
          .update(data)
          .sign(key);
      } catch {
        throw new ServiceError('Invalid argument: key');
      }
    },
    decodeText: (_execution: Execution, data: Buffer, charset: string) => iconv.decode(data, charsetName(charset)),
    encodeText: (_execution: Execution, text: string, charset: string) => iconv.encode(text, charsetName(charset)),
    gzip: (_execution: Execution, data: Buffer) => compress(data).toString('latin1'),
    ungzip: (execution: Execution, data: Buffer) => decompress(data, execution.limits.fetchResponse).toString('latin1'),
    zip: (_execution: Execution, entries: [string, Buffer][]) => writeArchive(entries).toString('latin1'),
    unzip: (execution: Execution, data: Buffer) =>
      readArchive(data, execution.limits.fetchResponse).map(([name, content]) => [name, content.toString('latin1')]),
  },
};
