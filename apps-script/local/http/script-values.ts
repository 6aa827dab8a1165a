/**
 * What a server function may hand to `google.script.run`'s success handler (Google: "Return types are subject to the
 * same restrictions as parameter types"): primitives, and arrays and objects of them. `undefined` within an array is
 * null; a Date or another prohibited type anywhere makes the whole value null, as it does there.
 */
export function returnedToPage(value: unknown): unknown {
  try {
    return legal(value) ?? null;
  } catch (error) {
    if (error instanceof Prohibited || error instanceof RangeError) return null;
    throw error;
  }
}

class Prohibited extends Error {}

function legal(value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((item) => legal(item) ?? null);
  if (typeof value === 'object' && !(value instanceof Date) && !ArrayBuffer.isView(value) && !('$date' in value)) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, legal(item)]));
  }
  throw new Prohibited();
}

/** Whether a page may call this function: an identifier that does not end with `_` (Google: private functions). */
export function isCallableName(name: unknown): name is string {
  return typeof name === 'string' && /^[A-Za-z_$][\w$]{0,99}$/.test(name) && !name.endsWith('_');
}
