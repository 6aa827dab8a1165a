import type { Start } from './worker-messages.ts';

/** What an execution asks and says while it runs. */
export interface Listener {
  /** Undefined: the execution has been cut and waits for nothing. */
  answer(request: string): string | undefined | Promise<string | undefined>;
  log(level: string, text: string): void;
}

export type Ending =
  | { readonly outcome: string }
  | { readonly missing: string }
  /** The thread died: out of memory, or a failure of the host itself. */
  | { readonly died: Error };

export interface Thread {
  readonly ending: Promise<Ending>;
  stop(): void;
}

/** Starts executions of one project. */
export interface Executor {
  start(start: Omit<Start, 'wantsCompiled'>, listener: Listener): Thread;
  close(): Promise<void>;
}
