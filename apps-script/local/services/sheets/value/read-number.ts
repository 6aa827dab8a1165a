import type { SheetLocale } from './locale.ts';

const readers = new Map<string, RegExp>();

/**
 * A typed number: plain, grouped, in science, with a percent sign or the locale's currency; null when the text is none.
 * A number with a leading `+` stays text.
 */
export function readNumber(text: string, locale: SheetLocale): { value: number; format?: string } | null {
  const negative = /^\(.+\)$/.test(text);
  const bare = negative ? text.slice(1, -1) : text;
  const match = reader(locale).exec(bare);
  if (!match) return null;
  const [, sign = '', before = '', signAfter = '', whole = '', fraction = '', exponent = '', after = ''] = match;
  if (whole === '' && fraction === '') return null;
  if ((negative && (sign || signAfter)) || (sign && signAfter)) return null;
  const isMoney = before !== '' || (after !== '' && after.trim() !== '%');
  const isPercent = after.trim() === '%';
  if (isMoney && (isPercent || exponent !== '')) return null;
  if (isPercent && before !== '') return null;
  const digits = whole.replace(/[^\d]/g, '');
  const size = Number(`${digits || '0'}${fraction ? `.${fraction}` : ''}${exponent}`);
  if (!Number.isFinite(size)) return null;
  const value = (negative || sign === '-' || signAfter === '-' ? -size : size) / (isPercent ? 100 : 1);
  return {
    value: isPercent ? Number(value.toPrecision(15)) : value,
    ...formatOf(fraction, exponent, isMoney, isPercent, whole, locale),
  };
}

function formatOf(
  fraction: string,
  exponent: string,
  isMoney: boolean,
  isPercent: boolean,
  whole: string,
  locale: SheetLocale,
): { format?: string } {
  if (isPercent) return { format: fraction ? '0.00%' : '0%' };
  if (isMoney) {
    const number = fraction ? '#,##0.00' : '#,##0';
    return { format: locale.currencyFirst ? `"${locale.currency}"${number}` : `${number}\\ "${locale.currency}"` };
  }
  if (exponent) return { format: '0.00E+00' };
  if (/\d[^\d]\d/.test(whole)) return { format: fraction ? '#,##0.00' : '#,##0' };
  return {};
}

function reader(locale: SheetLocale): RegExp {
  const known = readers.get(locale.id);
  if (known) return known;
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const currency = escaped(locale.currency);
  const decimal = escaped(locale.decimal);
  const group = `[${escaped(locale.groupTyped)}]`;
  const made = new RegExp(
    `^(-)?(${currency}\\s?)?(-)?(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:${decimal}(\\d*))?(E[+-]?\\d{1,3})?(\\s?(?:%|${currency}))?$`,
    'i',
  );
  readers.set(locale.id, made);
  return made;
}
