import type { SentMail } from './front-host.ts';

export const PREVIEW_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What the list of the « Boîte d’envoi » says of a mail. */
export interface ListedMail {
  id: string;
  to: string;
  subject: string;
  at: number;
  text: string;
  /** Whether there is an HTML part to preview. */
  html: boolean;
  /** http(s) addresses of the HTML part, in order, once each. */
  links: string[];
}

/** A mail as the page lists it. */
export function listMail({ id, to, subject, at, text, html }: SentMail): ListedMail {
  return { id, to: to.join(', '), subject, at, text: text ?? '', html: Boolean(html), links: linksOf(html ?? '') };
}

function linksOf(html: string): string[] {
  const found = [...html.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/&amp;|&#38;|&#x26;/gi, '&').trim(),
  );
  return [...new Set(found)].filter((address) => /^https?:\/\/[^\s]+$/i.test(address));
}

/**
 * The HTML part for its frame. The frame runs no script and loads nothing (`PREVIEW_POLICY`); what reloads the page
 * by itself or connects to a server ahead of time is taken out here because no policy stops it.
 */
export function previewDocument(mail: SentMail): string {
  const html = (mail.html ?? '')
    .replace(/<meta\b[^>]*\bhttp-equiv\b[^>]*>/gi, '')
    .replace(/<(?:base|link)\b[^>]*>/gi, '');
  return /^\s*<!doctype/i.test(html) ? html : `<!DOCTYPE html>${html}`;
}
