import { ACCESS_VALUES, type AccessValue } from '../access/access-verdict.ts';
import { parisDayOf } from '../date/paris-time.ts';
import { OBSERVATION_STATE_OPTIONS } from '../workbook/choices.ts';
import type { FeedRow } from '../workbook/tables/feeds.ts';
import type { InboxRow } from '../workbook/tables/inbox.ts';
import type { ObservationRow } from '../workbook/tables/panel.ts';
import type { ResourceRow } from '../workbook/tables/resources.ts';
import type { DigestModel } from './digest-model.ts';
import { frenchDay } from './french.ts';
import { isInWeek, weekBounds } from './week.ts';

/** Rows of the workbook, as the tables give them (codes, not labels); only the columns the letter needs. */
export interface DigestRows {
  resources: Pick<
    ResourceRow,
    'title' | 'url' | 'publisher' | 'published' | 'access' | 'accessProof' | 'themes' | 'note' | 'by' | 'at' | 'status'
  >[];
  observations: Pick<ObservationRow, 'site' | 'criterion' | 'state' | 'value' | 'proof' | 'url' | 'by' | 'at'>[];
  items: Pick<InboxRow, 'title' | 'url' | 'feed' | 'published' | 'firstSeen' | 'status'>[];
  feeds: Pick<FeedRow, 'title' | 'url' | 'state' | 'health' | 'failures' | 'failingSince'>[];
}

export interface DigestFrame {
  /** ISO week to tell: `weekToTell(now)` for the letter, `isoWeekOf(now)` for a preview of the current week. */
  week: string;
  library: string;
  recipient: { name: string; email: string };
  workbookUrl: string;
}

/** A feed that fails for less long is left in peace: a site may be down for an evening. */
const FAILURES_WORTH_TELLING = 3;

/**
 * Chooses what one letter says: clips and observations made in the week, articles first *seen* in the week and not sorted
 * yet (an article may be published long before its feed is followed), and the feeds that fail, since when.
 * Everybody gets the same in this version: no topics, own clips included.
 */
export function composeDigest(frame: DigestFrame, rows: DigestRows): DigestModel {
  const bounds = weekBounds(frame.week);
  return {
    ...frame,
    from: bounds.from,
    to: bounds.to,
    resources: rows.resources
      .filter((row) => isInWeek(row.at, bounds) && row.status !== 'discarded')
      .map((row) => ({
        title: row.title,
        url: row.url,
        publisher: row.publisher,
        published: row.published,
        access: accessOf(row.access),
        accessProof: row.accessProof,
        by: row.by,
        note: row.note,
        themes: row.themes
          .split(/[,;\n]/)
          .map((theme) => theme.trim())
          .filter((theme) => theme !== ''),
      })),
    observations: rows.observations
      .filter((row) => isInWeek(row.at, bounds))
      .map(({ site, criterion, state, value, proof, url, by }) => ({
        site,
        criterion,
        state: OBSERVATION_STATE_OPTIONS.find((option) => option.code === state)?.label ?? state,
        value,
        proof,
        url,
        by,
      })),
    items: rows.items
      .filter((row) => isInWeek(row.firstSeen, bounds) && (row.status === 'to-sort' || row.status === ''))
      .map(({ title, url, feed, published }) => ({ title, url, feed, published })),
    feedHealth: rows.feeds
      .filter((row) => row.state === 'followed' && (row.failures ?? 0) >= FAILURES_WORTH_TELLING)
      .map((row) => ({ feed: row.title || row.url, url: row.url, problem: problemOf(row) })),
  };
}

/** A person may have typed something else in the cell: then it is to be verified. */
function accessOf(code: string): AccessValue {
  return ACCESS_VALUES.find((value) => value === code) ?? 'unknown';
}

function problemOf(row: DigestRows['feeds'][number]): string {
  const since = Date.parse(row.failingSince);
  const told = row.health.trim() || 'Ce flux ne peut plus être lu.';
  if (Number.isNaN(since) || /depuis/i.test(told)) return told;
  return `${told.replace(/[.\s]+$/, '')}, depuis le ${frenchDay(parisDayOf(since))}.`;
}
