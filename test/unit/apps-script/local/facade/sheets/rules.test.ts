import { describe, expect, it } from 'vitest';
import { hostOf, valueFrom } from '../../script-host.ts';

const EN = { locale: 'en_US' };
const failure = 'const t = (f) => { try { return f(); } catch (e) { return String(e); } };';

describe('finder, rules and screen of a sheet', () => {
  it('finds what cells show, accents mattering unless told otherwise', async () => {
    const facts = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1:A4').setValues([['médiathèque'], ['Mediatheque'], ['=1+1'], ['la médiathèque']]);
       const f = s.createTextFinder('mediatheque'); const a = (r) => r && r.getA1Notation();
       return [f.findAll().map(a), f.ignoreDiacritics(true).findAll().map(a), a(f.findNext()), a(f.matchEntireCell(true).matchCase(true).findNext()),
         s.createTextFinder('2').findNext().getA1Notation(), s.createTextFinder('rien').findNext(), s.createTextFinder('la').replaceAllWith('une'), s.getRange('A4').getValue()];`,
      EN,
    );
    expect(facts).toEqual([['A2'], ['A1', 'A2', 'A4'], 'A1', 'A1', 'A3', null, 1, 'une médiathèque']);
  });

  it('refuses what a list does not offer and keeps the rule readable', async () => {
    const facts = await valueFrom(
      `${failure} const s = SpreadsheetApp.getActiveSheet();
       s.getRange('A1:A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['oui', 'non']).setAllowInvalid(false).build());
       return [t(() => s.getRange('A1').setValue('peut-être')), t(() => String(s.getRange('A1').setValue('oui').getValue())),
         String(s.getRange('A2').getDataValidation().getCriteriaType()), s.getRange('A2').getDataValidation().getCriteriaValues(), s.getRange('A3').getDataValidation()];`,
      EN,
    );
    expect(facts).toEqual([
      expect.stringContaining('The data you entered in cell A1 violates the data validation rules set on this cell.'),
      'oui',
      'VALUE_IN_LIST',
      [['oui', 'non'], true],
      null,
    ]);
  });

  it('ticks boxes', async () => {
    const facts = await valueFrom(
      `const r = SpreadsheetApp.getActiveSheet().getRange('A1:A2').insertCheckboxes();
       const before = [r.getValues().flat(), r.isChecked()]; r.getCell(1, 1).check();
       return [...before, r.isChecked(), r.check().isChecked(), SpreadsheetApp.getActiveSheet().getRange('B1').isChecked()];`,
      EN,
    );
    expect(facts).toEqual([[false, false], false, null, true, null]);
  });

  it('computes formulas, and never fetches for one', async () => {
    const facts = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1:A3').setValues([[1], [2], ['x']]);
       const f = ['=SUM(A1:A3)', '=1/0', '=FOO(1)', '=IF(A1>1,"oui","non")', '=IFERROR(1/0,"err")', '=VLOOKUP(2,A1:A3,1,FALSE)', '=A1&"-"&A3', '=IMPORTXML("https://a.test","//a")', '=1+', '=B10', '=COUNTIF(A1:A3,">=1")'];
       s.getRange(1, 2, f.length, 1).setFormulas(f.map((one) => [one]));
       return s.getRange(1, 2, f.length, 1).getValues().flat();`,
      EN,
    );
    expect(facts).toEqual([3, '#DIV/0!', '#NAME?', 'non', 'err', 2, '1-x', '#N/A', '#ERROR!', '#REF!', 2]);
  });

  it('shows menus and sidebars to a person only', async () => {
    const host = await hostOf(
      `function show() { SpreadsheetApp.getUi().createAddonMenu().addItem('Installer', 'install').addToUi();
         SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>x').setTitle('Vigie')); return String(SpreadsheetApp.getUi().alert('Bonjour')); }
       function doGet() { SpreadsheetApp.getUi(); }`,
    );
    const shown = await host.run('show');
    expect(shown.value).toBe('CLOSE');
    expect(shown.ui.map(({ kind }) => kind)).toEqual(['menu', 'sidebar', 'alert']);
    const refused = await host.web({ method: 'GET', query: '' } as Parameters<typeof host.web>[0]);
    expect(refused.text).toContain('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  it('writes whole or not at all when the execution is killed', async () => {
    const host = await hostOf(
      `function write() { SpreadsheetApp.getActiveSheet().getRange(1, 1, 2, 1).setValues([['a'], ['b']]); SpreadsheetApp.getActiveSheet().appendRow(['c']); }`,
    );
    host.faults.add({ service: 'SpreadsheetApp', method: 'Sheet.appendRow', do: 'kill' });
    expect((await host.run('write')).ok).toBe(false);
    const { headers, rows } = host.workbook.read(host.workbook.tabs()[0]?.name ?? '');
    expect([headers, rows]).toEqual([['a'], [['b']]]);
  });
});
