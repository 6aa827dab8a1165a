/** Objects that services hand out, and enumerations, each with its name in error texts: `SpreadsheetApp.Range`. */
const labels = new WeakMap<object, string>();

/** Makes a prototype, a global or an enumeration known as a Google object. */
export function label(target: object, name: string): void {
  labels.set(target, name);
}

/** The name of a Google object in error texts; null for an object of the script's own. */
export function labelOf(value: object): string | null {
  const own = labels.get(value);
  if (own !== undefined) return own;
  const prototype: unknown = Object.getPrototypeOf(value);
  return typeof prototype === 'object' && prototype !== null ? labelOf(prototype) : null;
}

/** Is this value one of the objects that services hand out (a Range, an enumeration value …)? */
export function isHandle(value: object): boolean {
  return labelOf(value) !== null;
}
