import { settingsTable } from '../../shared/workbook/tables/desk.ts';
import { deployedAddress } from './google/web-app-address.ts';
import type { Workbook } from './google/workbook.ts';

export interface Settings {
  library: string;
  /** Address of the web app: what the setting says, else what Google says; '' when neither does. */
  webApp: string;
  /** Who receives the answers to the letter, '' for the account that sends it. */
  replyTo: string;
}

/** The settings as the tab has them now, in one read. */
export function readSettings(workbook: Workbook): Settings {
  const rows = workbook.table(settingsTable).read(['id', 'value']);
  const value = (id: string): string => rows.find(({ row }) => row.id === id)?.row.value.trim() ?? '';
  return { library: value('library'), webApp: value('web-app') || deployedAddress(), replyTo: value('reply-to') };
}
