import { advance, type Context, kindOfAttribute, startContext } from './context.ts';
import * as escaping from './escape.ts';

/**
 * Builds a page out of trusted markup and untrusted values. A value is escaped for the place where it stands: text,
 * attribute, address, script, style, comment. Source: HtmlService's guide to templates, « contextual escaping ».
 */
export class EscapingWriter {
  #context: Context = startContext();
  #content = '';

  get content(): string {
    return this.#content;
  }

  clear(): void {
    this.#context = startContext();
    this.#content = '';
  }

  writeTrusted(markup: string): void {
    this.#content += markup;
    advance(this.#context, markup);
  }

  writeUntrusted(value: unknown): void {
    const written = this.#escaped(value);
    this.#content += written;
    // A quoted value cannot leave its place; the others start or go on with the value they stand in.
    if (this.#context.state === 'before-value') Object.assign(this.#context, { state: 'value', quote: '', value: '' });
    if (this.#context.state === 'value') this.#context.value += written;
    if (this.#context.state === 'tag') this.#context.attribute += written;
  }

  #escaped(value: unknown): string {
    const context = this.#context;
    const text = String(value);
    switch (context.state) {
      case 'comment':
        return '';
      case 'tag':
        return escaping.filterName(text);
      case 'text':
        if (context.raw === 'script') return scriptPiece(value, context);
        return context.raw === 'style' ? stylePiece(text, context) : escaping.escapeHtml(text);
      default: {
        const piece = attributePiece(value, context);
        return context.state === 'value' && context.quote ? escaping.escapeHtml(piece) : escaping.escapeUnquoted(piece);
      }
    }
  }
}

function attributePiece(value: unknown, context: Context): string {
  const text = String(value);
  switch (kindOfAttribute(context.attribute)) {
    case 'script':
      return scriptPiece(value, context);
    case 'style':
      return stylePiece(text, context);
    case 'html':
      return escaping.escapeHtml(text);
    case 'url': {
      const before = context.state === 'value' ? context.value : '';
      if (/[?#]/.test(before)) return escaping.escapeUrlPart(text);
      return before.trim() === '' ? escaping.filterUrl(text) : escaping.normalizeUrl(text);
    }
    default:
      return text;
  }
}

function scriptPiece(value: unknown, context: Context): string {
  if (context.inner === '//' || context.inner === '/*') return '';
  return context.inner === '' ? escaping.jsValue(value) : escaping.jsString(String(value));
}

function stylePiece(text: string, context: Context): string {
  if (context.inner === '/*') return '';
  return context.inner === '' ? escaping.cssValue(text) : escaping.cssString(text);
}
