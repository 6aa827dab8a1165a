import type { Vocabulary } from '../../shared/protocol/messages.ts';
import { themesTable } from '../../shared/workbook/tables/desk.ts';
import { gridTable, sitesTable } from '../../shared/workbook/tables/panel.ts';
import type { Workbook } from './google/workbook.ts';
import { readSettings } from './settings.ts';

/** The words the extension offers: themes, criteria in use, sites of the panel, as the team keeps them in the Sheet. */
export function readVocabulary(workbook: Workbook): Vocabulary {
  const grid = workbook
    .table(gridTable)
    .read()
    .map(({ row }) => row)
    .filter((row) => row.used && row.id !== '');
  const groups = new Map(grid.map((row) => [row.groupId || row.group, row.group]));
  return {
    library: readSettings(workbook).library,
    themes: unique(
      workbook
        .table(themesTable)
        .read(['label'])
        .map(({ row }) => row.label.trim()),
    ),
    groups: [...groups].map(([id, label]) => ({ id, label })),
    criteria: grid.map((row) => ({
      id: row.id,
      group: row.groupId || row.group,
      label: row.label,
      type: row.type,
      options: row.options.split('\n').filter((option) => option.trim() !== ''),
      help: row.unit ? `${row.question} (${row.unit})` : row.question,
    })),
    sites: workbook
      .table(sitesTable)
      .read()
      .filter(({ row }) => row.id !== '')
      .map(({ row }) => ({ id: row.id, name: row.name, address: row.address, own: row.own })),
  };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '');
}
