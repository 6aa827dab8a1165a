import type { Caller, Screen, UiEvent } from '../execution/service.ts';

/**
 * The part of a host that the HTTP front uses, so that this folder can be read alone.
 * `openHost` answers one (apps-script/local/host.ts).
 */
export interface FrontHost {
  run(name: string, options?: { args?: unknown[]; caller?: Caller; event?: unknown }): Promise<RunOutcome>;
  web(request: WebRequest): Promise<WebOutcome>;
  readonly clock: { now(): number; advanceTo(date: Date | number): Promise<unknown> };
  outbox(): readonly SentMail[] | Promise<readonly SentMail[]>;
  readonly workbook: FrontWorkbook;
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
  fileName?: string | null;
}

export interface SentMail {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string | null;
  readonly text: string | null;
  /** Epoch milliseconds, on the host's clock. */
  readonly at: number;
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
