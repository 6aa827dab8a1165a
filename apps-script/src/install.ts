import { CRITERIA, CRITERION_GROUPS } from '../../shared/benchmark/grid.ts';
import { parisDayOf } from '../../shared/date/paris-time.ts';
import { DEFAULT_SETTINGS, DEFAULT_THEMES, settingsTable, themesTable } from '../../shared/workbook/tables/desk.ts';
import { gridTable } from '../../shared/workbook/tables/panel.ts';
import { teamTable } from '../../shared/workbook/tables/team.ts';
import { SCHEMA_VERSION, TABLES } from '../../shared/workbook/tables.ts';
import { ensureTriggers } from './google/clock-triggers.ts';
import { ensureSchemaVersion, makeTables } from './google/make-tables.ts';
import { toast } from './google/pages.ts';
import { BUSY, underLock } from './google/script-lock.ts';
import { readProperty, writeProperty } from './google/script-properties.ts';
import { newId } from './google/secrets.ts';
import { WORKBOOK_PROPERTY, type Workbook } from './google/workbook.ts';
import { requireRole } from './guard.ts';
import { writeJournal } from './journal.ts';
import type { Member } from './members/team.ts';
import { BUSY_SHEET } from './sentences.ts';

const LOCK_TIME = 30_000;

/** What an installation made; all empty when everything was there. */
export interface InstallReport {
  tabs: string[];
  columns: string[];
  triggers: string[];
}

/**
 * Makes what is missing: tabs, columns, first lines, triggers, the caller as the person in charge. What is there stays
 * as people left it, so running it twice changes nothing.
 */
export function install(): InstallReport {
  const { member, workbook } = requireRole('manager');
  const made = underLock(LOCK_TIME, () => {
    const tables = makeTables(workbook.spreadsheet, TABLES);
    ensureSchemaVersion(workbook.spreadsheet, SCHEMA_VERSION);
    workbook.refresh();
    fillFirstLines(workbook, member);
    return tables;
  });
  if (made === BUSY) throw new Error(BUSY_SHEET);
  const id = workbook.spreadsheet.getId();
  if (readProperty<string>(WORKBOOK_PROPERTY) !== id) writeProperty(WORKBOOK_PROPERTY, id);
  const report = { ...made, triggers: ensureTriggers() };
  const changed = [...report.tabs, ...report.columns, ...report.triggers];
  if (changed.length > 0) {
    writeJournal(workbook, { by: member.name, action: 'Installation', detail: changed.join(', ') });
  }
  toast(changed.length > 0 ? 'Vigie est installée.' : 'Vigie est déjà installée ; rien n’a changé.');
  return report;
}

function fillFirstLines(workbook: Workbook, member: Member): void {
  const settings = workbook.table(settingsTable);
  const present = new Set(settings.read(['id']).map(({ row }) => row.id));
  settings.append(DEFAULT_SETTINGS.filter(({ id }) => !present.has(id)));

  const themes = workbook.table(themesTable);
  if (themes.read(['label']).length === 0) {
    themes.append(DEFAULT_THEMES.map((label) => ({ label, note: '', id: `theme:${label}` })));
  }

  const grid = workbook.table(gridTable);
  if (grid.read(['id']).length === 0) grid.append(CRITERIA.map(gridRow));

  const team = workbook.table(teamTable);
  // The caller passes without a line only while nobody is in charge (guard): then he or she is.
  if (member.id === '') {
    const { name, email } = member;
    const addedAt = parisDayOf(Date.now());
    team.append([{ name, email, role: 'manager', active: true, letter: true, addedAt, id: newId() }]);
  }
}

function gridRow(criterion: (typeof CRITERIA)[number]) {
  return {
    id: criterion.id,
    group: CRITERION_GROUPS.find(({ id }) => id === criterion.group)?.label ?? criterion.group,
    label: criterion.label,
    question: criterion.question,
    type: criterion.type,
    options: criterion.options.map(({ label }) => label).join('\n'),
    unit: criterion.unit ?? '',
    weight: criterion.weight,
    mandatory: criterion.mandatory ?? false,
    used: true,
    groupId: criterion.group,
  };
}
