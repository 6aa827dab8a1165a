import { describe, expect, it } from 'vitest';
import { valueFrom } from '../../script-host.ts';

const EN = { locale: 'en_US', timeZone: 'Europe/Paris' };
const FR = { locale: 'fr_FR', timeZone: 'Europe/Paris' };
const failure = 'const t = (f) => { try { return f(); } catch (e) { return String(e); } };';

describe('values of a sheet', () => {
  it('reads an empty sheet', async () => {
    const facts = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet();
       return [s.getName(), s.getMaxRows(), s.getMaxColumns(), s.getLastRow(), s.getLastColumn(), s.getRange('A1').getValue(), s.getDataRange().getA1Notation()];`,
      EN,
    );
    expect(facts).toEqual(['Sheet1', 1000, 26, 0, 0, '', 'A1']);
  });

  it('coerces what is written as typing does, by locale', async () => {
    const body = `const s = SpreadsheetApp.getActiveSheet();
      s.getRange('A1:E1').setValues([['001', '12/03/2024', '1,5', "'=1+1", '+5']]);
      const r = s.getRange('A1:E1').getValues()[0];
      return [r[0], r[1].toISOString(), r[2], r[3], r[4], s.getRange('A1:E1').getFormulas()[0].join('')];`;
    expect(await valueFrom(body, FR)).toEqual([1, '2024-03-11T23:00:00.000Z', 1.5, '=1+1', '+5', '']);
    expect(await valueFrom(body, EN)).toEqual([1, '2024-12-02T23:00:00.000Z', '1,5', '=1+1', '+5', '']);
  });

  it('leaves everything alone under the text format, and in rich texts', async () => {
    const facts = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet();
       s.getRange('A1:A3').setNumberFormat('@').setValues([['=1+1'], ['001'], ['12/03/2024']]);
       s.getRange('B1').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('=1+1').build());
       return [s.getRange('A1:A3').getValues().flat(), s.getRange('A1').getFormula(), s.getRange('B1').getValue(), s.getRange('B1').getFormula()];`,
      FR,
    );
    expect(facts).toEqual([['=1+1', '001', '12/03/2024'], '', '=1+1', '']);
  });

  it('gives a Date back as the same instant and shows it in the zone of the spreadsheet', async () => {
    const facts = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet();
       const d = new Date('2024-07-14T12:34:56Z');
       s.getRange('A1').setValue(d);
       const v = s.getRange('A1').getValue();
       return [v instanceof Date, v.getTime() === d.getTime(), s.getRange('A1').getDisplayValue()];`,
      FR,
    );
    expect(facts).toEqual([true, true, '14/07/2024 14:34:56']);
  });

  it('refuses a wrong shape before writing anything, in Google words', async () => {
    const facts = await valueFrom(
      `${failure} const s = SpreadsheetApp.getActiveSheet();
       return [
         t(() => s.getRange(1, 1, 3, 1).setValues([[1], [2]])),
         t(() => s.getRange(1, 1, 1, 3).setValues([[1, 2]])),
         t(() => s.getRange(1, 1, 2, 1).setValues([['ok'], ['x'.repeat(50001)]])),
         t(() => s.getRange(1, 1).setValues('x')),
         s.getLastRow(),
       ];`,
      EN,
    );
    expect(facts).toEqual([
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 3.',
      'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
      0,
    ]);
  });

  it('appends after the last content and grows the grid', async () => {
    const facts = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet();
       s.getRange('B1000').setValue('last');
       s.getRange('A1:A1000').setNumberFormat('0.00');
       s.appendRow(['x', '']);
       return [s.getMaxRows(), s.getLastRow(), s.getRange('A1001').getValue()];`,
      EN,
    );
    expect(facts).toEqual([1001, 1001, 'x']);
  });

  it('names what lies outside the grid', async () => {
    const facts = await valueFrom(
      `${failure} const s = SpreadsheetApp.getActiveSheet();
       return [t(() => s.getRange(0, 1)), t(() => s.getRange(1, 0)), t(() => s.getRange(1, 1, 0)), t(() => s.getRange(1, 1, 1, 0)),
         t(() => s.getRange(1001, 1)), t(() => s.getRange('nowhere')), t(() => SpreadsheetApp.openById('abc'))];`,
      EN,
    );
    expect(facts).toEqual([
      'Exception: The starting row of the range is too small.',
      'Exception: The starting column of the range is too small.',
      'Exception: The number of rows in the range must be at least 1.',
      'Exception: The number of columns in the range must be at least 1.',
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
      'Exception: Range not found',
      "Exception: Document abc is missing (perhaps it was deleted, or you don't have read access?)",
    ]);
  });

  it('writes and reads 10,000 rows of 20 in well under a second', async () => {
    const [written, read] = (await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet(); s.insertRowsAfter(1000, 9000);
       const rows = Array.from({ length: 10000 }, (_, i) => Array.from({ length: 20 }, (_, j) => (j % 3 ? 'text ' + i : i * j)));
       let at = Date.now(); s.getRange(1, 1, 10000, 20).setValues(rows); const w = Date.now() - at;
       at = Date.now(); s.getDataRange().getValues(); return [w, Date.now() - at];`,
      EN,
    )) as [number, number];
    expect(written).toBeLessThan(3000);
    expect(read).toBeLessThan(1500);
  });
});
