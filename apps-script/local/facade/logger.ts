import { facts, tell } from './bridge.ts';
import { door } from './door.ts';
import { install } from './install.ts';
import { isHandle, offer } from './offer.ts';
import { formatInstant } from './utilities/format-date.ts';

/** A date as Java writes it, which is how Logger shows dates: `Tue Nov 24 13:00:00 CET 2026`. */
function javaDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  return formatInstant(date.getTime(), facts().timeZone, 'EEE MMM dd HH:mm:ss z yyyy');
}

/** Logger passes values through Java: whole numbers get `.0`, objects are maps `{a=1.0}`. */
function javaText(value: unknown, above: readonly object[] = []): string {
  if (typeof value === 'number') {
    return Number.isInteger(value) && Math.abs(value) < 1e7 ? value.toFixed(1) : String(value).replace('e+', 'E');
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Date) return javaDate(value);
  if (value instanceof Error || isHandle(value) || above.includes(value)) return String(value);
  const path = [...above, value];
  if (Array.isArray(value)) return `[${value.map((part) => javaText(part, path)).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, part]) => `${key}=${javaText(part, path)}`);
  return `{${pairs.join(', ')}}`;
}

let lines: string[] = [];

const Logger = {
  log(data: unknown, ...values: unknown[]) {
    let next = 0;
    const text =
      typeof data === 'string' && values.length > 0
        ? data.replace(/%([sd%])/g, (whole, letter: string) => {
            if (letter === '%') return '%';
            return next < values.length ? javaText(values[next++]) : whole;
          })
        : javaText(data);
    lines.push(`${javaDate(new Date(Math.floor(door.now())))} INFO: ${text}\n`);
    tell('info', text);
    return Logger;
  },
  getLog: () => lines.join(''),
  clear(): null {
    lines = [];
    return null;
  },
};

install('Logger', offer('Base.Logger', Logger));
