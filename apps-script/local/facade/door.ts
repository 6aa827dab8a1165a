/** What the executor lends to the facade, once, before any other code; it never throws. */
export interface HostDoor {
  /** Sends a request and waits for its answer; both are wire texts. */
  ask(request: string): string;
  /** Adds a line to the execution's log, without waiting. */
  tell(level: string, text: string): void;
  /** The host clock, epoch milliseconds. */
  now(): number;
  /** Hands over what starts the user's function. */
  ready(runner: object): void;
}

const scope = globalThis as unknown as { __host?: HostDoor };

/** Captured here, and gone from the globals before any user code runs. */
export const door = scope.__host as HostDoor;
delete scope.__host;
