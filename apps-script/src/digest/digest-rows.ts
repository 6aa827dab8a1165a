import type { DigestRows } from '../../../shared/digest/compose-digest.ts';
import { feedsTable } from '../../../shared/workbook/tables/feeds.ts';
import { inboxTable } from '../../../shared/workbook/tables/inbox.ts';
import { observationsTable } from '../../../shared/workbook/tables/panel.ts';
import { resourcesTable } from '../../../shared/workbook/tables/resources.ts';
import type { Workbook } from '../google/workbook.ts';

/** What the letter is composed from, in one read a table. */
export function readDigestRows(workbook: Workbook): DigestRows {
  const rows = <Row>(found: { row: Row }[]): Row[] => found.map(({ row }) => row);
  return {
    resources: rows(workbook.table(resourcesTable).read()),
    observations: rows(workbook.table(observationsTable).read()),
    items: rows(workbook.table(inboxTable).read()),
    feeds: rows(workbook.table(feedsTable).read()),
  };
}
