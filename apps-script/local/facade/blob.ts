import { exception } from './bridge.ts';
import { bytesOfCharacters, isByteArray, signedBytes, unsignedBytes } from './byte-array.ts';
import { bytesOfText, textOfBytes } from './charset.ts';
import { contentTypeOfName } from './content-type.ts';
import { offer } from './offer.ts';
import { mismatch } from './signature.ts';

/** What every object that can be exported as a blob has. */
export interface BlobSource {
  getBlob(): Blob;
}

/** Google's Blob: bytes, a content type and a name. Setters change this blob and answer it. */
export class Blob {
  #data: Uint8Array;
  #contentType: string | null;
  #name: string | null;

  constructor(data: Uint8Array, contentType: string | null, name: string | null) {
    this.#data = data;
    this.#contentType = contentType;
    this.#name = name;
  }

  /** The bytes of a blob without the copy that a script gets. */
  static dataOf(blob: Blob): Uint8Array {
    return blob.#data;
  }

  getBytes(): number[] {
    return signedBytes(this.#data);
  }

  setBytes(data: ArrayLike<number>): this {
    if (!isByteArray(data)) throw mismatch('Blob.setBytes', arguments);
    this.#data = unsignedBytes(data);
    return this;
  }

  getDataAsString(charset?: string): string {
    return textOfBytes(this.#data, charset ?? 'UTF-8');
  }

  setDataFromString(text: string, charset?: string): this {
    if (typeof text !== 'string') throw mismatch('Blob.setDataFromString', arguments);
    this.#data = bytesOfText(text, charset ?? 'UTF-8');
    return this;
  }

  getContentType(): string | null {
    return this.#contentType;
  }

  setContentType(contentType: string | null): this {
    this.#contentType = textOrNull(contentType);
    return this;
  }

  setContentTypeFromExtension(): this {
    this.#contentType = this.#name === null ? null : contentTypeOfName(this.#name);
    return this;
  }

  getName(): string | null {
    return this.#name;
  }

  setName(name: string | null): this {
    this.#name = textOrNull(name);
    return this;
  }

  copyBlob(): Blob {
    return new Blob(this.#data.slice(), this.#contentType, this.#name);
  }

  getBlob(): Blob {
    return this;
  }

  getAs(contentType: string): Blob {
    if (typeof contentType !== 'string') throw mismatch('Blob.getAs', arguments);
    if (contentType === this.#contentType) return this.copyBlob();
    // A page as plain text keeps its markup.
    if (contentType === 'text/plain' && this.#contentType === 'text/html')
      return this.copyBlob().setContentType(contentType);
    if (/^(application\/pdf|image\/(bmp|gif|jpeg|png))$/.test(contentType)) {
      throw exception('Blob.getAs is not supported by the embedded host.');
    }
    throw exception(`Converting from ${this.#contentType ?? 'binary'} to ${contentType} is not supported.`);
  }

  getAllBlobs(): Blob[] {
    return [this];
  }

  isGoogleType(): boolean {
    return (this.#contentType ?? '').startsWith('application/vnd.google-apps');
  }
}
offer('Base.Blob', Blob.prototype);

/** A blob of a body that the host sent with one character a byte. */
export function blobOfCharacters(text: string, contentType: string | null, name: string | null): Blob {
  return new Blob(bytesOfCharacters(text), contentType, name);
}

function textOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}

/** Can this value be exported as a blob? */
export function isBlobSource(value: unknown): value is BlobSource {
  return typeof value === 'object' && value !== null && typeof (value as BlobSource).getBlob === 'function';
}
