import type { IncomingMessage, ServerResponse } from 'node:http';
import { send } from './answers.ts';
import type { StaticFiles } from './static-files.ts';

/** The page of the workbook: no inline script or style, nothing remote, no image at all but our own. */
export function sendWorkbookPage(request: IncomingMessage, response: ServerResponse, files: StaticFiles): void {
  const own = `http://${request.headers.host}`;
  const policy =
    `default-src 'none'; script-src ${own}; style-src ${own}; img-src ${own}; connect-src ${own}; frame-src ${own}; ` +
    `frame-ancestors 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const html =
    `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Vigie</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<link rel="icon" href="${files.address('icon.svg')}"><link rel="stylesheet" href="${files.address('page.css')}">` +
    `<script type="module" src="${files.address('page.js')}"></script></head><body><div id="page"></div></body></html>`;
  send(response, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }, html);
}

/**
 * What a person without a session sees: what to do, and nothing of the workbook. On a visit that another site began the
 * session may be there and just not have been sent: the page then tries once more by itself.
 */
export function sendClosedDoor(request: IncomingMessage, response: ServerResponse, files: StaticFiles): void {
  const own = `http://${request.headers.host}`;
  const { pathname, search } = new URL(request.url ?? '/', own);
  const again = pathname === '/' && search === '' && request.headers['sec-fetch-site'] !== 'same-origin';
  const policy = `default-src 'none'; script-src ${own}; style-src ${own}; img-src ${own}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
  const html =
    `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Vigie : ouvrir la feuille</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<link rel="icon" href="${files.address('icon.svg')}"><link rel="stylesheet" href="${files.address('page.css')}">` +
    `${again ? `<script src="${files.address('door.js')}"></script>` : ''}</head>` +
    `<body><main class="closed-door v-card v-stack"><h1>Cette page n’est pas encore ouverte ici</h1>` +
    `<p>La feuille s’ouvre avec l’adresse affichée par « npm start ». Cette adresse ne sert qu’une fois.</p>` +
    `<p>Vos données sont intactes. Pour obtenir une nouvelle adresse, lancez encore « npm start » dans le dossier de Vigie.</p>` +
    `</main></body></html>`;
  send(response, 401, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }, html);
}
