import { type LetterRow, lettersTable } from '../../../shared/workbook/tables/machinery.ts';
import { BUSY, underLock } from '../google/script-lock.ts';
import type { Workbook } from '../google/workbook.ts';

/** Version of what a letter says: part of the key, so that a change of ours never sends a week again by itself. */
const LETTER_VERSION = 1;
const LOCK_TIME = 20_000;

/** Key of one person's letter of one week. */
export function letterId(week: string, email: string): string {
  return `digest|${week}|${email.toLowerCase()}|${LETTER_VERSION}`;
}

/** What to do about one person's letter. `quiet` keeps a line and sends nothing. */
export type Decision = Pick<LetterRow, 'week' | 'name' | 'email' | 'subject'> & {
  state: 'reserved' | 'quiet' | 'failed';
  detail: string;
};

/**
 * Reserves letters, under the lock: whoever already has a line for that week is left out, so that a trigger that runs
 * twice sends once. Lines « non envoyé » are taken up again only when a person asks (`again`). Answers what may be sent.
 */
export function reserve(
  workbook: Workbook,
  decide: (ledger: readonly LetterRow[]) => readonly Decision[],
  again: boolean,
  now: Date,
): Decision[] | typeof BUSY {
  return underLock(LOCK_TIME, () => {
    workbook.takeStock();
    const table = workbook.table(lettersTable);
    const lines = table.read();
    const fresh: Decision[] = [];
    const retaken: Decision[] = [];
    for (const decision of decide(lines.map(({ row }) => row))) {
      const line = lines.find(({ row }) => row.id === letterId(decision.week, decision.email));
      if (!line) fresh.push(decision);
      else if (again && line.row.state === 'failed') {
        retaken.push(decision);
        table.update(line.line, { state: decision.state, at: now.toISOString(), detail: decision.detail });
      }
    }
    table.append(
      fresh.map((decision) => ({ ...decision, at: now.toISOString(), id: letterId(decision.week, decision.email) })),
    );
    return [...fresh, ...retaken].filter(({ state }) => state === 'reserved');
  });
}

/**
 * Notes what became of a reserved letter. Not had in time, the line stays « réservé »: it is shown and never sent again
 * by itself, which is the safe side.
 */
export function settle(
  workbook: Workbook,
  letter: Decision,
  outcome: Pick<LetterRow, 'state' | 'detail'>,
  now: Date,
): boolean {
  const settled = underLock(LOCK_TIME, () => {
    workbook.takeStock();
    const table = workbook.table(lettersTable);
    const line = table.read(['id']).find(({ row }) => row.id === letterId(letter.week, letter.email));
    if (line) table.update(line.line, { ...outcome, at: now.toISOString() });
    return true;
  });
  return settled !== BUSY;
}
