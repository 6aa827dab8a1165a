/**
 * How values cross between a script and the host: JSON, with `{$date}`, `{$undefined}`, `{$number}` (NaN, Infinity,
 * -0 is 0), `{$bytes}` (one character a byte) and `{$object}` (a plain object that has a key starting with `$`).
 * The same file runs on both sides; each side says what bytes are in its own world.
 */
export interface ByteShape {
  /** The text of a value that is a run of bytes here, one character a byte; null for any other value. */
  toText(value: object): string | null;
  fromText(text: string): unknown;
}

const { stringify, parse } = JSON;
const isArray = Array.isArray;
const keysOf = Object.keys;
const MAX_DEPTH = 500;

function plain(value: unknown, bytes: ByteShape, depth: number): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : { $number: String(value) };
    case 'undefined':
    case 'function':
    case 'symbol':
      return { $undefined: 1 };
    case 'bigint':
      return String(value);
  }
  if (value === null) return null;
  if (depth > MAX_DEPTH) throw new TypeError('The value is nested too deeply.');
  const object = value as object;
  if (isArray(object)) return object.map((item) => plain(item, bytes, depth + 1));
  if (object instanceof Date) return { $date: object.getTime() };
  const text = bytes.toText(object);
  if (text !== null) return { $bytes: text };
  const copy: Record<string, unknown> = Object.create(null);
  let reserved = false;
  for (const key of keysOf(object)) {
    if (key.charCodeAt(0) === 36) reserved = true;
    copy[key] = plain((object as Record<string, unknown>)[key], bytes, depth + 1);
  }
  return reserved ? { $object: copy } : copy;
}

function revive(value: unknown, bytes: ByteShape): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isArray(value)) {
    for (let index = 0; index < value.length; index++) value[index] = revive(value[index], bytes);
    return value;
  }
  const object = value as Record<string, unknown>;
  if ('$date' in object) return new Date(object.$date === null ? Number.NaN : (object.$date as number));
  if ('$undefined' in object) return undefined;
  if ('$number' in object) return Number(object.$number);
  if ('$bytes' in object) return bytes.fromText(object.$bytes as string);
  const content = ('$object' in object ? object.$object : object) as Record<string, unknown>;
  for (const key of keysOf(content)) content[key] = revive(content[key], bytes);
  return content;
}

/** The text of a value; throws TypeError when it is nested beyond 500 levels (a cycle). */
export function encode(value: unknown, bytes: ByteShape): string {
  return stringify(plain(value, bytes, 0));
}

/** The value of a text, made of this realm's own arrays, objects and Dates. */
export function decode(text: string, bytes: ByteShape): unknown {
  const value: unknown = parse(text);
  return text.includes('"$') ? revive(value, bytes) : value;
}
