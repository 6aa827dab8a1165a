import { expect, test } from 'vitest';
import { hostOf } from '../../script-host.ts';

const CODE = `
  function fill() {
    const sheet = SpreadsheetApp.getActive().getSheets()[0].setName('Notes');
    sheet.getRange(1, 1, 3, 3).setValues([['Titre', 'Jour', 'Somme'], ['Été', new Date(2026, 2, 1), '=1+1'], ['', '', '']]);
    SpreadsheetApp.getActive().insertSheet('Cachée').hideSheet();
  }
  function onEdit(e) { return [e.range.getA1Notation(), e.value, e.oldValue, e.source.getName(), String(e.authMode), e.user.getEmail()]; }`;

test('shows the tabs and what they hold, row 1 apart', async () => {
  const host = await hostOf(CODE);
  await host.run('fill');
  expect(host.workbook.tabs()).toMatchObject([
    { name: 'Notes', hidden: false, rows: 1000, columns: 26 },
    { name: 'Cachée', hidden: true },
  ]);
  expect(host.workbook.read('Notes')).toMatchObject({
    headers: ['Titre', 'Jour', 'Somme'],
    rows: [['Été', '01/03/2026', expect.any(String)]],
    values: [['Été', new Date(2026, 2, 1), expect.anything()]],
    formulas: [['', '', '=1+1']],
  });
  expect(host.workbook.read('Cachée')).toMatchObject({ headers: [], rows: [], values: [], formulas: [] });
  expect(() => host.workbook.read('Ailleurs')).toThrow('Ailleurs');
});

test('a person types in a cell: the text is read as typing, and onEdit runs', async () => {
  const host = await hostOf(CODE);
  await host.run('fill');
  const edited = host.workbook.edit('Notes', 2, 2, '14/07/2026', 'marie@example.org');
  expect(host.workbook.read('Notes').values[0]?.[1]).toEqual(new Date(2026, 6, 14));
  const name = 'Feuille de calcul sans titre';
  expect((await edited).map(({ value }) => value)).toEqual([
    ['B2', '14/07/2026', '01/03/2026', name, 'LIMITED', 'marie@example.org'],
  ]);
  expect(() => host.workbook.edit('Notes', 2000, 1, 'x')).toThrow('outside the dimensions');
});
