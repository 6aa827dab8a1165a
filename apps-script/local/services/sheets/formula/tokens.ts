import type { SheetLocale } from '../value/locale.ts';

export type Token =
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'name'; value: string }
  | { kind: 'error'; value: string }
  /** A cell, range, or whole rows or columns, with its sheet's name when it has one. */
  | { kind: 'reference'; value: string; sheet: string | null }
  | { kind: 'operator'; value: string };

/** A formula that Sheets itself would show as `#ERROR!`. */
export class FormulaSyntaxError extends Error {}

const SHEET = /^(?:'((?:[^']|'')*)'|([A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f]*))!/;
const RANGE =
  /^\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}(?:\$?\d{1,7})?)?(?![A-Za-z0-9_(.])|^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?:\$?\d{1,7})?(?![A-Za-z0-9_(.])|^\$?\d{1,7}:\$?\d{1,7}(?![A-Za-z0-9_(.])/;
const ERROR = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|VALUE!|NUM!|NULL!|ERROR!)/;
const OPERATOR = /^(?:<>|<=|>=|[-+*/^&=<>%(),;{}\\])/;

/** Cuts a formula (without its `=`) into tokens. A comma between digits is a decimal point where the locale says so. */
export function tokensOf(formula: string, locale: SheetLocale): Token[] {
  const number =
    locale.decimal === ',' ? /^\d+(?:[.,]\d+)?(?:E[+-]?\d+)?|^,\d+/i : /^(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/i;
  const tokens: Token[] = [];
  let rest = formula;
  const take = (length: number, token: Token | null) => {
    if (token) tokens.push(token);
    rest = rest.slice(length);
  };
  while (rest !== '') {
    const space = /^\s+/.exec(rest);
    if (space) {
      take(space[0].length, null);
      continue;
    }
    const text = /^"((?:[^"]|"")*)"/.exec(rest);
    if (text) {
      take(text[0].length, { kind: 'text', value: (text[1] as string).replace(/""/g, '"') });
      continue;
    }
    const sheet = SHEET.exec(rest);
    const range = RANGE.exec(sheet ? rest.slice(sheet[0].length) : rest);
    if (sheet && !range) {
      // `Sheet1!#REF!` is what stays of a deleted cell.
      take(sheet[0].length, null);
      continue;
    }
    if (range) {
      const name = sheet ? (sheet[1]?.replace(/''/g, "'") ?? sheet[2] ?? '') : null;
      take((sheet?.[0].length ?? 0) + range[0].length, {
        kind: 'reference',
        value: range[0].replace(/\$/g, ''),
        sheet: name,
      });
      continue;
    }
    const digits = number.exec(rest);
    if (digits) {
      take(digits[0].length, { kind: 'number', value: Number(digits[0].replace(',', '.')) });
      continue;
    }
    const error = ERROR.exec(rest);
    if (error) {
      take(error[0].length, { kind: 'error', value: error[0] });
      continue;
    }
    const name = /^[A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f]*/.exec(rest);
    if (name) {
      take(name[0].length, { kind: 'name', value: name[0] });
      continue;
    }
    const operator = OPERATOR.exec(rest);
    if (!operator) throw new FormulaSyntaxError(rest);
    take(operator[0].length, { kind: 'operator', value: operator[0] });
  }
  return tokens;
}
