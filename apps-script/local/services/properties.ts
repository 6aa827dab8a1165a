import { type Execution, type Service, ServiceError } from '../execution/service.ts';
import { type Scope, scopeKey } from './scope.ts';

type Pair = readonly [key: string, value: string];

const sizeOf = (text: string) => Buffer.byteLength(text);

/** Reads and writes share one daily quota. */
function spend({ host, limits }: Execution, calls = 1): void {
  if (limits.propertyCallsPerDay === Number.POSITIVE_INFINITY) return;
  if (!host.spend('properties', calls, limits.propertyCallsPerDay)) {
    throw new ServiceError('Service invoked too many times for one day: properties.');
  }
}

function write(execution: Execution, scope: Scope, pairs: readonly Pair[], deleteAllOthers: boolean): void {
  const { store, limits } = execution;
  for (const [, value] of pairs) {
    if (sizeOf(value) > limits.propertyValue) throw new ServiceError('Argument too large: value');
  }
  spend(execution, Math.max(1, pairs.length));
  const key = scopeKey(execution, scope);
  store.transaction(() => {
    if (deleteAllOthers) store.run('DELETE FROM properties WHERE scope = ?', key);
    for (const [name, value] of pairs) {
      store.run(
        'INSERT INTO properties VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        key,
        name,
        value,
      );
    }
    const size = store.get(
      'SELECT SUM(LENGTH(CAST(name AS BLOB)) + LENGTH(CAST(value AS BLOB))) AS size FROM properties WHERE scope = ?',
      key,
    )?.size as number | null;
    if ((size ?? 0) > limits.propertyStore) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
  });
}

/** PropertiesService: three stores of texts, with their sizes and their daily quota. */
export const propertiesService: Service = {
  name: 'PropertiesService',
  schema: `CREATE TABLE IF NOT EXISTS properties (
    scope TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (scope, name)) STRICT`,
  methods: {
    'Properties.getProperty'(execution, scope: Scope, name: string) {
      spend(execution);
      const key = scopeKey(execution, scope);
      return execution.store.get('SELECT value FROM properties WHERE scope = ? AND name = ?', key, name)?.value ?? null;
    },
    'Properties.getProperties'(execution, scope: Scope) {
      spend(execution);
      const rows = execution.store.all(
        'SELECT name, value FROM properties WHERE scope = ? ORDER BY rowid',
        scopeKey(execution, scope),
      );
      return rows.map(({ name, value }) => [name, value]);
    },
    'Properties.getKeys'(execution, scope: Scope) {
      spend(execution);
      const rows = execution.store.all(
        'SELECT name FROM properties WHERE scope = ? ORDER BY rowid',
        scopeKey(execution, scope),
      );
      return rows.map(({ name }) => name);
    },
    'Properties.setProperty': (execution, scope: Scope, name: string, value: string) =>
      write(execution, scope, [[name, value]], false),
    'Properties.setProperties': (execution, scope: Scope, pairs: Pair[], deleteAllOthers: boolean) =>
      write(execution, scope, pairs, deleteAllOthers),
    'Properties.deleteProperty'(execution, scope: Scope, name: string) {
      spend(execution);
      const key = scopeKey(execution, scope);
      execution.store.run('DELETE FROM properties WHERE scope = ? AND name = ?', key, name);
    },
    'Properties.deleteAllProperties'(execution, scope: Scope) {
      spend(execution);
      execution.store.run('DELETE FROM properties WHERE scope = ?', scopeKey(execution, scope));
    },
  },
};
