import { call, exception, facts } from './bridge.ts';
import { install } from './install.ts';
import { offer } from './offer.ts';
import { mismatch } from './signature.ts';

type Scope = 'script' | 'user' | 'document';

const SERVICE = 'CacheService';
/** What a cache is called as a text, as a public suite reads it on live scripts. */
const NAMES = { script: 'ScriptCache', user: 'UserCache', document: 'DocumentCache' };

function text(value: unknown, name: string): string {
  if (value === null || value === undefined) throw exception(`Argument cannot be null: ${name}`);
  return String(value);
}

/** Google takes any number, and a text that reads as one. */
function seconds(value: unknown): number {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number))
    throw exception(`Cannot convert ${typeof value === 'string' ? `'${value}'` : value} to int.`);
  return Math.trunc(number);
}

class Cache {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  #ask(method: string, ...args: unknown[]): unknown {
    return call(SERVICE, `Cache.${method}`, [this.#scope, ...args]);
  }

  toString(): string {
    return NAMES[this.#scope];
  }

  get(...args: unknown[]): string | null {
    if (args.length !== 1) throw mismatch(`${SERVICE}.Cache.get`, args);
    return this.#ask('get', text(args[0], 'key')) as string | null;
  }

  getAll(...args: unknown[]): Record<string, string> {
    if (args.length !== 1 || !Array.isArray(args[0])) throw mismatch(`${SERVICE}.Cache.getAll`, args);
    const keys = args[0].map((key) => text(key, 'key'));
    return Object.fromEntries(this.#ask('getAll', keys) as [string, string][]);
  }

  put(...args: unknown[]): null {
    if (args.length < 2 || args.length > 3) throw mismatch(`${SERVICE}.Cache.put`, args);
    const pair = [text(args[0], 'key'), text(args[1], 'value')];
    this.#ask('put', pair, args.length === 3 ? seconds(args[2]) : null);
    return null;
  }

  putAll(...args: unknown[]): null {
    const [values] = args;
    if (args.length < 1 || args.length > 2 || typeof values !== 'object' || values === null) {
      throw mismatch(`${SERVICE}.Cache.putAll`, args);
    }
    const pairs = Object.entries(values).map(([key, value]) => [key, text(value, 'value')]);
    this.#ask('putAll', pairs, args.length === 2 ? seconds(args[1]) : null);
    return null;
  }

  remove(...args: unknown[]): null {
    if (args.length !== 1) throw mismatch(`${SERVICE}.Cache.remove`, args);
    this.#ask('remove', text(args[0], 'key'));
    return null;
  }

  removeAll(...args: unknown[]): null {
    if (args.length !== 1 || !Array.isArray(args[0])) throw mismatch(`${SERVICE}.Cache.removeAll`, args);
    this.#ask(
      'removeAll',
      args[0].map((key) => text(key, 'key')),
    );
    return null;
  }
}

offer('Cache.Cache', Cache.prototype);

install(
  SERVICE,
  offer('Cache.CacheService', {
    getScriptCache: () => new Cache('script'),
    getUserCache: () => new Cache('user'),
    getDocumentCache: () => (facts().spreadsheetId === null ? null : new Cache('document')),
  }),
);
