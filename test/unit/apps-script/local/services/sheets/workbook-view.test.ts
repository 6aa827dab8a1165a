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

test('shows what stands beside the texts: notes, links, frozen and hidden lines, what columns hold', async () => {
  const host = await hostOf(`function fill() {
    const sheet = SpreadsheetApp.getActive().getSheets()[0].setName('Notes');
    sheet.getRange('A1:D3').setValues([['Titre', 'Jour', 'Somme', 'Vu'], ['x', new Date(2026, 2, 1), 2, true], ['y', new Date(2026, 3, 1), 'deux', '']]);
    sheet.getRange('A2').setNote('à relire');
    sheet.getRange('A3').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('voir ici').setLinkUrl(5, 8, 'https://a.example/').build());
    sheet.getRange('A4').setFormula('=HYPERLINK("https://b.example/";"là")');
    sheet.setFrozenRows(1); sheet.setFrozenColumns(2); sheet.hideRows(3);
  }`);
  await host.run('fill');
  expect(host.workbook.read('Notes')).toMatchObject({
    frozenRows: 1,
    frozenColumns: 2,
    hiddenRows: [3],
    columnKinds: { 2: 'date', 4: 'boolean' },
    notes: { '2:1': 'à relire' },
    links: { '3:1': 'https://a.example/', '4:1': 'https://b.example/' },
  });
  expect(host.workbook.read('Notes').columnKinds).not.toHaveProperty('3');
});
