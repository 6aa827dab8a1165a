import { Blob } from '../blob.ts';
import { exception, reply } from '../bridge.ts';
import { isMember } from '../enumeration-member.ts';
import { enumeration, offer } from '../offer.ts';
import { mismatch } from '../signature.ts';
import { encodeText } from '../utilities/byte-text.ts';
import { EscapingWriter } from './escaping-writer.ts';
import { HtmlTemplate } from './html-template.ts';

export const SandboxMode = enumeration(['EMULATED', 'IFRAME', 'NATIVE']);
export const XFrameOptionsMode = enumeration(['ALLOWALL', 'DEFAULT', 'DENY']);

const allowedMetaTags = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

class HtmlOutputMetaTag {
  #name: string;
  #content: string;
  constructor(name: string, content: string) {
    this.#name = name;
    this.#content = content;
  }
  getName(): string {
    return this.#name;
  }
  getContent(): string {
    return this.#content;
  }
}
offer('HTML.HtmlOutputMetaTag', HtmlOutputMetaTag.prototype);

/** Google's HtmlOutput: a page. Setters answer this output. */
export class HtmlOutput {
  #writer = new EscapingWriter();
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  #faviconUrl: string | null = null;
  #metaTags: HtmlOutputMetaTag[] = [];
  #xFrame = XFrameOptionsMode.DEFAULT;

  constructor(content: string) {
    this.#writer.writeTrusted(content);
  }

  append(addedContent: string): this {
    if (arguments.length !== 1) throw mismatch('HtmlService.HtmlOutput.append', arguments);
    this.#writer.writeTrusted(String(addedContent));
    return this;
  }

  appendUntrusted(addedContent: string): this {
    if (arguments.length !== 1) throw mismatch('HtmlService.HtmlOutput.appendUntrusted', arguments);
    this.#writer.writeUntrusted(addedContent);
    return this;
  }

  clear(): this {
    this.#writer.clear();
    return this;
  }

  getContent(): string {
    return this.#writer.content;
  }

  setContent(content: string): this {
    if (arguments.length !== 1) throw mismatch('HtmlService.HtmlOutput.setContent', arguments);
    this.#writer.clear();
    this.#writer.writeTrusted(String(content));
    return this;
  }

  /** The template follows later changes of this output. */
  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(() => this.getContent());
  }

  getBlob(): Blob {
    return new Blob(encodeText(this.getContent(), 'utf8'), 'text/html', 'output.html');
  }

  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = String(title);
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  setWidth(width: number | null): this {
    this.#width = width === null ? null : Math.trunc(width);
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: number | null): this {
    this.#height = height === null ? null : Math.trunc(height);
    return this;
  }

  getFaviconUrl(): string | null {
    return this.#faviconUrl;
  }

  setFaviconUrl(iconUrl: string): this {
    this.#faviconUrl = iconUrl;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    if (typeof name !== 'string' || typeof content !== 'string')
      throw mismatch('HtmlService.HtmlOutput.addMetaTag', arguments);
    if (!allowedMetaTags.includes(name)) throw exception('The meta tag you specified is not allowed in this context.');
    this.#metaTags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.#metaTags];
  }

  setSandboxMode(_mode: unknown): this {
    return this;
  }

  setXFrameOptionsMode(mode: (typeof XFrameOptionsMode)['DEFAULT']): this {
    if (!isMember(XFrameOptionsMode, mode)) throw mismatch('HtmlService.HtmlOutput.setXFrameOptionsMode', arguments);
    this.#xFrame = mode;
    return this;
  }

  /** What the host shows: the page and how. */
  [reply]() {
    return {
      kind: 'html',
      mimeType: 'text/html',
      text: this.getContent(),
      title: this.#title,
      width: this.#width,
      height: this.#height,
      faviconUrl: this.#faviconUrl,
      xFrameOptions: this.#xFrame.toString(),
      metaTags: this.#metaTags.map((tag) => ({ name: tag.getName(), content: tag.getContent() })),
    };
  }
}
offer('HTML.HtmlOutput', HtmlOutput.prototype);
