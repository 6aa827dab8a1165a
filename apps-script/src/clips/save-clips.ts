import type { Clip, Receipt } from '../../../shared/protocol/messages.ts';
import { opinionsTable } from '../../../shared/workbook/tables/opinions.ts';
import { type ResourceRow, resourcesTable } from '../../../shared/workbook/tables/resources.ts';
import { proposeFeeds } from '../feeds/propose-feeds.ts';
import { type BUSY, underLock } from '../google/script-lock.ts';
import { newId } from '../google/secrets.ts';
import type { Workbook } from '../google/workbook.ts';
import type { Member } from '../members/team.ts';
import { ROW_DELETED } from '../sentences.ts';
import { keepSources } from '../sources/keep-source.ts';
import { keyOf, opinionRow, resourceRow } from './clip-row.ts';
import { type Details, detailsOf, type Known, readDetails } from './known-resources.ts';
import { earlierReceipts, keepReceipts } from './receipts.ts';

const LOCK_TIME = 10_000;

/**
 * Saves clips: same id again, same receipt; an address that is there already, an opinion; else a new row. Everything
 * happens under the script lock, with as many calls for fifty clips as for one. Answers one receipt a clip, in order, or
 * `BUSY` when the lock could not be had: nothing was written then.
 */
export function saveClips(
  workbook: Workbook,
  clips: readonly Clip[],
  member: Member,
  now: Date,
): Receipt[] | typeof BUSY {
  return underLock(LOCK_TIME, () => {
    workbook.takeStock();
    const byId = new Map(clips.map((clip) => [clip.id, clip]));
    const answers = earlierReceipts(workbook, [...byId.keys()]);
    const present = workbook.table(resourcesTable).read(['canonicalKey', 'id']);
    const rowIds = new Set(present.map(({ row }) => row.id));
    for (const [id, receipt] of answers) {
      if (!rowIds.has(receipt.rowId)) answers.set(id, { ...receipt, message: ROW_DELETED });
    }
    const fresh = [...byId.values()].filter((clip) => !answers.has(clip.id));
    if (fresh.length > 0) {
      const known = new Map<string, Known>();
      for (const { line, row } of present) {
        if (row.canonicalKey !== '' && !known.has(row.canonicalKey)) known.set(row.canonicalKey, { id: row.id, line });
      }
      for (const receipt of writeClips(workbook, fresh, known, member, now)) answers.set(receipt.id, receipt);
    }
    return clips.flatMap((clip) => answers.get(clip.id) ?? []);
  });
}

/** Writes what is new and answers its receipts. `known`: canonical key → the resource that has it; completed here. */
function writeClips(
  workbook: Workbook,
  clips: readonly Clip[],
  known: Map<string, Known>,
  member: Member,
  now: Date,
): Receipt[] {
  const resources = workbook.table(resourcesTable);
  const rows: ResourceRow[] = [];
  const placed = clips.map((clip) => {
    const key = keyOf(clip);
    const resource = known.get(key);
    if (resource) return { clip, resource, outcome: 'known' as const };
    const row = resourceRow(clip, member.name, newId());
    rows.push(row);
    const added: Known = { id: row.id, line: 0, details: detailsOf(row) };
    known.set(key, added);
    return { clip, resource: added, outcome: 'created' as const };
  });

  const firstLine = resources.append(rows);
  const lines = new Map(rows.map((row, index) => [row.id, firstLine + index]));
  const again = placed.filter(({ outcome }) => outcome === 'known');
  const details = readDetails(
    resources,
    again.map(({ resource }) => resource),
  );
  workbook
    .table(opinionsTable)
    .append(
      again.map(({ clip, resource }) => opinionRow(clip, member.name, details.get(resource.id) ?? gone(resource.id))),
    );

  const receipts = placed.map(({ clip, resource, outcome }): Receipt => {
    const row = lines.get(resource.id) ?? resource.line;
    const first = outcome === 'known' ? details.get(resource.id) : undefined;
    return {
      id: clip.id,
      rowId: resource.id,
      row,
      link: workbook.linkTo(resources, row),
      outcome,
      ...(first ? { known: { by: first.by, at: first.day, opinion: first.note } } : {}),
    };
  });
  keepReceipts(workbook, receipts, member.name, now);
  const sources = clips.map((clip) => clip.source);
  keepSources(workbook, sources, now);
  const offers = clips.flatMap(({ reading }) =>
    (reading.feeds?.value ?? []).map((feed) => ({
      feed,
      site: reading.canonicalUrl.value,
      by: member.name,
      id: newId(),
    })),
  );
  proposeFeeds(workbook, offers, now);
  return receipts;
}

function gone(id: string): Details {
  return { id, title: '', url: '', by: '', day: '', note: '' };
}
