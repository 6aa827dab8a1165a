import { parisInstant } from './paris-time.ts';
import { type FoundDate, isoDay, type ScanOptions, scanDates } from './scan-dates.ts';

export interface ParsedDate {
  /** Calendar day as written, `YYYY-MM-DD`: no shift of time zone. */
  day: string;
  /** ISO instant in UTC. A date without zone is read in `zone`; a date without time is that day at 00:00. */
  instant: string;
  /** Whether the text gave a time of day. */
  timed: boolean;
  /** The words read. */
  quote: string;
}

export interface ParseOptions extends ScanOptions {
  /** The clock of a date that names no zone. Europe/Paris unless the caller knows better. */
  zone?: 'Europe/Paris' | 'UTC';
}

/**
 * The first date of a text, French first (reference clipping §3, feeds §4): `2024-03-05T10:00+01:00`, `20240305`,
 * « 1er févr. 2024 à 10h00 », `05/03/2024` (5 March), `Tue, 05 Mar 2024 10:00:00 CET`, epoch seconds or milliseconds.
 * Null when there is none.
 */
export function parseDate(text: string, options: ParseOptions = {}): ParsedDate | null {
  const bounded = text.length > 400 ? text.slice(0, 400) : text;
  const epoch = /^\s*(\d{10}|\d{13})\s*$/.exec(bounded)?.[1];
  if (epoch) return fromEpoch(epoch, options);
  const found = scanDates(bounded, { limit: 20, ...options })[0];
  return found ? withInstant(found, options.zone ?? 'Europe/Paris') : null;
}

/** Gives a found date its instant. */
export function withInstant(found: FoundDate, zone: 'Europe/Paris' | 'UTC'): ParsedDate {
  const wall = Date.parse(`${found.day}T00:00:00Z`) + (found.seconds ?? 0) * 1000;
  const instant = found.offset !== null ? wall - found.offset * 60_000 : zone === 'UTC' ? wall : parisInstant(wall);
  return {
    day: found.day,
    instant: new Date(instant).toISOString(),
    timed: found.seconds !== null,
    quote: found.quote,
  };
}

function fromEpoch(digits: string, options: ParseOptions): ParsedDate | null {
  const milliseconds = digits.length === 13 ? Number(digits) : Number(digits) * 1000;
  const date = new Date(milliseconds);
  const day = isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), options);
  return day ? { day, instant: date.toISOString(), timed: true, quote: digits } : null;
}
