import { waitingItems } from './outbox.ts';

/** What waits, as the text of a file that can be kept and read: no token, no address of the workbook. */
export async function exportOutbox(now: Date): Promise<{ name: string; text: string }> {
  const items = (await waitingItems()).map(({ parcel, since, problem }) => ({ parcel, since, problem }));
  const text = JSON.stringify({ format: 'vigie-outbox', version: 1, at: now.toISOString(), items }, null, 2);
  return { name: `vigie-bac-de-depart-${now.toISOString().slice(0, 10)}.json`, text };
}
