import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { ServiceError } from '../../execution/service.ts';

const utf8Names = 0x0800;
/** 1 January 1980, the first day that the format can say: the same input gives the same archive. */
const dosDate = 0x0021;

/**
 * A zip archive of named contents, in order (PKWARE APPNOTE: local headers, central directory, end record).
 * Error: two entries of one name, as Google refuses them.
 */
export function writeArchive(entries: readonly (readonly [string, Buffer])[]): Buffer {
  const seen = new Set<string>();
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of entries) {
    if (seen.has(name)) throw new ServiceError(`duplicate entry: ${name}`);
    seen.add(name);
    const nameBytes = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(utf8Names, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(dosDate, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/**
 * The files of a zip archive, in the order of its directory; folders are left out. Stored and deflated entries only.
 * At most `limit` bytes in all. Errors: `Invalid argument: zip` when it is not an archive that can be read.
 */
export function readArchive(archive: Buffer, limit: number): [string, Buffer][] {
  try {
    return readEntries(archive, limit);
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw new ServiceError('Invalid argument: zip');
  }
}

function readEntries(archive: Buffer, limit: number): [string, Buffer][] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('no end record');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  let left = limit;
  const files: [string, Buffer][] = [];
  for (let index = 0; index < count; index++) {
    const flags = archive.readUInt16LE(at + 8);
    const method = archive.readUInt16LE(at + 10);
    const packedSize = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const nameBytes = archive.subarray(at + 46, at + 46 + nameLength);
    const name = nameBytes.toString(flags & utf8Names ? 'utf8' : 'latin1');
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    if (name.endsWith('/')) continue;
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = unpack(archive.subarray(start, start + packedSize), method, left);
    left -= data.length;
    files.push([name, data]);
  }
  return files;
}

function unpack(packed: Buffer, method: number, left: number): Buffer {
  if (method !== 0 && method !== 8) throw new Error('unknown compression');
  try {
    const data =
      method === 0
        ? packed
        : inflateRawSync(packed, Number.isFinite(left) ? { maxOutputLength: Math.max(left, 1) } : {});
    if (data.length > left) throw Object.assign(new Error(), { code: 'ERR_BUFFER_TOO_LARGE' });
    return data;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error;
    throw new ServiceError('Blob exceeds the maximum size: unzip');
  }
}
