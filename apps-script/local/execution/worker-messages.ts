/** What the main thread gives to a worker when it makes it; the function comes later, with `Start`. */
export interface WorkerSetup {
  readonly port: unknown;
  readonly signal: SharedArrayBuffer;
  readonly facade: Compiled;
  readonly code: readonly (Compiled & { readonly name: string })[];
}

export interface Compiled {
  readonly text: string;
  readonly cachedData?: Uint8Array;
}

export interface Start {
  readonly functionName: string;
  /** The arguments as wire text. */
  readonly args: string;
  /** The answer is that of doGet or doPost. */
  readonly web: boolean;
  readonly clock: Float64Array;
  /** Asks for the compiled code, warm, before the outcome. */
  readonly wantsCompiled: boolean;
}

export type ToWorker = { readonly start: Start } | { readonly answer: string };

export type FromWorker =
  | { readonly request: string }
  | { readonly log: readonly [level: string, text: string] }
  | { readonly compiled: readonly Uint8Array[] }
  | { readonly missing: string }
  | { readonly outcome: string };
