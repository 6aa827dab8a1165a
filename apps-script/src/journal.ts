import { journalTable } from '../../shared/workbook/tables/desk.ts';
import { logFault } from './google/log.ts';
import type { Workbook } from './google/workbook.ts';

export interface JournalEntry {
  by: string;
  action: string;
  about?: string;
  detail?: string;
}

/**
 * Adds a line to the Journal: who did what. Never a token or a code. A Journal that cannot be written (tab deleted) does
 * not undo what was done: the fault goes to the developers' log.
 */
export function writeJournal(workbook: Workbook, { by, action, about = '', detail = '' }: JournalEntry): void {
  try {
    workbook.table(journalTable).appendOne({ at: new Date().toISOString(), by, action, about, detail });
  } catch (error) {
    logFault('journal', error);
  }
}
