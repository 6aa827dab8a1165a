import { call, exception, facts } from './bridge.ts';
import { install } from './install.ts';
import { offer } from './offer.ts';
import { mismatch } from './signature.ts';

type Scope = 'script' | 'user' | 'document';

const SERVICE = 'PropertiesService';
/** What a store is called as a text, as a public suite reads it on live scripts. */
const NAMES = { script: 'ScriptProperties', user: 'UserProperties', document: 'DocumentProperties' };

/** The name of a property; the service knows only texts. */
function keyOf(method: string, args: unknown[], count: number): string {
  if (args.length !== count) throw mismatch(`${SERVICE}.Properties.${method}`, args);
  if (args[0] === null || args[0] === undefined) throw exception('Argument cannot be null: key');
  return String(args[0]);
}

class Properties {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  #ask(method: string, ...args: unknown[]): unknown {
    return call(SERVICE, `Properties.${method}`, [this.#scope, ...args]);
  }

  toString(): string {
    return NAMES[this.#scope];
  }

  deleteAllProperties(): this {
    this.#ask('deleteAllProperties');
    return this;
  }

  deleteProperty(...args: unknown[]): this {
    this.#ask('deleteProperty', keyOf('deleteProperty', args, 1));
    return this;
  }

  getKeys(): string[] {
    return this.#ask('getKeys') as string[];
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#ask('getProperties') as [string, string][]);
  }

  getProperty(...args: unknown[]): string | null {
    return this.#ask('getProperty', keyOf('getProperty', args, 1)) as string | null;
  }

  setProperty(...args: unknown[]): this {
    this.#ask('setProperty', keyOf('setProperty', args, 2), String(args[1]));
    return this;
  }

  setProperties(...args: unknown[]): this {
    const [properties, deleteAllOthers] = args;
    const known = args.length === 1 || (args.length === 2 && typeof deleteAllOthers === 'boolean');
    if (!known || typeof properties !== 'object' || properties === null) {
      throw mismatch(`${SERVICE}.Properties.setProperties`, args);
    }
    const pairs = Object.entries(properties).map(([key, value]) => [key, String(value)]);
    this.#ask('setProperties', pairs, deleteAllOthers === true);
    return this;
  }
}

offer('Properties.Properties', Properties.prototype);

install(
  SERVICE,
  offer('Properties.PropertiesService', {
    getScriptProperties: () => new Properties('script'),
    getUserProperties: () => new Properties('user'),
    getDocumentProperties: () => (facts().spreadsheetId === null ? null : new Properties('document')),
  }),
);
install('ScriptProperties', new Properties('script'));
install('UserProperties', new Properties('user'));
