import { type Execution, type Service, ServiceError } from '../execution/service.ts';
import { type Scope, scopeKey } from './scope.ts';

const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;
/** What stays, of the items farthest from expiring, when there are too many. */
const KEPT_SHARE = 0.9;

type Pair = readonly [key: string, value: string];

function checkKey({ limits }: Execution, key: string): void {
  if (key.length > limits.cacheKey) throw new ServiceError('Argument too large: key');
}

function read(execution: Execution, scope: Scope, name: string): string | null {
  checkKey(execution, name);
  const row = execution.store.get(
    'SELECT value FROM cache WHERE scope = ? AND name = ? AND expires > ?',
    scopeKey(execution, scope),
    name,
    execution.now(),
  );
  return (row?.value as string | undefined) ?? null;
}

function write(execution: Execution, scope: Scope, pairs: readonly Pair[], seconds: number | null): void {
  const { store, limits } = execution;
  for (const [name, value] of pairs) {
    checkKey(execution, name);
    if (Buffer.byteLength(value) > limits.cacheValue) throw new ServiceError('Argument too large: value');
  }
  const key = scopeKey(execution, scope);
  const now = execution.now();
  const expires = now + Math.min(seconds ?? DEFAULT_SECONDS, LONGEST_SECONDS) * 1000;
  store.transaction(() => {
    for (const [name, value] of pairs) {
      store.run(
        `INSERT INTO cache VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET value = excluded.value, expires = excluded.expires`,
        key,
        name,
        value,
        expires,
      );
    }
    store.run('DELETE FROM cache WHERE expires <= ?', now);
    const count = store.get('SELECT COUNT(*) AS count FROM cache WHERE scope = ?', key)?.count as number;
    if (count <= limits.cacheItems) return;
    store.run(
      `DELETE FROM cache WHERE scope = ?1 AND name NOT IN (
         SELECT name FROM cache WHERE scope = ?1 ORDER BY expires DESC, rowid DESC LIMIT ?2)`,
      key,
      Math.floor(limits.cacheItems * KEPT_SHARE),
    );
  });
}

function remove(execution: Execution, scope: Scope, names: readonly string[]): void {
  const key = scopeKey(execution, scope);
  for (const name of names) execution.store.run('DELETE FROM cache WHERE scope = ? AND name = ?', key, name);
}

/** CacheService: three caches of texts that expire on the host clock. */
export const cacheService: Service = {
  name: 'CacheService',
  schema: `CREATE TABLE IF NOT EXISTS cache (
    scope TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, expires REAL NOT NULL,
    PRIMARY KEY (scope, name)) STRICT`,
  methods: {
    'Cache.get': read,
    'Cache.getAll': (execution, scope: Scope, names: string[]) =>
      names.map((name) => [name, read(execution, scope, name)]).filter(([, value]) => value !== null),
    'Cache.put': (execution, scope: Scope, pair: Pair, seconds: number | null) =>
      write(execution, scope, [pair], seconds),
    'Cache.putAll': write,
    'Cache.remove': (execution, scope: Scope, name: string) => remove(execution, scope, [name]),
    'Cache.removeAll': remove,
  },
};
