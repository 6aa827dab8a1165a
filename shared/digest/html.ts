import { parseAddress } from '../url/address.ts';

/** Markup that is known to be ours or to have been escaped. Only `html` makes it. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | false | null | undefined | Markup | readonly Markup[];

const made = new WeakSet<object>();

/**
 * Tagged template for the mail: every value is escaped unless it is itself `Markup`, and a value right after `href="` is an
 * http(s) address or nothing. Lists of markup are joined; false, null and undefined write nothing.
 */
export function html(literals: TemplateStringsArray, ...values: Value[]): Markup {
  let markup = literals[0] ?? '';
  values.forEach((value, index) => {
    markup += /\shref="$/.test(markup) ? escapeHtml(webAddress(value)) : written(value);
    markup += literals[index + 1] ?? '';
  });
  const answer: Markup = Object.freeze({ markup });
  made.add(answer);
  return answer;
}

/** The five characters that mean something in HTML, text and attributes alike. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function written(value: Value): string {
  if (value === false || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(written).join('');
  if (typeof value !== 'object') return escapeHtml(String(value));
  // An object of the same shape that came in from data is not ours.
  return made.has(value) ? (value as Markup).markup : '';
}

function webAddress(value: Value): string {
  return typeof value === 'string' && parseAddress(value) ? value : '';
}
