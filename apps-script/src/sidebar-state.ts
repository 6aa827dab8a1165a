import { parseAddress } from '../../shared/url/address.ts';
import type { Role } from '../../shared/workbook/choices.ts';
import { settingsTable } from '../../shared/workbook/tables/desk.ts';
import { lettersTable } from '../../shared/workbook/tables/machinery.ts';
import { teamTable } from '../../shared/workbook/tables/team.ts';
import { TABLES } from '../../shared/workbook/tables.ts';
import { LAST_RUN_PROPERTY } from './digest/send-digest.ts';
import { triggeredFunctions } from './google/clock-triggers.ts';
import { BUSY, underLock } from './google/script-lock.ts';
import { readProperty } from './google/script-properties.ts';
import { deployedAddress } from './google/web-app-address.ts';
import { MissingTable, type Workbook } from './google/workbook.ts';
import { requireRole } from './guard.ts';
import { writeJournal } from './journal.ts';
import type { Done } from './members/manage-team.ts';
import { readTeam } from './members/team.ts';
import { linkedBrowsers } from './members/tokens.ts';
import { BUSY_SHEET } from './sentences.ts';
import { readSettings } from './settings.ts';
import { VERSION } from './version.ts';

export interface TeamLine {
  id: string;
  name: string;
  email: string;
  role: string;
  active: boolean;
  letter: boolean;
  devices: string[];
  /** ISO instant, '' for never. */
  lastSeen: string;
}

/** What the sidebar shows. Plain values. */
export interface SidebarState {
  version: string;
  me: { name: string; role: Role };
  installed: boolean;
  library: string;
  workbookUrl: string;
  /** Address given to invitations, '' when nobody knows it yet. */
  webApp: string;
  /** Whether Google told it, so that nothing has to be pasted. */
  webAppKnown: boolean;
  triggers: { feeds: boolean; letter: boolean };
  lastLetter: { week: string; sent: number; quiet: number; reserved: number; failed: number; at: string } | null;
  lastRun: string;
  team: TeamLine[];
  /** Tabs that cannot be found. */
  missing: string[];
  /** French headers of columns that cannot be found, by tab. */
  refused: { tab: string; headers: string[] }[];
}

/** State of the installation and of the team. Any member; the team's addresses are in the Sheet that they can read. */
export function getState(): SidebarState {
  const { member, workbook } = requireRole('contributor');
  const triggers = triggeredFunctions();
  const frame = {
    version: VERSION,
    me: { name: member.name, role: member.role },
    workbookUrl: workbook.url,
    webAppKnown: deployedAddress() !== '',
    triggers: { feeds: triggers.includes('pollFeeds'), letter: triggers.includes('sendWeeklyDigest') },
    lastRun: readProperty<string>(LAST_RUN_PROPERTY) ?? '',
  };
  const { missing, refused } = inspect(workbook);
  const has = (table: { name: string }): boolean => !missing.includes(table.name);
  const settings = has(settingsTable) ? readSettings(workbook) : { library: '', webApp: '' };
  return {
    ...frame,
    installed: missing.length < TABLES.length,
    library: settings.library,
    webApp: settings.webApp,
    team: has(teamTable) ? teamLines(workbook) : [],
    lastLetter: has(lettersTable) ? lastLetter(workbook) : null,
    missing,
    refused,
  };
}

/** Which tabs and columns people have deleted, or doubled, since the installation. */
function inspect(workbook: Workbook): Pick<SidebarState, 'missing' | 'refused'> {
  const missing: string[] = [];
  const refused: SidebarState['refused'] = [];
  for (const table of TABLES) {
    try {
      const headers = [...workbook.table(table).refused];
      if (headers.length > 0) refused.push({ tab: table.name, headers });
    } catch (error) {
      if (!(error instanceof MissingTable)) throw error;
      missing.push(table.name);
    }
  }
  return { missing, refused };
}

/** Keeps the library's name and the address of the web app, as typed in the sidebar. Managers only. */
export function saveSettings(values: { library: string; webApp: string }): Done {
  const { member, workbook } = requireRole('manager');
  const library = String(values?.library ?? '')
    .trim()
    .slice(0, 200);
  const webApp = String(values?.webApp ?? '').trim();
  if (webApp !== '' && !isWebApp(webApp)) {
    return {
      ok: false,
      field: 'web-app',
      message:
        'Ce n’est pas l’adresse d’une application web. Rien n’a été changé. Copiez celle que donne « Déployer » ; elle commence par https:// et finit par /exec.',
    };
  }
  const saved = underLock(15_000, () => {
    workbook.takeStock();
    const table = workbook.table(settingsTable);
    const rows = table.read(['id', 'value']);
    for (const [id, value] of [
      ['library', library],
      ['web-app', webApp],
    ] as const) {
      const line = rows.find(({ row }) => row.id === id);
      if (line && line.row.value !== value) table.update(line.line, { value });
    }
    return true;
  });
  if (saved === BUSY) return { ok: false, message: BUSY_SHEET };
  writeJournal(workbook, { by: member.name, action: 'Réglages changés', about: library, detail: webApp });
  return { ok: true };
}

function isWebApp(text: string): boolean {
  const address = parseAddress(text);
  if (!address?.path.endsWith('/exec')) return false;
  return address.protocol === 'https' || /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(address.host);
}

function teamLines(workbook: Workbook): TeamLine[] {
  const linked = linkedBrowsers();
  return readTeam(workbook).map(({ row }) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    active: row.active,
    letter: row.letter,
    devices: linked.get(row.id)?.devices ?? [],
    lastSeen: linked.get(row.id)?.lastSeen ?? '',
  }));
}

function lastLetter(workbook: Workbook): SidebarState['lastLetter'] {
  const rows = workbook
    .table(lettersTable)
    .read()
    .map(({ row }) => row);
  const week = rows
    .map((row) => row.week)
    .sort()
    .pop();
  if (!week) return null;
  const own = rows.filter((row) => row.week === week);
  const count = (state: string): number => own.filter((row) => row.state === state).length;
  const at =
    own
      .map((row) => row.at)
      .sort()
      .pop() ?? '';
  return { week, sent: count('sent'), quiet: count('quiet'), reserved: count('reserved'), failed: count('failed'), at };
}
