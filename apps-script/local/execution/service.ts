import type { DatabaseSync } from 'node:sqlite';

/**
 * What a Google service of the embedded host looks like from the main thread, which owns all state.
 * A script never sees these: it sees the facade, whose calls arrive here through the bridge.
 */
export interface Service {
  /** The Google global, e.g. `SpreadsheetApp`. */
  readonly name: string;
  /** Keyed by `Class.method`, or `method` on the global itself. Values cross as JSON, Dates and bytes included. */
  readonly methods: Readonly<Record<string, ServiceMethod>>;
  /** `CREATE TABLE IF NOT EXISTS …` statements of the tables that belong to this service. */
  readonly schema?: string;
  /** Called once when a host opens, after every schema is in place (e.g. to create the bound workbook). */
  readonly open?: (host: HostInternals) => void;
  /** Called when an execution has ended, however it ended, before its locks are let go. */
  readonly ended?: (execution: Execution) => void;
}

/**
 * One method. It receives the decoded arguments: Dates are Dates, bytes are Buffers, `undefined` is kept.
 * It may answer a promise only for the world outside (fetch, sleep, lock waits, SMTP).
 */
// biome-ignore lint/suspicious/noExplicitAny: each method declares the arguments that its own facade sends.
export type ServiceMethod = (execution: Execution, ...args: any[]) => unknown;

export interface Caller {
  readonly kind: 'menu' | 'editor' | 'trigger' | 'web' | 'sidebar';
  /** E-mail of the person, '' when anonymous. */
  readonly user: string;
}

/** One run of one function of the script. */
export interface Execution {
  readonly id: string;
  readonly functionName: string;
  readonly caller: Caller;
  readonly projectId: string;
  /** The workbook that the script is bound to; null for a standalone script. */
  readonly spreadsheetId: string | null;
  readonly locale: string;
  /** IANA zone of the project and of its workbook. */
  readonly timeZone: string;
  readonly startedAt: number;
  readonly store: Store;
  readonly host: HostInternals;
  /** Scopes of the locks that this execution holds now: 'script', 'user', 'document'. */
  readonly heldLocks: Set<string>;
  readonly limits: Limits;
  /** Dialogs, sidebars, toasts and menus shown so far, in order. */
  readonly ui: UiEvent[];
  /** What a service wants to remember for the length of this execution. */
  readonly memory: Map<string, unknown>;
  /** The host clock, epoch milliseconds. */
  now(): number;
  /** Waits on the host clock: really on the real clock; on a test clock the clock moves instead. */
  sleep(milliseconds: number): Promise<void> | undefined;
  log(level: LogLevel, text: string): void;
  /** Throws the error that the script sees as `Exception: message`. */
  fail(message: string): never;
}

export type LogLevel = 'debug' | 'info' | 'warning' | 'error';

export interface UiEvent {
  readonly kind: string;
  readonly [detail: string]: unknown;
}

/**
 * The person's screen, where there is one (the workbook page). `Ui.alert` and `Ui.prompt` await `ask`;
 * where there is no screen they answer as a person who closes the box: button 'CLOSE', text ''.
 */
export interface Screen {
  /** Told at once, while the script goes on: toast, sidebar, dialog. */
  show(event: UiEvent, execution: Execution): void;
  ask(question: ScreenQuestion, execution: Execution): Promise<ScreenAnswer>;
}

export interface ScreenQuestion {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export interface ScreenAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text: string;
}

/** The part of a host that services may use. */
export interface HostInternals {
  /** Absent or null: nobody looks. */
  readonly screen?: Screen | null;
  /** Data folder: the database, the outbox. */
  readonly folder: string;
  readonly store: Store;
  readonly limits: Limits;
  readonly owner: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly projectId: string;
  readonly spreadsheetId: string | null;
  readonly project: Project;
  /** Lifts the rule that scripts reach public addresses only. */
  readonly allowPrivate: boolean;
  /** Address of an outgoing HTTP proxy, only when configured. */
  readonly proxy: string | null;
  readonly smtp: unknown;
  /** What `ScriptApp.getService().getUrl()` says; null when the web app is not deployed. */
  readonly execUrl: string | null;
  /** Where a person opens the bound workbook: its `getUrl()`. Absent or null: an address as Google's. */
  readonly workbookUrl?: string | null;
  /** The host clock, epoch milliseconds. */
  now(): number;
  /**
   * Takes `amount` from a quota counted over 24 hours from its first use.
   * Answers false, and takes nothing, when that would go beyond `perDay`.
   */
  spend(quota: string, amount: number, perDay: number): boolean;
  /** What has been taken from a quota in its current 24 hours. */
  spent(quota: string): number;
}

/** The script as Google holds it: code files in order, pages by name (without extension), manifest. */
export interface Project {
  readonly code: readonly { readonly name: string; readonly text: string }[];
  readonly pages: ReadonlyMap<string, string>;
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** SQLite, one file a host. Nothing is cached between two calls: another process may have written. */
export interface Store {
  readonly database: DatabaseSync;
  /** Runs `work` as one transaction; nested calls join the outer one. */
  transaction<T>(work: () => T): T;
  all(sql: string, ...values: SqlValue[]): Record<string, SqlResult>[];
  get(sql: string, ...values: SqlValue[]): Record<string, SqlResult> | undefined;
  run(sql: string, ...values: SqlValue[]): { changes: number; lastId: number };
}

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlResult = string | number | null | Uint8Array;

/** Google's published limits, or Infinity where self-hosting lifts them. Times in ms, sizes in bytes. */
export interface Limits {
  readonly executionTime: number;
  readonly simultaneousExecutions: number;
  readonly propertyValue: number;
  readonly propertyStore: number;
  readonly propertyCallsPerDay: number;
  readonly cacheKey: number;
  readonly cacheValue: number;
  readonly cacheItems: number;
  readonly mailRecipientsPerDay: number;
  readonly mailRecipientsPerMessage: number;
  readonly mailBody: number;
  readonly mailAttachments: number;
  readonly mailAttachmentsSize: number;
  readonly fetchCallsPerDay: number;
  readonly fetchResponse: number;
  readonly triggers: number;
  readonly triggerTimePerDay: number;
  readonly cellCharacters: number;
}

/** An error that the script sees: `name` 'Exception' unless said otherwise, and Google's own English text. */
export class ServiceError extends Error {
  constructor(message: string, name = 'Exception') {
    super(message);
    this.name = name;
  }
}
