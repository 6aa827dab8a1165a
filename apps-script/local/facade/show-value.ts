import { isHandle } from './handle.ts';

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

/** A value as the execution log of the V8 runtime shows it: `{ a: 1, b: [ 'x' ] }`. */
export function showValue(value: unknown, nested = false, above: readonly object[] = []): string {
  if (typeof value === 'string') return nested ? quoted(value) : value;
  if (typeof value === 'function') return `[Function${value.name ? `: ${value.name}` : ''}]`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (above.includes(value)) return '[Circular]';
  if (value instanceof Error) return nested ? `[${value}]` : (value.stack ?? String(value));
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toString();
  if (value instanceof RegExp || isHandle(value)) return String(value);
  if (above.length > 3) return Array.isArray(value) ? '[Array]' : '[Object]';
  const path = [...above, value];
  const inside = (part: unknown) => showValue(part, true, path);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(inside).join(', ')} ]`;
  const keys = Object.keys(value);
  if (keys.length === 0) return '{}';
  return `{ ${keys.map((key) => `${key}: ${inside((value as Record<string, unknown>)[key])}`).join(', ')} }`;
}

/** console's `%s`, `%d`, `%i`, `%f`, `%j`, `%o`, `%O` and `%%`; what is left over follows, separated by spaces. */
export function formatLine(parts: readonly unknown[]): string {
  const [first, ...rest] = parts;
  if (typeof first !== 'string') return parts.map((part) => showValue(part)).join(' ');
  const text = first.replace(/%([sdifjoO%])/g, (whole, letter: string) => {
    if (letter === '%') return '%';
    if (rest.length === 0) return whole;
    const part = rest.shift();
    switch (letter) {
      case 'd':
      case 'f':
        return String(typeof part === 'object' ? Number.NaN : Number(part));
      case 'i':
        return String(typeof part === 'object' ? Number.NaN : Math.trunc(Number(part)));
      case 'j':
        return JSON.stringify(part) ?? 'undefined';
      case 's':
        return showValue(part);
      default:
        return showValue(part, true);
    }
  });
  return [text, ...rest.map((part) => showValue(part))].join(' ');
}
