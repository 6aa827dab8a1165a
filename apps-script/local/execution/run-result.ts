import type { LogLine } from './running.ts';
import type { Caller, UiEvent } from './service.ts';

/** How one function is asked for. */
export interface RunOptions {
  readonly args?: readonly unknown[];
  readonly caller?: Caller;
  /** The event object; the function then receives it alone. */
  readonly event?: unknown;
  readonly timeoutMs?: number;
}

/** How it ended. */
export interface RunResult {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
  readonly logs: readonly LogLine[];
  /** How often each `Service.method` was called. */
  readonly calls: Readonly<Record<string, number>>;
  /** On the machine's own clock. */
  readonly durationMs: number;
  /** Dialogs, sidebars, toasts and menus shown, in order. */
  readonly ui: readonly UiEvent[];
}
