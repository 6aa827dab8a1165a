import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft, ReceivedItem, WaitingItem } from './stored-items.ts';

interface VigieSchema extends DBSchema {
  waiting: { key: string; value: WaitingItem };
  received: { key: string; value: ReceivedItem; indexes: { at: string; address: string } };
  drafts: { key: string; value: Draft };
  /** The pairing with its token, the vocabulary, what was chosen last. */
  kept: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<VigieSchema>> | undefined;

/** The one database of the extension; the token lives here and never in `storage.local`. */
export function database(): Promise<IDBPDatabase<VigieSchema>> {
  opened ??= openDB<VigieSchema>('vigie', 1, {
    upgrade(db) {
      db.createObjectStore('waiting', { keyPath: 'id' });
      const received = db.createObjectStore('received', { keyPath: 'id' });
      received.createIndex('at', 'at');
      received.createIndex('address', 'address');
      db.createObjectStore('drafts', { keyPath: 'address' });
      db.createObjectStore('kept');
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

export async function keep(key: string, value: unknown): Promise<void> {
  await (await database()).put('kept', value, key);
}

export async function kept<T>(key: string): Promise<T | undefined> {
  return (await (await database()).get('kept', key)) as T | undefined;
}

export async function forget(key: string): Promise<void> {
  await (await database()).delete('kept', key);
}
