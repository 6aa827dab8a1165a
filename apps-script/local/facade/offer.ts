import { exception } from './bridge.ts';

/** Method names of Google's published types, by `Namespace.Class`; written in by the build of the facade. */
declare const DOCUMENTED_METHODS: Readonly<Record<string, readonly string[]>>;

const handles = new WeakSet<object>();

/** Is this value one of the objects that services hand out (a Range, an enumeration value …)? */
export function isHandle(value: object): boolean {
  if (handles.has(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return typeof prototype === 'object' && prototype !== null && isHandle(prototype);
}

function refusal(className: string, method: string): () => never {
  return () => {
    throw exception(`${className}.${method} is not supported by the embedded host.`);
  };
}

/**
 * Makes a class or a global what Google documents: methods that its `target` (a prototype, or the global object)
 * lacks throw a clear refusal, and `String(handle)` is the class's name.
 * @param documentedAs as in the published types: `Spreadsheet.Range`, `Utilities.Utilities`.
 */
export function offer<T extends object>(documentedAs: string, target: T): T {
  const className = documentedAs.slice(documentedAs.indexOf('.') + 1);
  for (const method of DOCUMENTED_METHODS[documentedAs] ?? []) {
    if (method in target && !(method in Object.prototype)) continue;
    if (Object.hasOwn(target, method)) continue;
    Object.defineProperty(target, method, { value: refusal(className, method), configurable: true, writable: true });
  }
  if (!Object.hasOwn(target, 'toString')) {
    Object.defineProperty(target, 'toString', { value: () => className, configurable: true, writable: true });
  }
  handles.add(target);
  return target;
}

/** A Google service that is not offered at all: whatever is called on it is refused. */
export function refuseService(globalName: string): object {
  const target = {};
  return new Proxy(target, {
    get(_, key) {
      if (typeof key === 'symbol') return undefined;
      if (key === 'toString') return () => globalName;
      if (key === 'toJSON' || key === 'then' || key === 'constructor') return undefined;
      return refusal(globalName, key);
    },
  });
}

export interface EnumerationValue {
  name(): string;
  ordinal(): number;
  compareTo(other: EnumerationValue): number;
  toString(): string;
  toJSON(): string;
}

/**
 * A Google enumeration: `values.MONDAY` is an object whose text is `MONDAY`. As at Google, the enumeration itself and
 * each of its values carry all the values, and the enumeration answers for its first one.
 */
export function enumeration<Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, EnumerationValue>> & EnumerationValue {
  const value = (name: Name, ordinal: number) => {
    const methods = {
      name: () => name,
      ordinal: () => ordinal,
      compareTo: (other: EnumerationValue) => ordinal - other.ordinal(),
      toString: () => name,
      toJSON: () => name,
    };
    const made = {};
    for (const [key, method] of Object.entries(methods)) Object.defineProperty(made, key, { value: method });
    handles.add(made);
    return made as Record<Name, EnumerationValue> & EnumerationValue;
  };
  const values = names.map(value);
  const whole = value(names[0] as Name, 0);
  for (const holder of [whole, ...values]) {
    names.forEach((name, ordinal) => {
      Object.defineProperty(holder, name, { value: values[ordinal], enumerable: true });
    });
    Object.freeze(holder);
  }
  return whole;
}
