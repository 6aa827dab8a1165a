import type { PlainRow, Table } from './table.ts';
import { journalTable, settingsTable, themesTable } from './tables/desk.ts';
import { feedsTable } from './tables/feeds.ts';
import { inboxTable } from './tables/inbox.ts';
import { lettersTable, receiptsTable, seenTable } from './tables/machinery.ts';
import { opinionsTable } from './tables/opinions.ts';
import { gridTable, observationsTable, sitesTable } from './tables/panel.ts';
import { resourcesTable } from './tables/resources.ts';
import { sourcesTable } from './tables/sources.ts';
import { teamTable } from './tables/team.ts';

/** Version of the tables, kept in the workbook's metadata. */
export const SCHEMA_VERSION = 1;

/** The tabs of the workbook in the order they stand: the daily ones first, the machinery last. */
export const TABLES = [
  resourcesTable,
  opinionsTable,
  inboxTable,
  sourcesTable,
  sitesTable,
  observationsTable,
  gridTable,
  feedsTable,
  themesTable,
  teamTable,
  settingsTable,
  journalTable,
  lettersTable,
  seenTable,
  receiptsTable,
] as unknown as readonly Table<PlainRow>[];
