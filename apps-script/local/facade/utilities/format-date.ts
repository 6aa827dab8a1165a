import { dayNames, monthNames, readPattern } from './date-pattern.ts';
import { type TimeZone, timeZoneOf } from './time-zone.ts';

const day = 86_400_000;

/**
 * Formats an instant as java.text.SimpleDateFormat does in an English (US) locale: weeks start on Sunday and the first
 * week of a year is the one that holds 1 January.
 * Source: Utilities.formatDate in Google's reference, which refers to the Java SE 7 page.
 */
export function formatInstant(instant: number, timeZone: string, pattern: string): string {
  const pieces = readPattern(pattern);
  const zone = timeZoneOf(timeZone);
  const wall = new Date(instant + zone.offsetMinutes(instant) * 60_000);
  return pieces
    .map((piece) => ('text' in piece ? piece.text : field(piece.letter, piece.count, wall, instant, zone)))
    .join('');
}

function field(letter: string, count: number, wall: Date, instant: number, zone: TimeZone): string {
  const hour = wall.getUTCHours();
  const year = wall.getUTCFullYear();
  switch (letter) {
    case 'G':
      return year > 0 ? 'AD' : 'BC';
    case 'y':
      return yearText(year > 0 ? year : 1 - year, count);
    case 'Y':
      return yearText(weekYear(wall), count);
    case 'M':
    case 'L':
      return named(monthNames, wall.getUTCMonth(), wall.getUTCMonth() + 1, count);
    case 'w':
      return padded(weekOfYear(wall), count);
    case 'W':
      return padded(Math.floor((wall.getUTCDate() - 1 + firstWeekday(year, wall.getUTCMonth())) / 7) + 1, count);
    case 'D':
      return padded(dayOfYear(wall), count);
    case 'd':
      return padded(wall.getUTCDate(), count);
    case 'F':
      return padded(Math.floor((wall.getUTCDate() - 1) / 7) + 1, count);
    case 'E': {
      const name = dayNames[wall.getUTCDay()] as string;
      return count < 4 ? name.slice(0, 3) : name;
    }
    case 'u':
      return padded(wall.getUTCDay() || 7, count);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return padded(hour, count);
    case 'k':
      return padded(hour || 24, count);
    case 'K':
      return padded(hour % 12, count);
    case 'h':
      return padded(hour % 12 || 12, count);
    case 'm':
      return padded(wall.getUTCMinutes(), count);
    case 's':
      return padded(wall.getUTCSeconds(), count);
    case 'S':
      return padded(wall.getUTCMilliseconds(), count);
    case 'z':
      return zone.displayName(instant, count >= 4);
    case 'Z':
      return offsetText(zone.offsetMinutes(instant), 2);
    default:
      return zone.offsetMinutes(instant) === 0 ? 'Z' : offsetText(zone.offsetMinutes(instant), count);
  }
}

/** 1: `+01`, 2: `+0100`, 3: `+01:00`. */
function offsetText(minutes: number, form: number): string {
  const size = Math.abs(minutes);
  const hours = padded(Math.floor(size / 60), 2);
  const rest = padded(size % 60, 2);
  return `${minutes < 0 ? '-' : '+'}${hours}${form === 1 ? '' : form === 3 ? `:${rest}` : rest}`;
}

function yearText(year: number, count: number): string {
  return count === 2 ? padded(year % 100, 2) : padded(year, count);
}

function named(names: string[], index: number, value: number, count: number): string {
  if (count < 3) return padded(value, count);
  const name = names[index] as string;
  return count === 3 ? name.slice(0, 3) : name;
}

function padded(value: number, count: number): string {
  return String(value).padStart(count, '0');
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - startOfYear(wall.getUTCFullYear())) / day) + 1;
}

function startOfYear(year: number): number {
  const start = new Date(0);
  start.setUTCFullYear(year, 0, 1);
  return start.getTime();
}

function firstWeekday(year: number, month: number): number {
  const start = new Date(0);
  start.setUTCFullYear(year, month, 1);
  return start.getUTCDay();
}

function weekYear(wall: Date): number {
  const year = wall.getUTCFullYear();
  return wall.getTime() >= startOfWeekYear(year + 1) ? year + 1 : year;
}

function weekOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - startOfWeekYear(weekYear(wall))) / (7 * day)) + 1;
}

function startOfWeekYear(year: number): number {
  return startOfYear(year) - firstWeekday(year, 0) * day;
}
