const htmlEscapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
  '+': '&#43;',
  '\u0000': '\ufffd',
};

/** Text between tags or inside a quoted attribute. */
export function escapeHtml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: HTML has no way to say NUL.
  return text.replace(/[&<>"'+\u0000]/g, (character) => htmlEscapes[character] as string);
}

/** The value of an attribute that has no quotes around it. */
export function escapeUnquoted(text: string): string {
  return escapeHtml(text).replace(/[\s`=]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A name of a tag or an attribute; anything but letters, digits and hyphens could start another one. */
export function filterName(text: string): string {
  return /^[a-z][a-z0-9-]*$/i.test(text) && !/^(on|style$|src|href|action|formaction|data|srcdoc)/i.test(text)
    ? text
    : 'zinnocuous';
}

const scheme = /^\s*([^/?#:]*):/;

/**
 * A whole address, or its beginning: a scheme other than http, https, mailto or tel makes it harmless, and characters
 * that could end the attribute are percent-encoded.
 */
export function filterUrl(text: string): string {
  const found = scheme.exec(text)?.[1];
  return found !== undefined && !/^(https?|mailto|tel)$/i.test(found) ? '#innocuous' : normalizeUrl(text);
}

export function normalizeUrl(text: string): string {
  return text.replace(/[^!#$%&*+,\-./0-9:;=?@A-Z[\]_a-z~]/gu, percent);
}

/** A piece of an address after `?` or `#`. */
export function escapeUrlPart(text: string): string {
  return text.replace(/[^\-.0-9A-Z_a-z~]/gu, percent);
}

function percent(character: string): string {
  try {
    return encodeURIComponent(character).replace(/['()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  } catch {
    return '%EF%BF%BD';
  }
}

/** A value where JavaScript expects an expression: JSON, without anything that could end the script. */
export function jsValue(value: unknown): string {
  if (value === undefined) return ' null ';
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return ` ${String(value)} `;
  let json: string | undefined;
  try {
    json = JSON.stringify(value);
  } catch {
    json = JSON.stringify(String(value));
  }
  return (json ?? 'null').replace(/[<>&'+\u2028\u2029]/g, unicodeEscape);
}

/** Text inside a quoted JavaScript string or a template. */
export function jsString(text: string): string {
  // biome-ignore-start lint/suspicious/noControlCharactersInRegex: a control character may end a string.
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/["'`<>&+/$\u0000-\u001f\u2028\u2029]/g, unicodeEscape);
  // biome-ignore-end lint/suspicious/noControlCharactersInRegex: a control character may end a string.
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A value in a style sheet: plain words, colours and sizes pass; anything that could do more does not. */
export function cssValue(text: string): string {
  return /^[\w\s.,#%+-]*$/.test(text) && !/expression|behavior|binding|javascript/i.test(text) ? text : 'zinnocuous';
}

/** Text inside a quoted CSS string. */
export function cssString(text: string): string {
  return text.replace(/[^\w\s.,#%-]/gu, (character) => `\\${(character.codePointAt(0) as number).toString(16)} `);
}
