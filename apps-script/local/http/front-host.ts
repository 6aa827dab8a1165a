import type { Host } from '../host.ts';

export type { RunResult } from '../execution/run-function.ts';
export type { Caller, Screen, UiEvent } from '../execution/service.ts';
export type { WebAnswer } from '../host.ts';

/** The part of a host that the HTTP front uses. */
export type FrontHost = Pick<Host, 'run' | 'web' | 'fire' | 'journal' | 'outbox' | 'clock'> & {
  readonly workbook: FrontWorkbook;
};

type OutboxMessage = Awaited<ReturnType<Host['outbox']>>[number];
export type SentMail = Pick<OutboxMessage, 'id' | 'to' | 'subject' | 'html' | 'text' | 'at'>;

export interface FrontWorkbook {
  tabs(): FrontTab[];
  /** `rows[i]` is sheet row i + 2: row 1 is the headers. Display strings. */
  read(tab: string): FrontTable;
  /** Types a text in a cell as a person does; 1-based sheet coordinates. Throws a sentence when it is refused. */
  edit?(tab: string, row: number, column: number, text: string): unknown;
  /** Values of the list validations: by column number, 1-based. */
  choices?(tab: string): Record<number, string[]>;
}

export interface FrontTab {
  name: string;
  hidden: boolean;
  rows: number;
  columns: number;
}

export interface FrontTable {
  headers: string[];
  rows: string[][];
  formulas?: string[][];
}
