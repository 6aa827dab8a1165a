import { describe, expect, it } from 'vitest';
import { valueFrom } from '../../script-host.ts';

const EN = { locale: 'en_US' };
const failure = 'const t = (f) => { try { return f(); } catch (e) { return String(e); } };';

describe('structure of a sheet', () => {
  it('keeps metadata on its column through insert, move and delete', async () => {
    const facts = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet();
       s.getRange('C:C').addDeveloperMetadata('vigie.col', 'titre', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
       const where = () => s.createDeveloperMetadataFinder().withKey('vigie.col').find().map((m) => m.getLocation().getColumn().getA1Notation());
       const out = [where()];
       s.insertColumnBefore(1); out.push(where());
       s.moveColumns(s.getRange('D:D'), 1); out.push(where());
       s.deleteColumn(1); out.push(where());
       return out;`,
      EN,
    );
    expect(facts).toEqual([['C:C'], ['D:D'], ['A:A'], []]);
  });

  it('moves cells, formulas, named ranges and notes with inserted rows', async () => {
    const facts = await valueFrom(
      `const ss = SpreadsheetApp.getActive(), s = ss.getActiveSheet();
       s.getRange('A1:B2').setValues([['x', 1], ['y', '=B1*2']]);
       s.getRange('A2').setNote('n'); ss.setNamedRange('prix', s.getRange('B1:B2'));
       s.insertRowBefore(1);
       return [s.getRange('B3').getFormula(), s.getRange('B3').getValue(), s.getRange('A3').getNote(), ss.getRangeByName('prix').getA1Notation(), s.getMaxRows()];`,
      EN,
    );
    expect(facts).toEqual(['=B2*2', 2, 'n', 'B2:B3', 1001]);
  });

  it('refuses to delete beyond the grid or all that is not frozen', async () => {
    const facts = (await valueFrom(
      `${failure} const s = SpreadsheetApp.getActiveSheet(); s.setFrozenRows(1);
       return [t(() => s.deleteRows(999, 5)), t(() => s.deleteRows(2, 999)), s.getMaxRows()];`,
      EN,
    )) as unknown[];
    expect(facts[0]).toBe('Exception: Those rows are out of bounds.');
    expect(facts[1]).toMatch(/^Exception: /);
    expect(facts[2]).toBe(1000);
  });

  it('finds sheets, copies them and refuses a taken name', async () => {
    const facts = await valueFrom(
      `${failure} const ss = SpreadsheetApp.getActive();
       const a = ss.insertSheet('Été'); a.getRange('A1').setValue(5).setBackground('red');
       const b = ss.duplicateActiveSheet();
       return [ss.getSheets().map((s) => s.getName()), b.getRange('A1').getValue(), b.getRange('A1').getBackground(),
         t(() => ss.insertSheet('Été')), ss.getSheetByName('Non'), ss.getSheetById(a.getSheetId()).getName()];`,
      EN,
    );
    expect(facts).toEqual([
      ['Sheet1', 'Été', 'Copy of Été'],
      5,
      '#ff0000',
      'Exception: A sheet with the name "Été" already exists. Please enter another name.',
      null,
      'Été',
    ]);
  });

  it('keeps notes when a sheet is cleared', async () => {
    const facts = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1').setValue('x').setNote('n').setBackground('red'); s.clear();
       return [s.getRange('A1').getValue(), s.getRange('A1').getNote(), s.getRange('A1').getBackground(), s.getLastRow()];`,
      EN,
    );
    expect(facts).toEqual(['', 'n', '#ffffff', 0]);
  });

  it('sorts whole cells by value, blanks last', async () => {
    const facts = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1:B4').setValues([['b', 2], ['', 9], ['a', 1], ['c', 3]]);
       s.getRange('A3').setBackground('red'); s.getRange('A1:B4').sort({ column: 1, ascending: false });
       return [s.getRange('A1:B4').getValues(), s.getRange('A1:A4').getBackgrounds().flat()];`,
      EN,
    );
    expect(facts).toEqual([
      [
        ['c', 3],
        ['b', 2],
        ['a', 1],
        ['', 9],
      ],
      ['#ffffff', '#ffffff', '#ff0000', '#ffffff'],
    ]);
  });
});
