import type { Store } from '../execution/service.ts';

/** One remembered text of the host itself; undefined when it was never set. */
export function readMeta(store: Store, key: string): string | undefined {
  return store.get('SELECT value FROM meta WHERE key = ?', key)?.value as string | undefined;
}

export function writeMeta(store: Store, key: string, value: string): void {
  store.run('INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', key, value);
}

/** The remembered text, made by `make` the first time that any process asks for it. */
export function rememberedMeta(store: Store, key: string, make: () => string): string {
  store.run('INSERT OR IGNORE INTO meta VALUES (?, ?)', key, make());
  return readMeta(store, key) as string;
}
