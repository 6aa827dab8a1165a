import type { Store } from '../execution/service.ts';

const DAY = 24 * 3600 * 1000;

/** What has been taken from a quota in the 24 hours that began with its first use. */
export function spentQuota(store: Store, name: string, now: number): number {
  const row = store.get('SELECT since, used FROM quotas WHERE name = ?', name);
  if (!row || now - (row.since as number) >= DAY) return 0;
  return row.used as number;
}

/**
 * Takes `amount` from a daily quota; false, and nothing is taken, when that would go beyond `perDay`.
 * Google counts a day as 24 hours from the first request.
 */
export function spendQuota(store: Store, name: string, amount: number, perDay: number, now: number): boolean {
  return store.transaction(() => {
    const used = spentQuota(store, name, now);
    if (used + amount > perDay) return false;
    if (used === 0) {
      store.run(
        'INSERT INTO quotas VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET since = excluded.since, used = excluded.used',
        name,
        now,
        amount,
      );
    } else {
      store.run('UPDATE quotas SET used = used + ? WHERE name = ?', amount, name);
    }
    return true;
  });
}
