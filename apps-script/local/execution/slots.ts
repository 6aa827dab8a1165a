/** At most this many executions run at once on one machine, whatever the limits say. */
const MACHINE = 30;

/** Places for simultaneous executions. */
export interface Slots {
  /** Resolves when the execution may start; null when Google would refuse it. Call the answer to give the place back. */
  take(): Promise<(() => void) | null>;
}

/** @param limit from which number on an execution is refused; Infinity: it waits its turn instead. */
export function makeSlots(limit: number): Slots {
  let running = 0;
  const queue: (() => void)[] = [];
  const free = () => {
    running--;
    queue.shift()?.();
  };
  return {
    async take() {
      if (running >= limit) return null;
      if (running >= MACHINE) await new Promise<void>((resolve) => queue.push(resolve));
      running++;
      let given = false;
      return () => {
        if (!given) free();
        given = true;
      };
    },
  };
}
