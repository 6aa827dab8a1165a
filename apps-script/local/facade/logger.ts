import { facts, tell } from './bridge.ts';
import { door } from './door.ts';
import { isHandle } from './handle.ts';
import { install } from './install.ts';
import { offer } from './offer.ts';
import { formatInstant } from './utilities/format-date.ts';

/** A date as Java writes it, which is how Logger shows dates: `Tue Nov 24 13:00:00 CET 2026`. */
function javaDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  return formatInstant(date.getTime(), facts().timeZone, 'EEE MMM dd HH:mm:ss z yyyy');
}

/** A number as Java's Double.toString writes it: `1.0`, `1.0E7`, `1.5E-4`. */
function javaNumber(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return String(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (size !== 0 && (size < 1e-3 || size >= 1e7)) {
    const [digits = '', exponent = ''] = size.toExponential().split('e');
    return `${sign}${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
  }
  return `${sign}${Number.isInteger(size) ? size.toFixed(1) : size}`;
}

/** Logger passes values through Java: whole numbers get `.0`, objects are maps `{a=1.0}`. */
function javaText(value: unknown, above: readonly object[] = []): string {
  if (typeof value === 'number') return javaNumber(value);
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
