import type { RunResult } from '../execution/run-result.ts';
import type { Caller, Store } from '../execution/service.ts';

/** How many executions are remembered. */
const KEPT = 1000;

export interface JournalEntry {
  readonly functionName: string;
  readonly kind: Caller['kind'];
  readonly user: string;
  /** Epoch ms, host clock. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly ok: boolean;
  /** `Exception: text`. */
  readonly error: string | null;
  readonly logs: readonly string[];
  readonly calls: Readonly<Record<string, number>>;
}

export function addToJournal(
  store: Store,
  id: string,
  functionName: string,
  caller: Caller,
  startedAt: number,
  { ok, error, logs, calls, durationMs }: RunResult,
): void {
  store.transaction(() => {
    store.run(
      'INSERT INTO executions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      functionName,
      caller.kind,
      caller.user,
      startedAt,
      durationMs,
      ok ? 'done' : 'failed',
      error ? `${error.name}: ${error.message}` : null,
      JSON.stringify(logs.map(({ text }) => text)),
      JSON.stringify(calls),
    );
    store.run('DELETE FROM executions WHERE rowid <= (SELECT MAX(rowid) FROM executions) - ?', KEPT);
  });
}

/** The last executions, latest first. */
export function readJournal(store: Store, count: number): JournalEntry[] {
  return store.all('SELECT * FROM executions ORDER BY rowid DESC LIMIT ?', count).map((row) => ({
    functionName: row.function as string,
    kind: row.kind as Caller['kind'],
    user: row.user as string,
    startedAt: row.started as number,
    durationMs: row.duration as number,
    ok: row.status === 'done',
    error: row.error as string | null,
    logs: JSON.parse(row.logs as string),
    calls: JSON.parse(row.calls as string),
  }));
}
