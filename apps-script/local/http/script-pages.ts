import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { escapeHtml, send } from './answers.ts';
import { framedDocument } from './framed-document.ts';
import type { StaticFiles } from './static-files.ts';

export interface ScriptPage {
  html: string;
  title: string;
  /** `operator`: shown by the script in the workbook page; `web`: answered by doGet. */
  caller: 'operator' | 'web';
}

/** What the script shows in the workbook may open a link in a tab of its own, as at Google; the tab is then a page like any other. */
const LINKS_APART = ' allow-popups allow-popups-to-escape-sandbox';
const LIFETIME = 12 * 60 * 60 * 1000;
const MOST_PAGES = 200;

/**
 * Pages made by HtmlService. Each is kept under a key nobody can guess and shown in a sandboxed frame of opaque
 * origin; the key is also what lets that frame's parent ask for `google.script.run`.
 */
export interface ScriptPages {
  keep(page: ScriptPage): string;
  find(key: string): ScriptPage | undefined;
  /** The page around the frame, for a page that doGet answered. */
  sendShell(request: IncomingMessage, response: ServerResponse, key: string): void;
  /** The framed document itself. */
  sendFrame(request: IncomingMessage, response: ServerResponse, page: ScriptPage): void;
}

/** `scheme` is the server's own, for the frame-ancestors of what it serves. */
export function openScriptPages(files: StaticFiles, scheme: string, now: () => number = Date.now): ScriptPages {
  const kept = new Map<string, ScriptPage & { until: number }>();
  return {
    keep(page) {
      const key = randomBytes(24).toString('base64url');
      kept.set(key, { ...page, until: now() + LIFETIME });
      const oldest = kept.keys().next().value;
      if (kept.size > MOST_PAGES && oldest) kept.delete(oldest);
      return key;
    },
    find(key) {
      const page = kept.get(key);
      return page && page.until > now() ? page : undefined;
    },
    sendShell(request, response, key) {
      const title = kept.get(key)?.title ?? '';
      const own = `${scheme}://${request.headers.host}`;
      const policy = `default-src 'none'; script-src ${own}; style-src ${own}; connect-src ${own}; frame-src ${own}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
      const html =
        `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(title || 'Vigie')}</title>` +
        `<meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<link rel="stylesheet" href="${files.address('shell.css')}">` +
        `<script type="module" src="${files.address('shell.js')}"></script></head>` +
        `<body><iframe id="script-page" data-key="${key}" title="${escapeHtml(title || 'Page du script')}" sandbox="allow-scripts allow-forms" src="/macros/page/${key}"></iframe></body></html>`;
      send(response, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }, html);
    },
    sendFrame(request, response, page) {
      const nonce = randomBytes(18).toString('base64');
      const own = `${scheme}://${request.headers.host}`;
      const policy =
        `sandbox allow-scripts allow-forms${page.caller === 'operator' ? LINKS_APART : ''}; default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; ` +
        `img-src data:; font-src data:; frame-ancestors ${own}; base-uri 'none'; form-action 'none'`;
      const html = framedDocument(page.html, { nonce, parent: own, client: files.text('google-script.js') });
      send(response, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }, html);
    },
  };
}
