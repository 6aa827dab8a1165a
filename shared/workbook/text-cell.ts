import { withoutAccents } from '../text/fold-text.ts';

/** Limit of a Google Sheets cell. */
export const CELL_CHARACTERS = 50_000;
const CONTINUED = ' …[suite]';

// biome-ignore lint/suspicious/noControlCharactersInRegex: Sheets skips them before it looks for a formula.
const SIGN_FIRST = /^[\s\u0000-\u001f\u200b\ufeff]*[=+\-@|%'’]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same leading characters.
const NUMBER_FIRST = /^[\s\u0000-\u001f\u200b\ufeff]*[(.,]?[$€£¥]?\s*\d/;
const WORD_READ_AS_VALUE =
  /^\s*(?:vrai|faux|true|false|(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|jan|fev|feb|avr|apr|mai|may|juin|jun|juil|jul|aou|aug|sep|oct|nov|dec)[a-z]*\.?(?:[\s,./-]+\d.*)?)\s*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a cell must not hold them; tab and line feed stay.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/**
 * Text made fit for a cell: without control characters, cut at 50,000 characters with « …[suite] », and with a leading
 * apostrophe when Sheets would read it as a formula, a number, a date or a boolean. Sheets swallows the apostrophe: the
 * value read back is the text. Wide on purpose (reference: formula injection): a needless apostrophe costs nothing.
 */
export function textCell(text: string): string {
  const clean = withinCell(text.replace(/\r\n?/g, '\n').replace(CONTROLS, ''));
  return isReadAsValue(clean) || isReadAsValue(text) ? `'${clean}` : clean;
}

/** Whether a spreadsheet may read the text as something else than text. Used again by exports. */
export function isReadAsValue(text: string): boolean {
  if (SIGN_FIRST.test(text) || NUMBER_FIRST.test(text)) return true;
  return text.length < 60 && WORD_READ_AS_VALUE.test(withoutAccents(text));
}

function withinCell(text: string): string {
  // One character is left for the apostrophe.
  if (text.length < CELL_CHARACTERS) return text;
  let end = CELL_CHARACTERS - 1 - CONTINUED.length;
  const code = text.charCodeAt(end - 1);
  if (code >= 0xd800 && code <= 0xdbff) end -= 1;
  return text.slice(0, end) + CONTINUED;
}
