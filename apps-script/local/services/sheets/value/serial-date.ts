/** Sheets keep a moment as days since 30 December 1899 on the wall clock of the spreadsheet's time zone. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const HOUR = 3_600_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** The calendar fields of a serial; month is 1 to 12, weekday 0 (Sunday) to 6. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  weekday: number;
}

/** The serial of a wall-clock moment; fields may overflow as in `Date.UTC`. */
export function serialOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, ms);
  return (date.getTime() - EPOCH) / DAY;
}

/** The calendar fields that a serial shows. */
export function wallClockOf(serial: number): WallClock {
  const date = new Date(EPOCH + Math.round(serial * DAY));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: date.getUTCDay(),
  };
}

/** The instant (ms since 1970, UTC) at which the zone's clock shows the serial. A skipped hour reads as the next one. */
export function serialToInstant(serial: number, timeZone: string): number {
  const wall = EPOCH + Math.round(serial * DAY);
  const guess = wall - offsetAt(wall, timeZone);
  const offset = offsetAt(guess, timeZone);
  const earlier = wall - offset;
  return offsetAt(earlier, timeZone) === offset ? earlier : guess;
}

/** The serial that the zone's clock shows at an instant (ms since 1970, UTC). */
export function instantToSerial(instant: number, timeZone: string): number {
  return (instant + offsetAt(instant, timeZone) - EPOCH) / DAY;
}

/** Milliseconds the zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  let known = offsets.get(timeZone);
  if (!known) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  // Zones change their offset on a quarter of an hour at the finest, so a quarter is the key.
  const quarter = Math.floor(instant / (HOUR / 4));
  const cached = known.get(quarter);
  if (cached !== undefined) return cached;
  if (known.size > 50_000) known.clear();
  const at = quarter * (HOUR / 4);
  const part: Record<string, number> = {};
  for (const { type, value } of formatter(timeZone).formatToParts(at)) part[type] = Number(value);
  const shown = new Date(0);
  shown.setUTCFullYear(part.year ?? 0, (part.month ?? 1) - 1, part.day ?? 1);
  shown.setUTCHours(part.hour ?? 0, part.minute ?? 0, part.second ?? 0);
  const offset = shown.getTime() - at;
  known.set(quarter, offset);
  return offset;
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
