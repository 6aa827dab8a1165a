import { exception, reply } from './bridge.ts';
import { isMember } from './enumeration-member.ts';
import { isHandle } from './handle.ts';
import { install } from './install.ts';
import { enumeration, offer } from './offer.ts';
import { mismatch } from './signature.ts';

const MimeType = enumeration(['ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML']);
type MimeTypeValue = (typeof MimeType)['TEXT'];

/** What a browser is told for each value. */
const served: Record<string, string> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'application/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/x-vcard',
  XML: 'text/xml',
};

/** Google's TextOutput: a text that doGet or doPost may return. Setters answer this output. */
class TextOutput {
  #content: string | null;
  #mimeType: MimeTypeValue = MimeType.TEXT;
  #fileName: string | null = null;

  constructor(content: string) {
    this.#content = content;
  }

  append(addedContent: string): this {
    if (arguments.length !== 1) throw mismatch('ContentService.TextOutput.append', arguments);
    this.#content = (this.#content ?? '') + String(addedContent);
    return this;
  }

  /** Public tests of live scripts read null from then on. */
  clear(): this {
    this.#content = null;
    return this;
  }

  getContent(): string | null {
    return this.#content;
  }

  setContent(content: string): this {
    if (arguments.length !== 1) throw mismatch('ContentService.TextOutput.setContent', arguments);
    this.#content = String(content);
    return this;
  }

  getMimeType(): MimeTypeValue {
    return this.#mimeType;
  }

  setMimeType(mimeType: MimeTypeValue): this {
    if (!isMember(MimeType, mimeType)) throw mismatch('ContentService.TextOutput.setMimeType', arguments);
    this.#mimeType = mimeType;
    return this;
  }

  getFileName(): string | null {
    return this.#fileName;
  }

  downloadAsFile(filename: string | null): this {
    if (filename !== null && typeof filename !== 'string')
      throw mismatch('ContentService.TextOutput.downloadAsFile', arguments);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no file system takes.
    if (filename !== null && /[\u0000-\u001f"*/:<>?\\|]/.test(filename))
      throw exception('Illegal character in filename.');
    this.#fileName = filename;
    return this;
  }

  [reply]() {
    return {
      kind: 'text',
      mimeType: served[this.#mimeType.toString()] ?? 'text/plain',
      text: this.#content ?? '',
      fileName: this.#fileName,
    };
  }
}
offer('Content.TextOutput', TextOutput.prototype);

const contentService = {
  MimeType,
  createTextOutput(content?: unknown): TextOutput {
    if (typeof content === 'object' && content !== null && !isHandle(content)) {
      throw mismatch('ContentService.createTextOutput', arguments);
    }
    return new TextOutput(content === undefined ? '' : String(content));
  },
};

install('ContentService', offer('Content.ContentService', contentService));
