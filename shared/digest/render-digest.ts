import { utf8Length } from '../text/utf8-length.ts';
import type { DigestModel, RenderedDigest } from './digest-model.ts';
import { letterHtml } from './letter-html.ts';
import { outlineOf } from './letter-outline.ts';
import { letterText } from './letter-text.ts';

/** Gmail cuts a mail at about 102 KB and hides the rest: we stay under this many bytes of UTF-8. */
export const MAX_HTML_BYTES = 90_000;

/**
 * Renders one person's letter: subject with facts, HTML and text made from the same outline. At most 20 items a section,
 * then « et N autres dans la feuille »; fewer when long texts would make the mail too heavy. Pure: the preview in the menu,
 * the mail and the golden files come from here.
 */
export function renderDigest(model: DigestModel): RenderedDigest {
  for (const perSection of [20, 12, 6]) {
    const rendered = renderWith(model, perSection);
    if (utf8Length(rendered.html) <= MAX_HTML_BYTES) return rendered;
  }
  return renderWith(model, 2);
}

function renderWith(model: DigestModel, perSection: number): RenderedDigest {
  const letter = outlineOf(model, perSection);
  return { subject: letter.subject, html: letterHtml(letter), text: letterText(letter) };
}
