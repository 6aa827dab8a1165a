import { exception } from './bridge.ts';
import { guarded } from './guarded.ts';
import { label } from './handle.ts';
import { SERVICES } from './service-names.ts';

/** How the methods of Google's published types are called, by `Namespace.Class`; written in by the build of the facade. */
declare const DOCUMENTED_METHODS: Readonly<Record<string, Readonly<Record<string, string>>>>;

function refusal(className: string, method: string): () => never {
  return () => {
    throw exception(`${className}.${method} is not supported by the embedded host.`);
  };
}

/** `Range` of SpreadsheetApp is `SpreadsheetApp.Range`; a class of no service goes by its own name. */
function qualified(documentedAs: string): string {
  const [namespace = '', className = ''] = documentedAs.split('.');
  const service = SERVICES[namespace] ?? className;
  return service === className ? className : `${service}.${className}`;
}

/**
 * Makes a class or a global what Google documents: methods that its `target` (a prototype, or the global object)
 * lacks throw a clear refusal, those it has are called in a documented form or not at all, and `String(handle)` is the
 * class's name.
 * @param documentedAs as in the published types: `Spreadsheet.Range`, `Utilities.Utilities`.
 */
export function offer<T extends object>(documentedAs: string, target: T): T {
  const className = documentedAs.slice(documentedAs.indexOf('.') + 1);
  const name = qualified(documentedAs);
  for (const [method, form] of Object.entries(DOCUMENTED_METHODS[documentedAs] ?? {})) {
    const own = Object.getOwnPropertyDescriptor(target, method);
    if (typeof own?.value === 'function') {
      Object.defineProperty(target, method, { ...own, value: guarded(`${name}.${method}`, own.value, form) });
    }
    if (own || (method in target && !(method in Object.prototype))) continue;
    Object.defineProperty(target, method, { value: refusal(className, method), configurable: true, writable: true });
  }
  if (!Object.hasOwn(target, 'toString')) {
    Object.defineProperty(target, 'toString', { value: () => className, configurable: true, writable: true });
  }
  label(target, name);
  for (const [key, value] of Object.entries(target)) {
    if (isEnumeration(value)) for (const part of [value, ...Object.values(value)]) label(part, `${name}.${key}`);
  }
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
      // An enumeration of the service, or one of its classes.
      if (/^[A-Z]/.test(key)) refusal(globalName, key)();
      return refusal(globalName, key);
    },
  });
}

const enumerations = new WeakSet<object>();

function isEnumeration(value: unknown): value is Record<string, object> {
  return typeof value === 'object' && value !== null && enumerations.has(value);
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
    label(made, 'Enum');
    enumerations.add(made);
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
