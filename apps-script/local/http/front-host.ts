import type { Caller, Screen, UiEvent } from '../execution/service.ts';

/**
 * The part of a host that the HTTP front uses, so that this folder can be read alone.
 * `openHost` answers one (apps-script/local/host.ts).
 */
export interface FrontHost {
  run(name: string, options?: { args?: unknown[]; caller?: Caller; event?: unknown }): Promise<RunOutcome>;
  web(request: WebRequest): Promise<WebOutcome>;
  readonly clock: { now(): number; advanceTo(date: Date | number): Promise<unknown> };
  outbox(): SentMail[] | Promise<SentMail[]>;
  readonly workbook: FrontWorkbook;
  /** Functions of the script that a person may call: `onOpen`, `install`… */
  close(): Promise<void> | void;
}

export interface RunOutcome {
  ok: boolean;
  value?: unknown;
  error?: { name: string; message: string; stack?: string };
  ui?: readonly UiEvent[];
}

export interface WebRequest {
  method: 'GET' | 'POST';
  /** Raw query string, without the question mark. */
  query: string;
  body?: Uint8Array | string;
  contentType?: string;
  caller?: Caller;
}

export interface WebOutcome {
  kind: 'text' | 'html' | 'error';
  mimeType: string;
  text: string;
  title?: string;
}

export interface SentMail {
  id?: string;
  to: string | readonly string[];
  subject: string;
  html?: string;
  text?: string;
  at: number | string | Date;
  from?: string;
  file?: string;
}

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

export type { Caller, Screen, UiEvent };
