import type { Clock } from '../execution/clock.ts';
import type { RunResult } from '../execution/run-result.ts';
import type { HostInternals } from '../execution/service.ts';
import { clockEvent } from './clock-event.ts';
import { isFrequent, nextFiring } from './schedule.ts';
import { firstDue, markFired, type StoredTrigger } from './trigger-store.ts';

const DAY = 24 * 3600 * 1000;

export interface TriggerRun {
  readonly handler: string;
  readonly triggerId: string;
  /** When it fired, epoch ms. */
  readonly at: number;
  readonly result: RunResult;
}

export interface FireOptions {
  /**
   * 'every' (default): each firing between now and then runs. 'daily': a trigger that fires several times a day runs
   * once a day, and a last time just before the end; for a demonstration that jumps over a week.
   */
  readonly repeats?: 'every' | 'daily';
  /** What goes wrong with a firing, as happens at Google: it runs twice at the same time, or never. */
  readonly mishap?: (handler: string, at: number) => 'twice' | 'lost' | null;
}

interface Deps {
  readonly host: HostInternals;
  readonly clock: Clock;
  run(handler: string, event: Record<string, unknown>): Promise<RunResult>;
}

function nextOf(trigger: StoredTrigger, fired: number, target: number, repeats: 'every' | 'daily'): number | null {
  const { schedule } = trigger;
  if (!schedule) return null;
  const next = nextFiring(schedule, fired, fired);
  if (next === null || repeats === 'every' || !isFrequent(schedule) || next > target) return next;
  const period = next - fired;
  const last = fired + Math.floor((target - fired) / period) * period;
  return Math.max(next, Math.min(fired + Math.floor(DAY / period) * period, last));
}

/**
 * Moves the clock to `target`, stopping at each trigger that is due on the way and running its handler, in order.
 * A handler runs as the owner; its time is taken from the daily trigger quota.
 */
export async function fireDue(deps: Deps, target: number, options: FireOptions = {}): Promise<TriggerRun[]> {
  const { host, clock } = deps;
  const runs: TriggerRun[] = [];
  for (;;) {
    const trigger = firstDue(host.store, target);
    if (!trigger) break;
    clock.moveTo(trigger.next as number);
    const at = Math.max(clock.now(), trigger.next as number);
    if (!markFired(host.store, trigger, at, nextOf(trigger, at, target, options.repeats ?? 'every'))) continue;
    const mishap = options.mishap?.(trigger.handler, at);
    const times = mishap === 'twice' ? 2 : mishap === 'lost' ? 0 : 1;
    const results = await Promise.all(Array.from({ length: times }, () => runTimed(deps, trigger, at)));
    for (const result of results) runs.push({ handler: trigger.handler, triggerId: trigger.id, at, result });
  }
  clock.moveTo(target);
  return runs;
}

async function runTimed({ host, run }: Deps, trigger: StoredTrigger, at: number): Promise<RunResult> {
  const { triggerTimePerDay } = host.limits;
  if (host.spent('triggerTime') >= triggerTimePerDay) {
    const message = 'Service using too much computer time for one day.';
    return { ok: false, error: { name: 'Exception', message, stack: '' }, logs: [], calls: {}, durationMs: 0, ui: [] };
  }
  const result = await run(trigger.handler, clockEvent(at, trigger.id));
  if (Number.isFinite(triggerTimePerDay)) host.spend('triggerTime', result.durationMs, Number.POSITIVE_INFINITY);
  return result;
}
