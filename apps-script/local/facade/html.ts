import { type BlobSource, isBlobSource } from './blob.ts';
import { ask, exception } from './bridge.ts';
import { HtmlOutput, SandboxMode, XFrameOptionsMode } from './html/html-output.ts';
import { HtmlTemplate } from './html/html-template.ts';
import { install } from './install.ts';
import { offer } from './offer.ts';
import { mismatch } from './signature.ts';

function markupOf(method: string, args: ArrayLike<unknown>): string {
  const source = args[0];
  if (isBlobSource(source)) return (source as BlobSource).getBlob().getDataAsString();
  if (typeof source !== 'string') throw mismatch(`HtmlService.${method}`, args);
  return source;
}

/** Error: `No HTML file named X was found.` */
function pageOf(method: string, args: ArrayLike<unknown>): string {
  const name = args[0];
  if (typeof name !== 'string') throw mismatch(`HtmlService.${method}`, args);
  const text = ask('HtmlService', 'page', [name]) as string | null;
  if (text === null) throw exception(`No HTML file named ${name} was found.`);
  return text;
}

/** What a template writes to: a page with `_`, which takes markup, and `_$`, which takes a value to escape. */
function templateOutput(): object {
  const page = new HtmlOutput('');
  const output = {
    $out: page,
    set _(markup: unknown) {
      page.append(String(markup));
    },
    set _$(value: unknown) {
      page.appendUntrusted(value as string);
    },
  };
  for (const name of Object.getOwnPropertyNames(HtmlOutput.prototype)) {
    const method = page[name as 'append'];
    if (name !== 'constructor' && typeof method === 'function') {
      Object.defineProperty(output, name, { value: method.bind(page) });
    }
  }
  return output;
}

const htmlService = {
  SandboxMode,
  XFrameOptionsMode,
  createHtmlOutput(_html?: unknown): HtmlOutput {
    return new HtmlOutput(arguments.length === 0 ? '' : markupOf('createHtmlOutput', arguments));
  },
  createHtmlOutputFromFile(_filename: string): HtmlOutput {
    return new HtmlOutput(pageOf('createHtmlOutputFromFile', arguments));
  },
  createTemplate(_html: unknown): HtmlTemplate {
    const markup = markupOf('createTemplate', arguments);
    return new HtmlTemplate(() => markup);
  },
  createTemplateFromFile(_filename: string): HtmlTemplate {
    const markup = pageOf('createTemplateFromFile', arguments);
    return new HtmlTemplate(() => markup);
  },
  getUserAgent(): string | null {
    return null;
  },
};
Object.defineProperty(htmlService, 'initTemplate', { value: templateOutput });

install('HtmlService', offer('HTML.HtmlService', htmlService));
