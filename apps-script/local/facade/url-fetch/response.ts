import { Blob } from '../blob.ts';
import { bytesOfCharacters, signedBytes } from '../byte-array.ts';
import { textOfBytes } from '../charset.ts';
import { offer } from '../offer.ts';

/** What the host answered: `body` has one character a byte. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** Google's HTTPResponse. */
export class HTTPResponse {
  #answer: Answer;
  #url: string;
  #bytes: Uint8Array | undefined;

  constructor(answer: Answer, url: string) {
    this.#answer = answer;
    this.#url = url;
  }

  get #data(): Uint8Array {
    this.#bytes ??= bytesOfCharacters(this.#answer.body);
    return this.#bytes;
  }

  get #contentType(): string | null {
    return this.#answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
  }

  getResponseCode(): number {
    return this.#answer.status;
  }

  /** Without an argument: the charset that the answer declares, otherwise UTF-8. */
  getContentText(charset?: string): string {
    if (charset !== undefined && charset !== null) return textOfBytes(this.#data, charset);
    const declared = /charset\s*=\s*["']?([^\s;"']+)/i.exec(this.#contentType ?? '')?.[1];
    if (declared === undefined) return textOfBytes(this.#data, 'UTF-8');
    try {
      return textOfBytes(this.#data, declared);
    } catch {
      return textOfBytes(this.#data, 'UTF-8');
    }
  }

  getContent(): number[] {
    return signedBytes(this.#data);
  }

  /** The content type stands without its parameters; the name is the last piece of the address's path. */
  getBlob(): Blob {
    const type = this.#contentType?.split(';')[0]?.trim() || null;
    const path = /^[a-z]+:\/\/[^/?#]*([^?#]*)/i.exec(this.#url)?.[1] ?? '';
    return new Blob(this.#data.slice(), type, decoded(path.slice(path.lastIndexOf('/') + 1)) || null);
  }

  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }

  /** Names as the server wrote them; a name that is repeated keeps its last value. */
  getHeaders(): Record<string, string> {
    return Object.fromEntries(this.#answer.headers);
  }

  /** As getHeaders, with an array for a name that is repeated. */
  getAllHeaders(): Record<string, string | string[]> {
    const all: Record<string, string | string[]> = {};
    for (const [name, value] of this.#answer.headers) {
      const before = Object.hasOwn(all, name) ? all[name] : undefined;
      all[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
    }
    return all;
  }

  toString(): string {
    return this.getContentText();
  }
}
offer('URL_Fetch.HTTPResponse', HTTPResponse.prototype);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
