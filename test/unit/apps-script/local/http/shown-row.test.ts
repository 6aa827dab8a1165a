import { expect, test } from 'vitest';
import { rowOf } from '../../../../../apps-script/local/http/shown-row.ts';

const tabs: Record<string, { hidden: boolean; headers: string[]; rows: string[][]; hiddenColumns: number[] }> = {
  Accusés: { hidden: true, headers: ['Id'], rows: [['abc']], hiddenColumns: [] },
  Ressources: {
    hidden: false,
    headers: ['Titre', 'Note', 'Données', 'Identifiant'],
    rows: [
      ['Autre', '', '', 'xyz'],
      ['Étude', '', '{}', 'abc'],
    ],
    hiddenColumns: [3],
  },
};
const workbook = {
  tabs: () => Object.entries(tabs).map(([name, { hidden }]) => ({ name, hidden })),
  read: (tab: string) => tabs[tab] as (typeof tabs)[string],
};

test('the row of an id is found in a visible tab, without its empty and hidden cells', () => {
  expect(rowOf(workbook, 'abc')).toEqual([
    ['Titre', 'Étude'],
    ['Identifiant', 'abc'],
  ]);
});

test('no id, or one that stands nowhere, has no row', () => {
  expect(rowOf(workbook, '')).toEqual([]);
  expect(rowOf(workbook, 'nowhere')).toEqual([]);
});
