import { showNumber, showText } from '../value/number-format.ts';
import { readTyped } from '../value/read-typed.ts';
import { type FormulaFunction, ofScalars, ofTexts, scalarsOf } from './function-shape.ts';
import type { Node } from './parse.ts';
import { FormulaError, first, NA, REF, type Scalar, VALUE } from './scalar.ts';
import { numberOf, textOf } from './scope.ts';

const joined: FormulaFunction = (scope, args) => {
  let text = '';
  for (const { value } of scalarsOf(scope, args)) {
    const one = textOf(scope, value);
    if (one instanceof FormulaError) return one;
    text += one;
  }
  return text;
};

/** A text and a number of characters, 1 unless given. */
function part(act: (text: string, count: number) => string): FormulaFunction {
  return ofScalars(1, 2, (scope, text = null, count = 1) => {
    const length = numberOf(scope, count);
    if (length instanceof FormulaError) return length;
    return length < 0 ? VALUE : act(textOf(scope, text) as string, length);
  });
}

function position(fold: (text: string) => string): FormulaFunction {
  return ofScalars(2, 3, (scope, sought = null, text = null, from = 1) => {
    const start = numberOf(scope, from);
    if (start instanceof FormulaError) return start;
    const at = fold(textOf(scope, text) as string).indexOf(fold(textOf(scope, sought) as string), start - 1);
    return at < 0 ? VALUE : at + 1;
  });
}

/** The pattern of REGEXMATCH and its like, or `#REF!` as Sheets says of one that cannot be read. */
function pattern(text: string, flags = ''): RegExp | FormulaError {
  try {
    return new RegExp(text, flags);
  } catch {
    return REF;
  }
}

export const TEXT_FUNCTIONS: Record<string, FormulaFunction> = {
  REGEXMATCH: ofTexts(2, 2, (text, sought) => {
    const found = pattern(sought);
    return found instanceof FormulaError ? found : found.test(text);
  }),
  REGEXEXTRACT: ofTexts(2, 2, (text, sought) => {
    const found = pattern(sought);
    if (found instanceof FormulaError) return found;
    const match = found.exec(text);
    return match ? (match[1] ?? match[0]) : NA;
  }),
  REGEXREPLACE: ofTexts(3, 3, (text, sought, replacement) => {
    const found = pattern(sought, 'g');
    return found instanceof FormulaError ? found : text.replace(found, replacement);
  }),
  ENCODEURL: ofTexts(1, 1, (text) => encodeURIComponent(text)),
  TO_TEXT: ofTexts(1, 1, (text) => text),
  CONCATENATE: joined,
  CONCAT: joined,
  JOIN: (scope, [separator, ...args]) => {
    const mark = separator ? textOf(scope, first(scope.evaluate(separator))) : '';
    return scalarsOf(scope, args)
      .map(({ value }) => textOf(scope, value))
      .join(String(mark));
  },
  TEXTJOIN: (scope, [separator, ignore, ...args]) => {
    const mark = separator ? textOf(scope, first(scope.evaluate(separator))) : '';
    const skips = ignore ? first(scope.evaluate(ignore)) === true : false;
    const texts = scalarsOf(scope, args).map(({ value }) => textOf(scope, value));
    return texts.filter((text) => !skips || text !== '').join(String(mark));
  },
  LEN: ofTexts(1, 1, (text) => text.length),
  UPPER: ofTexts(1, 1, (text) => text.toUpperCase()),
  LOWER: ofTexts(1, 1, (text) => text.toLowerCase()),
  PROPER: ofTexts(1, 1, (text) =>
    text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase()),
  ),
  TRIM: ofTexts(1, 1, (text) => text.trim().replace(/ +/g, ' ')),
  LEFT: part((text, count) => text.slice(0, count)),
  RIGHT: part((text, count) => (count === 0 ? '' : text.slice(-count))),
  MID: ofScalars(3, 3, (scope, text = null, from = null, count = null) => {
    const start = numberOf(scope, from);
    const length = numberOf(scope, count);
    if (start instanceof FormulaError) return start;
    if (length instanceof FormulaError) return length;
    return start < 1 || length < 0 ? VALUE : (textOf(scope, text) as string).slice(start - 1, start - 1 + length);
  }),
  FIND: position((text) => text),
  SEARCH: position((text) => text.toLowerCase()),
  SUBSTITUTE: ofTexts(3, 4, (text, from, to, which) => {
    if (from === '') return text;
    if (which === undefined) return text.split(from).join(to);
    const parts = text.split(from);
    const at = Number(which);
    if (at < 1 || at >= parts.length) return text;
    return parts.slice(0, at).join(from) + to + parts.slice(at).join(from);
  }),
  REPT: ofScalars(2, 2, (scope, text = null, times = null) => {
    const count = numberOf(scope, times);
    if (count instanceof FormulaError) return count;
    return count < 0 || count * (textOf(scope, text) as string).length > 50_000
      ? VALUE
      : (textOf(scope, text) as string).repeat(count);
  }),
  EXACT: ofTexts(2, 2, (left, right) => left === right),
  CHAR: ofScalars(1, 1, (scope, code = null) => {
    const number = numberOf(scope, code);
    return number instanceof FormulaError ? number : String.fromCodePoint(number);
  }),
  CODE: ofTexts(1, 1, (text) => text.codePointAt(0) ?? VALUE),
  TEXT: ofScalars(2, 2, (scope, value = null, pattern = null) => {
    const format = textOf(scope, pattern) as string;
    const { locale } = scope.evaluation.workbook;
    return typeof value === 'number'
      ? showNumber(value, format, locale)
      : showText(textOf(scope, value) as string, format);
  }),
  VALUE: ofScalars(1, 1, (scope, value = null): Scalar => {
    if (typeof value === 'number') return value;
    const typed = readTyped(textOf(scope, value) as string, scope.evaluation.workbook.locale, 2000);
    return typeof typed.value === 'number' ? typed.value : VALUE;
  }),
  T: ofScalars(1, 1, (_, value = null) => (typeof value === 'string' ? value : '')),
  /** The label is what the cell shows; the address is read back through `getRichTextValue().getLinkUrl()`. */
  HYPERLINK: (scope: Parameters<FormulaFunction>[0], args: Node[]) => {
    const shown = args[1] ?? args[0];
    return shown ? scope.evaluate(shown) : VALUE;
  },
};
