import { GRID_VERSION } from '../../../shared/benchmark/grid.ts';
import { parisDayOf } from '../../../shared/date/paris-time.ts';
import type { ObservationMessage, Receipt } from '../../../shared/protocol/messages.ts';
import { parseAddress } from '../../../shared/url/address.ts';
import {
  gridTable,
  type ObservationRow,
  observationsTable,
  type SiteRow,
  sitesTable,
} from '../../../shared/workbook/tables/panel.ts';
import { earlierReceipts, keepReceipts } from '../clips/receipts.ts';
import { type BUSY, underLock } from '../google/script-lock.ts';
import { newId } from '../google/secrets.ts';
import type { Workbook } from '../google/workbook.ts';
import type { Member } from '../members/team.ts';
import { ROW_DELETED, SITE_UNKNOWN } from '../sentences.ts';

const LOCK_TIME = 10_000;

/**
 * Saves observations, idempotent by id. A site that is not in the panel yet is added with the observation; a site or
 * a criterion that was deleted meanwhile refuses that observation with a sentence, the others pass.
 */
export function saveObservations(
  workbook: Workbook,
  observations: readonly ObservationMessage[],
  member: Member,
  now: Date,
): Receipt[] | typeof BUSY {
  return underLock(LOCK_TIME, () => {
    workbook.takeStock();
    const byId = new Map(observations.map((observation) => [observation.id, observation]));
    const answers = earlierReceipts(workbook, [...byId.keys()]);
    const table = workbook.table(observationsTable);
    const lines = new Map(table.read(['id']).map(({ row, line }) => [row.id, line]));
    for (const [id, receipt] of answers) {
      if (!lines.has(receipt.rowId)) answers.set(id, { ...receipt, message: ROW_DELETED });
    }
    const unanswered = [...byId.values()].filter((observation) => !answers.has(observation.id));
    // Rows of an execution that was cut before its receipts: they carry the id of their observation.
    const kept = unanswered.flatMap(({ id }) => {
      const line = lines.get(id);
      return line ? [created(workbook, id, line)] : [];
    });
    const fresh = unanswered.filter(({ id }) => !lines.has(id));
    const written = fresh.length > 0 ? writeObservations(workbook, fresh, member, now) : [];
    const receipts = [...kept, ...written];
    keepReceipts(
      workbook,
      receipts.filter(({ outcome }) => outcome === 'created'),
      member.name,
      now,
    );
    for (const receipt of receipts) answers.set(receipt.id, receipt);
    return observations.flatMap(({ id }) => answers.get(id) ?? []);
  });
}

function writeObservations(
  workbook: Workbook,
  observations: readonly ObservationMessage[],
  member: Member,
  now: Date,
): Receipt[] {
  const sites = workbook.table(sitesTable);
  const panel: Pick<SiteRow, 'id' | 'name' | 'address'>[] = sites.read(['name', 'address', 'id']).map(({ row }) => row);
  const labels = new Map(
    workbook
      .table(gridTable)
      .read(['id', 'label'])
      .map(({ row }) => [row.id, row.label]),
  );
  const newSites: SiteRow[] = [];
  const rows: ObservationRow[] = [];
  const refused: Receipt[] = [];
  for (const observation of observations) {
    const site = siteOf(observation, panel);
    const criterion = labels.get(observation.criterionId);
    if (!site || criterion === undefined) {
      refused.push(refusal(observation.id));
      continue;
    }
    if (!panel.some(({ id }) => id === site.id)) {
      const row = siteRow(site, member, now);
      newSites.push(row);
      panel.push(row);
    }
    rows.push(observationRow(observation, site, criterion, member));
  }
  sites.append(newSites);
  const table = workbook.table(observationsTable);
  const firstLine = table.append(rows);
  return [...rows.map((row, index) => created(workbook, row.id, firstLine + index)), ...refused];
}

function created(workbook: Workbook, id: string, line: number): Receipt {
  const link = workbook.linkTo(workbook.table(observationsTable), line);
  return { id, rowId: id, row: line, link, outcome: 'created' };
}

type PanelSite = Pick<SiteRow, 'id' | 'name' | 'address'>;

/** The site observed: by id, else the one of the panel on the same host, else a new one. Null: it was deleted. */
function siteOf({ siteId, newSite }: ObservationMessage, panel: readonly PanelSite[]): PanelSite | null {
  const known = panel.find(({ id }) => siteId !== '' && id === siteId);
  if (known) return known;
  if (!newSite) return null;
  const host = hostOf(newSite.address);
  return (
    panel.find(({ address }) => hostOf(address) === host) ?? {
      id: newId(),
      name: newSite.name,
      address: newSite.address,
    }
  );
}

function hostOf(address: string): string {
  return parseAddress(address.trim())?.host.replace(/^www\./, '') ?? '';
}

function siteRow(site: PanelSite, member: Member, now: Date): SiteRow {
  return { ...site, own: false, kind: '', population: null, by: member.name, at: parisDayOf(now.getTime()) };
}

function observationRow(
  observation: ObservationMessage,
  site: PanelSite,
  criterion: string,
  member: Member,
): ObservationRow {
  const { id, at, state, value, proof, url, note, criterionId } = observation;
  return {
    site: site.name,
    criterion,
    state,
    value,
    proof,
    url,
    by: member.name,
    at,
    // A person looked: nothing waits for a confirmation.
    review: 'confirmed',
    note,
    gridVersion: GRID_VERSION,
    criterionId,
    siteId: site.id,
    id,
  };
}

function refusal(id: string): Receipt {
  return { id, rowId: '', row: 0, link: '', outcome: 'refused', message: SITE_UNKNOWN };
}
