/** What a web app answers to a browser; `kind` tells the HTTP front which way to serve it. */
export interface WebAnswer {
  readonly kind: 'text' | 'html' | 'error';
  readonly mimeType: string;
  readonly text: string;
  readonly title?: string;
  /** Name to download a text as; null to display it. */
  readonly fileName?: string | null;
  readonly faviconUrl?: string | null;
  /** `ALLOWALL` lets any site frame the page. */
  readonly xFrameOptions?: string;
  readonly metaTags?: readonly { readonly name: string; readonly content: string }[];
}

/** The part of a run that a web answer is made of. */
export interface WebRun {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

/**
 * Turns a run of doGet or doPost into what the browser gets: the TextOutput or HtmlOutput as it is, any error as
 * Google's page, which is HTML with status 200, titled « Error ».
 */
export function webAnswerOf(run: WebRun): WebAnswer {
  if (run.ok && isAnswer(run.value)) return run.value;
  const error = run.error ?? {
    name: 'Exception',
    message: 'The script completed but the returned value is not a supported return type.',
  };
  return errorPage(error.name === 'Exception' ? error.message : `${error.name}: ${error.message}`);
}

function isAnswer(value: unknown): value is WebAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, text } = value as Partial<WebAnswer>;
  return (kind === 'text' || kind === 'html') && typeof text === 'string';
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Google's error page for a web app: the message in a plain page, status 200. */
export function errorPage(message: string): WebAnswer {
  const shown = message.replace(/[&<>"']/g, (character) => escapes[character] as string);
  const text = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Error</title></head><body style="margin:20px"><div style="font-family:monospace;text-align:center;margin:50px auto 0;font-size:18px;max-width:600px">${shown}</div></body></html>`;
  return { kind: 'error', mimeType: 'text/html', text, title: 'Error' };
}
