import { isWordCharacter } from '../text/words.ts';
import { monthOf } from './month-names.ts';
import { readClock } from './read-clock.ts';

export interface FoundDate {
  /** Calendar day as written, `YYYY-MM-DD`, without any shift of time zone. */
  day: string;
  /** Time of day as written, minutes and seconds after midnight in seconds, or null when none is written. */
  seconds: number | null;
  /** Offset from UTC in minutes when the text gives a zone, else null. */
  offset: number | null;
  /** Where it stands in the text, and the words themselves. */
  index: number;
  quote: string;
}

export interface ScanOptions {
  /** What `05/03/2024` means: 5 March (`dmy`, the default) or May 3 (`mdy`, American pages). */
  order?: 'dmy' | 'mdy';
  /** Earliest year believed; 1900 by default. */
  minYear?: number;
  maxYear?: number;
  /** Stops after this many; 1,000 by default. */
  limit?: number;
}

// Every alternative begins with a digit or a short word and each repetition is bounded: time is linear in the text.
const YEAR_FIRST =
  /(\d{4})(?:([-./])(\d{1,2})\2(\d{1,2})|\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日|년\s?(\d{1,2})월\s?(\d{1,2})일)(?!\d)/g;
const COMPACT = /((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=T?\d{4}(?:\d{2})?(?!\d)|\D|$)/g;
const DAY_FIRST = /(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/g;
const WORD = '[A-Za-z\\u00c0-\\u024f\\u0400-\\u04ff]{3,14}';
const DAY_MONTH = new RegExp(
  `(\\d{1,2})(?:er|ère|st|nd|rd|th|e|ème|º|ª|°|\\.|,)?[\\s\\u00a0]{0,3}(?:-|de[\\s\\u00a0]|of[\\s\\u00a0]|d['’])?[\\s\\u00a0]{0,2}(${WORD})(?:\\.|,|-|/)?[\\s\\u00a0]{0,3}(?:de[\\s\\u00a0]|del[\\s\\u00a0]|of[\\s\\u00a0])?(\\d{4}|['’]?\\d{2}(?!\\d|[:hH]))`,
  'g',
);
const MONTH_DAY = new RegExp(
  `(${WORD})(?:\\.|-)?[\\s\\u00a0]{0,3}(?:the )?(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:,|-|/)?[\\s\\u00a0]{1,3}(?:de[\\s\\u00a0])?(\\d{4})(?!\\d)`,
  'g',
);
const DASHED_MONTH_DAY = new RegExp(`(${WORD})-(\\d{1,2})-(\\d{4})(?!\\d)`, 'g');
const YEAR_MONTH_DAY = new RegExp(`(\\d{4})[\\s.-]{1,2}(${WORD})[\\s.-]{1,2}(\\d{1,2})(?!\\d)`, 'g');

/**
 * All dates written in a text, in order: ISO, compact, figures, and words in French first, then the other languages
 * of `month-names.ts`. Only full dates with a possible day; a year alone is not a date.
 */
export function scanDates(text: string, options: ScanOptions = {}): FoundDate[] {
  const found: FoundDate[] = [];
  const order = options.order ?? 'dmy';
  const limit = options.limit ?? 1000;
  const add = (match: RegExpExecArray, year: string, month: number, day: string) => {
    if (isDigit(text[match.index - 1])) return;
    const at = isoDay(fullYear(year), month, Number(day), options);
    if (at)
      found.push({ day: at, ...readClock(text, match.index + match[0].length), index: match.index, quote: match[0] });
  };
  const scan = (pattern: RegExp, take: (match: RegExpExecArray) => void) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match && found.length < limit; match = pattern.exec(text)) {
      const before = found.length;
      take(match);
      // A failed attempt must not swallow the start of a true date behind it.
      if (found.length === before) pattern.lastIndex = match.index + 1 + leadingWord(text, match.index);
    }
  };
  if (!/\d/.test(text)) return found;
  scan(YEAR_FIRST, (m) => add(m, m[1] ?? '', Number(m[3] ?? m[5] ?? m[7]), m[4] ?? m[6] ?? m[8] ?? ''));
  scan(COMPACT, (m) => add(m, m[1] ?? '', Number(m[2]), m[3] ?? ''));
  scan(DAY_FIRST, (m) => {
    const [first, second] = [Number(m[1]), Number(m[3])];
    if (m[2] === '-' && m[4]?.length === 2) return;
    if (text[endOf(m)] === '.' && isDigit(text[endOf(m) + 1])) return;
    const monthFirst = second > 12 || (order === 'mdy' && first <= 12 && m[2] !== '.');
    add(m, m[4] ?? '', monthFirst ? first : second, String(monthFirst ? second : first));
  });
  scan(DAY_MONTH, (m) => add(m, m[3] ?? '', monthOf(m[2] ?? ''), m[1] ?? ''));
  for (const pattern of [MONTH_DAY, DASHED_MONTH_DAY]) {
    scan(pattern, (m) => {
      if (!isWordCharacter(text[m.index - 1] ?? '')) add(m, m[3] ?? '', monthOf(m[1] ?? ''), m[2] ?? '');
    });
  }
  scan(YEAR_MONTH_DAY, (m) => add(m, m[1] ?? '', monthOf(m[2] ?? ''), m[3] ?? ''));
  return inOrder(found);
}

function inOrder(found: FoundDate[]): FoundDate[] {
  found.sort((a, b) => a.index - b.index || b.quote.length - a.quote.length);
  let end = -1;
  return found.filter((date) => {
    if (date.index < end) return false;
    end = date.index + date.quote.length;
    return true;
  });
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

function leadingWord(text: string, index: number): number {
  let length = 0;
  while (length < 20 && isWordCharacter(text[index + length + 1] ?? '') && !isDigit(text[index + length + 1]))
    length += 1;
  return length;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function fullYear(year: string): number {
  const digits = year.replace(/\D/g, '');
  if (digits.length !== 2) return Number(digits);
  return Number(digits) < 70 ? 2000 + Number(digits) : 1900 + Number(digits);
}

/** `YYYY-MM-DD` when the three figures are a day of the calendar within the years believed, else ''. */
export function isoDay(year: number, month: number, day: number, options: ScanOptions = {}): string {
  if (year < (options.minYear ?? 1900) || year > (options.maxYear ?? 2100)) return '';
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return '';
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
