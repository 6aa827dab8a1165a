import type { Clip, Receipt } from '../../../shared/protocol/messages.ts';
import { type OpinionRow, opinionsTable } from '../../../shared/workbook/tables/opinions.ts';
import { type ResourceRow, resourcesTable } from '../../../shared/workbook/tables/resources.ts';
import { proposeFeeds } from '../feeds/propose-feeds.ts';
import { type BUSY, underLock } from '../google/script-lock.ts';
import { newId } from '../google/secrets.ts';
import type { Found, SheetTable } from '../google/sheet-table.ts';
import { MissingTable, type Workbook } from '../google/workbook.ts';
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
 *
 * A row carries the id of its clip. An execution that was cut after its rows and before its receipts is thus taken up
 * by the next try, which finds its own rows and writes what is missing.
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
      for (const receipt of writeClips(workbook, fresh, indexed(present), member, now)) {
        answers.set(receipt.id, receipt);
      }
    }
    return clips.flatMap((clip) => answers.get(clip.id) ?? []);
  });
}

/** Resources that are in the Sheet by canonical key, and by id; the first line wins where people doubled one. */
function indexed(present: readonly Found<Pick<ResourceRow, 'canonicalKey' | 'id'>>[]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const { line, row } of present) {
    for (const name of [row.canonicalKey, row.id]) {
      if (name !== '' && !known.has(name)) known.set(name, { id: row.id, line });
    }
  }
  return known;
}

/** Writes what is new and answers its receipts. `known` is completed with the rows added here. */
function writeClips(
  workbook: Workbook,
  clips: readonly Clip[],
  known: Map<string, Known>,
  member: Member,
  now: Date,
): Receipt[] {
  // Asked for before anything is written: a tab that was deleted refuses the whole, not the second half.
  const resources = workbook.table(resourcesTable);
  const opinions = workbook.table(opinionsTable);

  const rows: ResourceRow[] = [];
  const placed = clips.map((clip): Placed => {
    const resource = known.get(clip.id) ?? known.get(keyOf(clip));
    if (resource) return { clip, resource, outcome: resource.id === clip.id ? 'created' : 'known' };
    const row = resourceRow(clip, member.name, clip.id);
    rows.push(row);
    const added: Known = { id: row.id, line: 0, details: detailsOf(row) };
    known.set(row.canonicalKey, added);
    return { clip, resource: added, outcome: 'created' };
  });
  const firstLine = resources.append(rows);
  const lines = new Map(rows.map((row, index) => [row.id, firstLine + index]));
  const details = keepOpinions(
    resources,
    opinions,
    placed.filter(({ outcome }) => outcome === 'known'),
    member,
  );
  keepBesides(workbook, clips, member, now);

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
  return receipts;
}

interface Placed {
  clip: Clip;
  resource: Known;
  outcome: 'created' | 'known';
}

/** Adds the opinions that are not there yet; answers what the rows they are about say now. */
function keepOpinions(
  resources: SheetTable<ResourceRow>,
  opinions: SheetTable<OpinionRow>,
  again: readonly Placed[],
  member: Member,
): Map<string, Details> {
  if (again.length === 0) return new Map();
  const details = readDetails(
    resources,
    again.map(({ resource }) => resource),
  );
  const there = new Set(opinions.readAll().map(({ row }) => row.id));
  opinions.append(
    again
      .filter(({ clip }) => !there.has(clip.id))
      .map(({ clip, resource }) => opinionRow(clip, member.name, details.get(resource.id) ?? gone(resource.id))),
  );
  return details;
}

/** Source records and proposed feeds. A tab of these that was deleted does not keep a clip from being saved. */
function keepBesides(workbook: Workbook, clips: readonly Clip[], member: Member, now: Date): void {
  const sources = clips.map((clip) => clip.source);
  const offers = clips.flatMap(({ reading }) =>
    (reading.feeds?.value ?? []).map((feed) => ({
      feed,
      site: reading.canonicalUrl.value,
      by: member.name,
      id: newId(),
    })),
  );
  for (const keep of [() => keepSources(workbook, sources, now), () => proposeFeeds(workbook, offers, now)]) {
    try {
      keep();
    } catch (error) {
      if (!(error instanceof MissingTable)) throw error;
    }
  }
}

function gone(id: string): Details {
  return { id, title: '', url: '', by: '', day: '', note: '' };
}
