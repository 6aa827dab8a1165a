import type { Clock } from '../execution/clock.ts';
import type { RunResult } from '../execution/run-result.ts';
import type { HostInternals } from '../execution/service.ts';
import { writeMeta } from '../store/meta.ts';
import { type FireOptions, fireDue, type TriggerRun } from './fire-due.ts';
import { nextDue } from './trigger-store.ts';

/** Under which key a moved real clock is remembered, so that reopening the data does not go back in time. */
export const CLOCK_OFFSET = 'clockOffset';

/** Another process may have added a trigger meanwhile. */
const CHECK_EVERY = 15_000;

export interface HostClock {
  now(): number;
  /** Moves the clock forward, running the triggers that are due on the way, in order. */
  advanceTo(time: Date | number, options?: FireOptions): Promise<TriggerRun[]>;
  advanceBy(milliseconds: number, options?: FireOptions): Promise<TriggerRun[]>;
  /** Runs what is due now, without moving the clock. */
  runDue(): Promise<TriggerRun[]>;
  /** Runs triggers as time goes by, until the answer is called. */
  keepRunning(): () => void;
}

/** The clock of a host, as its callers see it. Moves happen one after the other. */
export function makeHostClock(
  host: HostInternals,
  clock: Clock,
  run: (handler: string, event: Record<string, unknown>) => Promise<RunResult>,
): HostClock {
  let last: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
  const advanceTo = (time: Date | number, options?: FireOptions) =>
    queued(async () => {
      const runs = await fireDue({ host, clock, run }, Number(time), options);
      if (!clock.frozen) writeMeta(host.store, CLOCK_OFFSET, String(clock.cell[1]));
      return runs;
    });
  const runDue = () => queued(() => fireDue({ host, clock, run }, clock.now()));
  return {
    now: clock.now,
    advanceTo,
    advanceBy: (milliseconds, options) => advanceTo(clock.now() + milliseconds, options),
    runDue,
    keepRunning() {
      let timer: NodeJS.Timeout | undefined;
      let stopped = false;
      const check = async () => {
        await runDue().catch(() => {
          stopped = true; // The host was closed meanwhile.
        });
        if (stopped) return;
        const wait = (nextDue(host.store) ?? Number.POSITIVE_INFINITY) - clock.now();
        timer = setTimeout(() => void check(), Math.min(Math.max(wait, 1), CHECK_EVERY));
        timer.unref();
      };
      void check();
      return () => {
        stopped = true;
        clearTimeout(timer);
      };
    },
  };
}
