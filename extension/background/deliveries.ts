import { browser } from 'wxt/browser';
import { drain } from '../outbox/deliver.ts';

export const RETRY_ALARM = 'deliver';
export const VOCABULARY_ALARM = 'vocabulary';
/** The least browsers allow. */
const SHORTEST_ALARM = 30_000;

/** Sends what waits. The alarm is set first, so that a background stopped in the middle is woken to finish. */
export async function deliverNow({ all }: { all: boolean }): Promise<void> {
  await planDelivery(Date.now() + 60_000);
  const next = await drain({ all });
  if (next === null) await browser.alarms.clear(RETRY_ALARM);
  else await planDelivery(next);
}

export async function planDelivery(when: number): Promise<void> {
  browser.alarms.create(RETRY_ALARM, { when: Math.max(when, Date.now() + SHORTEST_ALARM) });
}
