import { parisDayOf } from '../../../shared/date/paris-time.ts';
import { afterCheck, faultInWords, neverChecked, weeklyCount } from '../../../shared/feeds/schedule.ts';
import { hashText } from '../../../shared/text/hash-text.ts';
import type { FeedRow } from '../../../shared/workbook/tables/feeds.ts';
import type { FeedCheck } from './read-feeds.ts';

/** The cells of a feed's line after a look at it: its health and when to look again. People's own cells are left out. */
export function healthChanges(check: FeedCheck, added: number, now: Date): Partial<FeedRow> {
  const { row, feed, fault } = check;
  const before = {
    ...neverChecked(),
    failures: row.failures ?? 0,
    failingSince: row.failingSince ? Date.parse(row.failingSince) : 0,
  };
  const outcome = { fault, weeklyCount: feed ? weeklyCount(feed, now.getTime()) : 0, waitSeconds: check.waitSeconds };
  // Spreads the feeds over the hour, the same way at each run: nothing here is random.
  const health = afterCheck(
    before,
    outcome,
    now.getTime(),
    Number.parseInt(hashText(row.url).slice(0, 4), 16) / 65_536,
  );
  return {
    health: fault === '' ? 'Tout va bien.' : problemInWords(check, health.failingSince, health.state === 'to-verify'),
    lastCheck: now.toISOString(),
    lastNew: added > 0 ? now.toISOString() : row.lastNew,
    nextCheck: new Date(health.nextCheck).toISOString(),
    failures: health.failures,
    failingSince: health.failingSince ? new Date(health.failingSince).toISOString() : '',
    etag: check.etag,
    lastModified: check.lastModified,
    ...(row.title === '' && feed?.title ? { title: feed.title } : {}),
    ...(row.site === '' && feed?.link ? { site: feed.link } : {}),
    ...(row.state === '' ? { state: 'followed' } : {}),
    ...(row.id === '' ? { id: feedId(row) } : {}),
  };
}

/** Id of a feed's line; people add lines by hand, with an address and nothing else. */
export function feedId(row: FeedRow): string {
  return row.id || `feed:${hashText(row.url.trim())}`;
}

function problemInWords({ fault }: FeedCheck, failingSince: number, toVerify: boolean): string {
  const clause = fault === '' ? '' : faultInWords(fault);
  const since = `depuis le ${parisDayOf(failingSince).split('-').reverse().join('/')}`;
  const sentence = `${clause.charAt(0).toUpperCase()}${clause.slice(1)} ${since}.`;
  return toVerify
    ? `À vérifier. ${sentence} Cherchez sa nouvelle adresse ou arrêtez-le.`
    : `${sentence} Vigie réessaiera.`;
}
