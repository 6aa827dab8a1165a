import { dayNames, monthNames, type PatternPiece, readPattern } from './date-pattern.ts';
import { timeZoneOf } from './time-zone.ts';

interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  pm: boolean | null;
  hour12: number | null;
  dayOfYear: number | null;
  offset: number | null;
  era: 'AD' | 'BC';
}

/**
 * Reads an instant as java.text.SimpleDateFormat.parse does: lenient (month 13 is January of the next year), fields that
 * the pattern does not name are those of 1 January 1970, text after the match is ignored.
 * Error: `Unparseable date: "…"`. Week fields (w, W, F, u, Y) are read and not used.
 * @returns milliseconds since the epoch
 */
export function parseInstant(text: string, timeZone: string, pattern: string): number {
  const pieces = readPattern(pattern);
  const fields: Fields = {
    year: 1970,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
    pm: null,
    hour12: null,
    dayOfYear: null,
    offset: null,
    era: 'AD',
  };
  let at = 0;
  pieces.forEach((piece, index) => {
    const end =
      'text' in piece ? readText(text, at, piece.text) : readField(text, at, piece, pieces[index + 1], fields);
    if (end < 0) throw new Error(`Unparseable date: "${text}"`);
    at = end;
  });
  return instantOf(fields, timeZone);
}

function instantOf(fields: Fields, timeZone: string): number {
  const hour = fields.hour12 === null ? fields.hour : (fields.hour12 % 12) + (fields.pm ? 12 : 0);
  const wall = new Date(0);
  const year = fields.era === 'BC' ? 1 - fields.year : fields.year;
  if (fields.dayOfYear === null) wall.setUTCFullYear(year, fields.month - 1, fields.day);
  else wall.setUTCFullYear(year, 0, fields.dayOfYear);
  wall.setUTCHours(hour, fields.minute, fields.second, fields.millisecond);
  const wallTime = wall.getTime();
  if (fields.offset !== null) return wallTime - fields.offset * 60_000;
  const zone = timeZoneOf(timeZone);
  const guess = wallTime - zone.offsetMinutes(wallTime) * 60_000;
  const second = wallTime - zone.offsetMinutes(guess) * 60_000;
  // In the hour that a clock change skips the two disagree; Java then keeps the offset from before the change.
  return zone.offsetMinutes(second) === zone.offsetMinutes(guess) ? second : Math.max(guess, second);
}

function readText(text: string, at: number, expected: string): number {
  return text.startsWith(expected, at) ? at + expected.length : -1;
}

function readField(
  text: string,
  start: number,
  piece: { letter: string; count: number },
  next: PatternPiece | undefined,
  fields: Fields,
): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  const { letter, count } = piece;
  if (letter === 'a')
    return readName(text, at, ['AM', 'PM'], 2, (index) => {
      fields.pm = index === 1;
    });
  if (letter === 'G')
    return readName(text, at, ['BC', 'AD'], 2, (index) => {
      fields.era = index === 0 ? 'BC' : 'AD';
    });
  if (letter === 'E') return readName(text, at, dayNames, 3, () => {});
  if ((letter === 'M' || letter === 'L') && count >= 3) {
    return readName(text, at, monthNames, 3, (index) => {
      fields.month = index + 1;
    });
  }
  if (letter === 'z' || letter === 'Z' || letter === 'X') return readOffset(text, at, fields);
  // Digits that touch the next numeric field are shared out by the pattern's own counts.
  const touching = next !== undefined && 'letter' in next && !'aGEzZX'.includes(next.letter);
  const digits = /^[+-]?\d+/.exec(text.slice(at, touching ? at + count : undefined));
  if (!digits) return -1;
  store(letter, count, Number(digits[0]), digits[0].length, fields);
  return at + digits[0].length;
}

function readName(text: string, at: number, names: string[], short: number, found: (index: number) => void): number {
  const rest = text.slice(at).toLowerCase();
  for (const length of [Number.POSITIVE_INFINITY, short]) {
    const index = names.findIndex((name) => rest.startsWith(name.slice(0, length).toLowerCase()));
    if (index >= 0) {
      found(index);
      return at + Math.min((names[index] as string).length, length);
    }
  }
  return -1;
}

function readOffset(text: string, at: number, fields: Fields): number {
  const rest = text.slice(at);
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?/.exec(rest);
  if (offset) {
    fields.offset = (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
    return at + offset[0].length;
  }
  const named = /^[A-Za-z]{1,5}/.exec(rest);
  if (!named) return -1;
  fields.offset = namedOffsets[named[0].toUpperCase()] ?? timeZoneOf(named[0]).offsetMinutes(0);
  return at + named[0].length;
}

const namedOffsets: Record<string, number> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  BST: 60,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  JST: 540,
};

function store(letter: string, count: number, value: number, length: number, fields: Fields): void {
  switch (letter) {
    case 'y':
      fields.year = count <= 2 && length === 2 ? nearYear(value) : value;
      break;
    case 'M':
    case 'L':
      fields.month = value;
      break;
    case 'd':
      fields.day = value;
      break;
    case 'D':
      fields.dayOfYear = value;
      break;
    case 'H':
      fields.hour = value;
      break;
    case 'k':
      fields.hour = value === 24 ? 0 : value;
      break;
    case 'h':
    case 'K':
      fields.hour12 = value;
      break;
    case 'm':
      fields.minute = value;
      break;
    case 's':
      fields.second = value;
      break;
    case 'S':
      fields.millisecond = value;
      break;
    default:
  }
}

/** Java reads two digits as a year within 80 years before and 20 years after today. */
function nearYear(value: number): number {
  const start = new Date().getFullYear() - 80;
  const year = Math.floor(start / 100) * 100 + value;
  return year < start ? year + 100 : year;
}
