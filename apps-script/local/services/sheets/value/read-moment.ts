import type { SheetLocale } from './locale.ts';
import { monthName } from './number-format.ts';
import { serialOf } from './serial-date.ts';

interface Moment {
  value: number;
  format: string;
}

const HOUR = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?(?:\s*([ap])\.?m\.?)?$/i;
const NUMERIC_DAY = /^(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/;
const MONTHS = new Map<string, Map<string, number>>();

/** A typed day, hour, or both, as a serial with the format it is then shown in; null when the text is none. */
export function readMoment(text: string, locale: SheetLocale, year: number): Moment | null {
  const hour = readHour(text, locale);
  if (hour) return hour;
  const whole = readDay(text, locale, year);
  if (whole) return whole;
  const split = /^(\S.*\S)\s+(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s*[ap]\.?m\.?)?)$/i.exec(text);
  if (!split) return null;
  const day = readDay(split[1] as string, locale, year);
  const time = readHour(split[2] as string, locale);
  if (!day || !time || time.value >= 1) return null;
  const format = day.format === locale.date ? locale.dateTime : `${day.format} ${time.format}`;
  return { value: day.value + time.value, format };
}

function readHour(text: string, locale: SheetLocale): Moment | null {
  const match = HOUR.exec(text);
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds, fraction = '', half] = match;
  const typed = Number(hours);
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  if (half && (typed < 1 || typed > 12)) return null;
  const value = half ? (typed % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : typed;
  const serial = (value * 3600 + Number(minutes) * 60 + Number(`${seconds ?? 0}.${fraction || 0}`)) / 86_400;
  const hourLetter = locale.time.startsWith('H') ? 'H' : 'h';
  if (value >= 24) return { value: serial, format: '[h]:mm:ss' };
  const shown = half
    ? `h:mm${seconds ? ':ss' : ''} am/pm`
    : `${hours.length === 2 && hourLetter === 'H' ? 'HH' : half === undefined && hourLetter === 'h' ? 'h' : hourLetter}:mm${seconds ? ':ss' : ''}`;
  return { value: serial, format: shown };
}

function readDay(text: string, locale: SheetLocale, year: number): Moment | null {
  return readNumericDay(text, locale, year) ?? readNamedDay(text, locale, year);
}

function readNumericDay(text: string, locale: SheetLocale, year: number): Moment | null {
  const match = NUMERIC_DAY.exec(text);
  if (!match) return null;
  const [, first = '', separator = '', second = '', third] = match;
  if (first.length >= 3) {
    if (first.length !== 4 || third?.length !== 2) {
      const singleDay = first.length === 4 ? /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) : null;
      if (!singleDay) return null;
      return dated(
        Number(first),
        Number(second),
        Number(singleDay[3]),
        pattern('yyyy', second, singleDay[3] ?? '', separator),
      );
    }
    return dated(Number(first), Number(second), Number(third), pattern('yyyy', second, third, separator));
  }
  // Two numbers with a point are a decimal number or a version, never a day.
  if (third === undefined && separator === '.') return null;
  const day = Number(locale.dayFirst ? first : second);
  const month = Number(locale.dayFirst ? second : first);
  const wholeYear = third === undefined ? year : fullYear(third);
  const d = (locale.dayFirst ? first : second).length === 2 ? 'dd' : 'd';
  const M = (locale.dayFirst ? second : first).length === 2 ? 'MM' : 'M';
  const order = locale.dayFirst ? [d, M] : [M, d];
  const y = third === undefined ? [] : [third.length === 2 ? 'yy' : 'yyyy'];
  return dated(wholeYear, month, day, [...order, ...y].join(separator));
}

function pattern(y: string, month: string, day: string, separator: string): string {
  return [y, month.length === 2 ? 'MM' : 'M', day.length === 2 ? 'dd' : 'd'].join(separator);
}

function readNamedDay(text: string, locale: SheetLocale, year: number): Moment | null {
  const dayFirst = /^(\d{1,2})(?:er)?[\s-]+(\p{L}{3,10})\.?(?:[\s,-]+(\d{2}|\d{4}))?$/u.exec(text);
  const monthFirst = /^(\p{L}{3,10})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(text);
  const match = dayFirst ?? monthFirst;
  if (!match) return null;
  const name = (dayFirst ? match[2] : match[1]) ?? '';
  const month = months(locale).get(name.toLowerCase());
  if (!month) return null;
  const day = Number(dayFirst ? match[1] : match[2]);
  const short = name.length <= 4 && name.toLowerCase() !== 'mars' && name.toLowerCase() !== 'juin' ? 'MMM' : 'MMMM';
  const wholeYear = match[3] === undefined ? year : fullYear(match[3]);
  const dash = /\d-\p{L}/u.test(text) ? '-' : ' ';
  const format = dayFirst
    ? ['d', short, ...(match[3] ? [match[3].length === 2 ? 'yy' : 'yyyy'] : [])].join(dash)
    : `${short} d${match[3] ? ', yyyy' : ''}`;
  return dated(wholeYear, month, day, format);
}

function months(locale: SheetLocale): Map<string, number> {
  const known = MONTHS.get(locale.id);
  if (known) return known;
  const names = new Map<string, number>();
  for (let month = 1; month <= 12; month++) {
    for (const width of ['short', 'long'] as const)
      names.set(monthName(month, width, locale).replace('.', '').toLowerCase(), month);
  }
  MONTHS.set(locale.id, names);
  return names;
}

function dated(year: number, month: number, day: number, format: string): Moment | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return { value: serialOf(year, month, day), format };
}

function fullYear(text: string): number {
  if (text.length === 4) return Number(text);
  const short = Number(text);
  return short < 30 ? 2000 + short : 1900 + short;
}
