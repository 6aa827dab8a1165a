import { type FeedRow, feedsTable } from '../../../shared/workbook/tables/feeds.ts';
import { inboxTable } from '../../../shared/workbook/tables/inbox.ts';
import { seenTable } from '../../../shared/workbook/tables/machinery.ts';
import { toast } from '../google/pages.ts';
import { BUSY, underLock } from '../google/script-lock.ts';
import { openWorkbook, type Workbook } from '../google/workbook.ts';
import { requireRole, requireTriggerOrRole } from '../guard.ts';
import { NOT_INSTALLED } from '../sentences.ts';
import { feedId, healthChanges } from './feed-health.ts';
import { newItems, type SeenBefore } from './new-items.ts';
import { checkFeeds, type FeedCheck } from './read-feeds.ts';

/** Apps Script ends a run at six minutes; what is left waits for the next hour. */
const TIME_BUDGET = 4.5 * 60_000;
const BATCH = 20;
const LOCK_TIME = 20_000;

export interface PollReport {
  feeds: number;
  items: number;
  failing: number;
  /** Feeds left for the next run, for want of time or because the Sheet was busy. */
  left: number;
}

/** The hourly trigger: looks at the feeds whose turn has come. */
export function pollFeeds(event?: unknown): PollReport {
  requireTriggerOrRole(event, 'pollFeeds', 'validator');
  const workbook = openWorkbook();
  if (!workbook) throw new Error(NOT_INSTALLED);
  return poll(workbook, false);
}

/** « Lire les flux maintenant »: looks at all followed feeds. */
export function pollFeedsNow(): PollReport {
  const { workbook } = requireRole('contributor');
  const report = poll(workbook, true);
  toast(reportInWords(report));
  return report;
}

function poll(workbook: Workbook, all: boolean): PollReport {
  const started = Date.now();
  const due = dueFeeds(workbook, all, new Date(started).toISOString());
  const report: PollReport = { feeds: 0, items: 0, failing: 0, left: due.length };
  for (let from = 0; from < due.length && Date.now() - started < TIME_BUDGET; from += BATCH) {
    const checks = checkFeeds(due.slice(from, from + BATCH));
    const items = underLock(LOCK_TIME, () => keepChecks(workbook, checks, new Date()));
    if (items === BUSY) continue;
    report.feeds += checks.length;
    report.items += items;
    report.failing += checks.filter(({ fault }) => fault !== '').length;
    report.left -= checks.length;
  }
  return report;
}

/** Followed feeds whose turn has come, the longest waiting first. A line typed by hand without a state is followed. */
function dueFeeds(workbook: Workbook, all: boolean, now: string): FeedRow[] {
  return workbook
    .table(feedsTable)
    .read()
    .map(({ row }) => row)
    .filter((row) => /^https?:\/\//i.test(row.url.trim()) && (row.state === 'followed' || row.state === ''))
    .filter((row) => all || row.nextCheck <= now)
    .sort((a, b) => (a.nextCheck < b.nextCheck ? -1 : 1));
}

/** Writes what a batch brought, under the lock, on the lines as they stand now. Answers the number of new items. */
function keepChecks(workbook: Workbook, checks: readonly FeedCheck[], now: Date): number {
  workbook.takeStock();
  const feeds = workbook.table(feedsTable);
  const inbox = workbook.table(inboxTable);
  const seen = workbook.table(seenTable);
  const listed = inbox.read(['canonicalKey', 'id']);
  const before: SeenBefore = {
    seen: new Set(seen.read(['id']).map(({ row }) => row.id)),
    inbox: new Set(listed.map(({ row }) => row.id)),
    pages: new Set(listed.map(({ row }) => row.canonicalKey)),
  };
  const found = checks.map(({ feed, row }) =>
    feed
      ? newItems(feed, { id: feedId(row), title: row.title || feed.title, first: row.lastCheck === '' }, before, now)
      : { inbox: [], seen: [] },
  );
  // À trier first: cut here, the next run finds the items there and only completes Vus.
  inbox.append(found.flatMap((one) => one.inbox));
  seen.append(found.flatMap((one) => one.seen));
  const lines = feeds.read();
  checks.forEach((check, index) => {
    const line = lines.find(({ row }) => row.url === check.row.url && row.id === check.row.id)?.line;
    // A line that was deleted meanwhile keeps nothing; its items were asked for when it was there.
    if (line) feeds.update(line, healthChanges(check, found[index]?.inbox.length ?? 0, now));
  });
  return found.reduce((sum, one) => sum + one.inbox.length, 0);
}

function reportInWords({ feeds, items, failing, left }: PollReport): string {
  if (feeds === 0 && left === 0) return 'Aucun flux n’est suivi. Ajoutez une adresse dans l’onglet Flux.';
  const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;
  const parts = [plural(feeds, 'flux lu', 'flux lus'), plural(items, 'nouvel article', 'nouveaux articles')];
  if (failing > 0) parts.push(plural(failing, 'flux en panne', 'flux en panne'));
  if (left > 0) parts.push(`${plural(left, 'flux reste', 'flux restent')} pour la prochaine lecture`);
  return `${parts.join(', ')}.`;
}
