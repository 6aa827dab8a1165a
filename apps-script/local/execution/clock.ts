/**
 * The host clock. On a test clock time stands still until it is moved; on the real clock it runs, moved by an offset.
 * The two numbers live in shared memory so that a script reads the time without asking.
 */
export interface Clock {
  readonly cell: Float64Array;
  readonly frozen: boolean;
  now(): number;
  /** Moves the clock forward to `time`; never back. */
  moveTo(time: number): void;
}

/** Reads the time of a clock's cell: `[frozen time or NaN, offset from the machine's clock]`. */
export function readClock(cell: Float64Array): number {
  const frozen = cell[0] as number;
  return Number.isNaN(frozen) ? Date.now() + (cell[1] as number) : frozen;
}

/** @param start where a test clock begins (epoch ms); null for the machine's own clock, ahead by `offset`. */
export function makeClock(start: number | null, offset = 0): Clock {
  const cell = new Float64Array(new SharedArrayBuffer(16));
  cell[0] = start ?? Number.NaN;
  cell[1] = offset;
  const now = () => readClock(cell);
  return {
    cell,
    frozen: start !== null,
    now,
    moveTo(time) {
      const ahead = time - now();
      if (ahead <= 0) return;
      if (start === null) cell[1] = (cell[1] as number) + ahead;
      else cell[0] = time;
    },
  };
}
