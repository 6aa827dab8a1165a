/** C0 and C1 controls (white space apart), bidi marks and overrides, zero-width characters, soft hyphen, BOM. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose.
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;
const SPACES = /[\s\u0085]+/g;

/** One line of plain text: control and bidi characters removed, every run of white space folded to one space. */
export function foldSpaces(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** Cuts at `max` UTF-16 units, the « … » included, never inside a surrogate pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = max - 1;
  const code = text.charCodeAt(end - 1);
  if (code >= 0xd800 && code <= 0xdbff) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/**
 * Text from outside made fit to be kept: folded, without controls, cut at `max`. Input far beyond `max` is dropped
 * before the work, so that a value of many megabytes costs nothing.
 */
export function cleanText(text: string, max: number): string {
  const bounded = text.length > max * 8 + 2000 ? text.slice(0, max * 8 + 2000) : text;
  return cut(foldSpaces(bounded), max);
}
