import type { Store } from '../execution/service.ts';
import type { Schedule } from './schedule.ts';

export const TRIGGER_SCHEMA = `CREATE TABLE IF NOT EXISTS triggers (
  id TEXT PRIMARY KEY, handler TEXT NOT NULL, event TEXT NOT NULL, source TEXT NOT NULL, source_id TEXT,
  schedule TEXT, created REAL NOT NULL, fired REAL, next REAL) STRICT`;

export type EventType = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE' | 'ON_EVENT_UPDATED';

/** A trigger as it is kept; instants are epoch ms. */
export interface StoredTrigger {
  readonly id: string;
  readonly handler: string;
  readonly event: EventType;
  readonly source: 'CLOCK' | 'SPREADSHEETS' | 'DOCUMENTS' | 'FORMS' | 'CALENDAR';
  readonly sourceId: string | null;
  readonly schedule: Schedule | null;
  readonly fired: number | null;
  /** When it fires next; null: not by the clock, or never again. */
  readonly next: number | null;
}

function triggerOf(row: Record<string, unknown>): StoredTrigger {
  return {
    id: row.id as string,
    handler: row.handler as string,
    event: row.event as EventType,
    source: row.source as StoredTrigger['source'],
    sourceId: row.source_id as string | null,
    schedule: row.schedule ? JSON.parse(row.schedule as string) : null,
    fired: row.fired as number | null,
    next: row.next as number | null,
  };
}

export function allTriggers(store: Store): StoredTrigger[] {
  return store.all('SELECT * FROM triggers ORDER BY created, rowid').map(triggerOf);
}

export function addTrigger(store: Store, trigger: StoredTrigger, created: number): void {
  store.run(
    'INSERT INTO triggers VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?)',
    trigger.id,
    trigger.handler,
    trigger.event,
    trigger.source,
    trigger.sourceId,
    trigger.schedule ? JSON.stringify(trigger.schedule) : null,
    created,
    trigger.next,
  );
}

export function removeTrigger(store: Store, id: string): void {
  store.run('DELETE FROM triggers WHERE id = ?', id);
}

/** The trigger that is due first, if it is due by `time`. */
export function firstDue(store: Store, time: number): StoredTrigger | null {
  const row = store.get('SELECT * FROM triggers WHERE next <= ? ORDER BY next, rowid LIMIT 1', time);
  return row ? triggerOf(row) : null;
}

/** When the next trigger is due, epoch ms; null when none is. */
export function nextDue(store: Store): number | null {
  return store.get('SELECT MIN(next) AS next FROM triggers')?.next as number | null;
}

/** Notes that a trigger fires now; false when another process was faster. */
export function markFired(store: Store, trigger: StoredTrigger, fired: number, next: number | null): boolean {
  const sql = 'UPDATE triggers SET fired = ?, next = ? WHERE id = ? AND next = ?';
  return store.run(sql, fired, next, trigger.id, trigger.next).changes === 1;
}
