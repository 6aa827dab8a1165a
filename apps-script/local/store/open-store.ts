import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SqlResult, SqlValue, Store } from '../execution/service.ts';

const CORE = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS quotas (name TEXT PRIMARY KEY, since REAL NOT NULL, used REAL NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS executions (
    id TEXT PRIMARY KEY, function TEXT NOT NULL, kind TEXT NOT NULL, user TEXT NOT NULL, started REAL NOT NULL,
    duration REAL NOT NULL, status TEXT NOT NULL, error TEXT, logs TEXT NOT NULL, calls TEXT NOT NULL) STRICT;
`;

/** The file of the database inside a host's data folder. */
export const DATABASE_FILE = 'vigie.sqlite';

export interface OpenedStore extends Store {
  close(): void;
}

/**
 * Opens (or makes) the database of a data folder and brings the tables of every service into place.
 * @param lasting false for a temporary folder: nothing is forced to the disk.
 */
export function openStore(folder: string, schemas: readonly string[], lasting: boolean): OpenedStore {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, DATABASE_FILE);
  // Made first: the files that SQLite puts beside it take its mode. Members' addresses and token hashes are in it.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: 10_000 });
  database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${lasting ? 'FULL' : 'OFF'}; PRAGMA foreign_keys = ON`,
  );
  let depth = 0;
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const statement = (sql: string) => {
    let known = prepared.get(sql);
    if (!known) {
      known = database.prepare(sql);
      if (prepared.size < 500) prepared.set(sql, known);
    }
    return known;
  };
  const store: OpenedStore = {
    database,
    transaction(work) {
      if (depth > 0) return work();
      database.exec('BEGIN IMMEDIATE');
      depth++;
      try {
        const value = work();
        database.exec('COMMIT');
        return value;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      } finally {
        depth--;
      }
    },
    all: (sql: string, ...values: SqlValue[]) => statement(sql).all(...values) as Record<string, SqlResult>[],
    get: (sql: string, ...values: SqlValue[]) => statement(sql).get(...values) as Record<string, SqlResult> | undefined,
    run(sql: string, ...values: SqlValue[]) {
      const { changes, lastInsertRowid } = statement(sql).run(...values);
      return { changes: Number(changes), lastId: Number(lastInsertRowid) };
    },
    close() {
      prepared.clear();
      database.close();
    },
  };
  store.transaction(() => {
    database.exec(CORE);
    for (const schema of schemas) database.exec(schema);
  });
  return store;
}
