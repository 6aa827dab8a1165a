import { facts } from './sheets-facts.ts';

// Source: reference of Spreadsheet and Sheet; gas-fakes, test/testsheetsvalues.js and testsheetstext.js.
facts('sheets of a spreadsheet', [
  [
    `const x = SpreadsheetApp.create('c', 25, 10); x.insertSheet('s1'); x.insertSheet('s2'); x.insertSheet('s3', 1); x.insertSheet('s4', 0); return [x.getName(), x.getNumSheets(), x.getSheets().map((t) => t.getName() + t.getIndex()), x.getSheets()[1].getMaxRows(), x.getSheets()[1].getMaxColumns(), x.getSpreadsheetLocale()]`,
    ['c', 5, ['s41', 'Sheet12', 's33', 's14', 's25'], 25, 10, 'en_US'],
  ],
  [
    `const x = SpreadsheetApp.create('c'); const a = x.getSheets()[0]; const n = x.insertSheet('s1', { template: a.getRange('A1').setValue('t').getSheet() }); return [n.getRange('A1').getValue(), a.copyTo(x).getName(), a.copyTo(x).getName(), x.setActiveSheet(a).getName(), x.duplicateActiveSheet().getName(), x.getActiveSheet().getName()]`,
    ['t', 'Copy of Sheet1', 'Copy of Sheet1 2', 'Sheet1', 'Copy of Sheet1 3', 'Copy of Sheet1 3'],
  ],
  [
    `const x = SpreadsheetApp.create('c'); x.insertSheet('b'); x.insertSheet('c'); x.setActiveSheet(x.getSheetByName('c')); x.moveActiveSheet(1); const order = x.getSheets().map((t) => t.getName()); x.renameActiveSheet('z'); x.rename('new'); x.deleteActiveSheet(); return [order, x.getSheets().map((t) => t.getName()), x.getName()]`,
    [['c', 'Sheet1', 'b'], ['Sheet1', 'b'], 'new'],
  ],
  [
    `return [ss.getSheetByName('nothing'), ss.getSheetById(-1), T(() => ss.insertSheet('Sheet1')), T(() => s.setName('Sheet1')), T(() => { const x = SpreadsheetApp.create('c'); x.deleteSheet(x.getSheets()[0]); }), T(() => SpreadsheetApp.openById('nope'))]`,
    [
      null,
      null,
      'Exception: A sheet with the name "Sheet1" already exists. Please enter another name.',
      'Exception: A sheet with the name "Sheet1" already exists. Please enter another name.',
      "Exception: You can't remove all the sheets in a document.",
      "Exception: Document nope is missing (perhaps it was deleted, or you don't have read access?)",
    ],
  ],
  [
    `return [ss.toString(), s.toString(), String(s.getType()), s.getSheetName() === s.getName(), s.getParent().getId() === ss.getId(), ss.getUrl().startsWith('https://docs.google.com/spreadsheets/d/' + ss.getId()), SpreadsheetApp.openByUrl(ss.getUrl()).getId() === ss.getId(), JSON.stringify(s), JSON.stringify({ d: SpreadsheetApp.Direction.DOWN }), String(SpreadsheetApp.Direction.DOWN), SpreadsheetApp.Direction.DOWN.ordinal(), SpreadsheetApp.ProtectionType.SHEET.toString()]`,
    ['Spreadsheet', 'Sheet', 'GRID', true, true, true, true, '{}', '{"d":"DOWN"}', 'DOWN', 1, 'SHEET'],
  ],
]);

// Source: gas-fakes, test/testsheetstext.js (« insert sheets,rows,columns ») and testsheetsbasic.js (« clearing »).
facts('lines of a sheet', [
  [
    `s.appendRow(['s1', 's2', 's3']); s.insertColumnAfter(2); const a = s.getLastColumn(); s.insertColumnBefore(2); s.insertColumns(2, 2); s.insertColumnsAfter(2, 2); s.insertColumnsBefore(2, 2); const b = s.getLastColumn(); s.insertRowAfter(2); s.insertRows(2, 2); const c = s.getLastRow(); s.deleteColumn(2); s.deleteColumns(2, 2); s.deleteRow(2); s.deleteRows(2, 2); return [a, b, c, s.getDataRange().getValues(), s.getMaxColumns(), s.getMaxRows()]`,
    [4, 11, 1, [['s1', '', '', '', '', 's2', '', 's3']], 31, 1000],
  ],
  [
    `s.hideRows(2, 2); s.hideColumns(2, 2); const a = [s.isRowHiddenByUser(2), s.isRowHiddenByUser(3), s.isRowHiddenByUser(4), s.isColumnHiddenByUser(3)]; s.unhideColumn(r('B2')); s.unhideRow(r('B2')); const b = [s.isRowHiddenByUser(2), s.isRowHiddenByUser(3), s.isColumnHiddenByUser(2)]; s.showRows(1, 10); s.hideRow(r('A5')); s.hideColumn(r('C1:D1')); return [a, b, s.isRowHiddenByUser(5), s.isColumnHiddenByUser(4)]`,
    [[true, true, false, true], [false, true, false], true, true],
  ],
  [
    `s.setFrozenRows(2); s.setFrozenColumns(1); return [s.getFrozenRows(), s.getFrozenColumns(), s.getRowHeight(1), s.getColumnWidth(1), s.setColumnWidth(2, 200).setRowHeight(3, 31) === s, s.getColumnWidth(2), s.getRowHeight(3), s.setColumnWidths(2, 3, 50).getColumnWidth(4), s.setRowHeightsForced(2, 2, 40).getRowHeight(3)]`,
    [2, 1, 21, 100, true, 200, 31, 50, 40],
  ],
  [
    `r('A1:B2').setValues([['a', 'b'], ['c', 'd']]).setBackground('red').setNotes([['n', 'n'], ['n', 'n']]).setDataValidation(SpreadsheetApp.newDataValidation().requireTextEqualTo('x').build()); s.clear(); const a = [r('A1').getValue(), r('A1').getBackground(), r('A1').getNote(), r('A1').getDataValidation() !== null]; r('A1').setValue('x').setBackground('red'); s.clearContents(); const b = [r('A1').getValue(), r('A1').getBackground()]; s.clearFormats(); s.clearNotes(); return [a, b, r('A1').getBackground(), r('A1').getNote(), r('A1').getDataValidation() !== null]`,
    [['', '#ffffff', 'n', true], ['', '#ff0000'], '#ffffff', '', true],
  ],
  [
    `r('A1').setValue('a').setBackground('red').setNote('n'); r('A1').clear({ contentsOnly: true }); const a = [r('A1').getValue(), r('A1').getBackground(), r('A1').getNote()]; r('A1').setValue('b').clearFormat(); return [a, r('A1').getBackground(), r('A1').getValue(), r('A1').clear({ commentsOnly: true }).getNote()]`,
    [['', '#ff0000', 'n'], '#ffffff', 'b', ''],
  ],
  [
    `s.setFrozenRows(1); return [T(() => s.deleteRows(2, 999)).startsWith('Exception: '), T(() => s.deleteRow(1001)), T(() => s.hideRows(2000)), T(() => s.deleteRows(1))]`,
    [
      true,
      'Exception: Those rows are out of bounds.',
      'Exception: Those rows are out of bounds.',
      "Exception: The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.deleteRows.",
    ],
  ],
  [
    `r('A1:A3').setValues([[1], [2], ['=A1+A2']]); s.insertRowBefore(2); const a = r('A4').getFormula(); s.moveRows(r('1:1'), 4); return [a, r('A1:A4').getValues().flat(), s.getSheetValues(1, 1, 2, 1)]`,
    ['=A1+A3', ['', 2, 1, 3], [[''], [2]]],
  ],
  [
    `s.hideSheet(); const a = s.isSheetHidden(); s.showSheet(); return [a, s.isSheetHidden(), s.setTabColor('red').getTabColor(), s.setTabColor(null).getTabColor(), s.setHiddenGridlines(true).hasHiddenGridlines()]`,
    [true, false, '#ff0000', null, true],
  ],
]);

// Source: reference of the iterative calculation settings, of the tab colour, and gas-fakes for the old names.
facts('settings and old names', [
  [
    `return [ss.isIterativeCalculationEnabled(), ss.setIterativeCalculationEnabled(true).isIterativeCalculationEnabled(), ss.setMaxIterativeCalculationCycles(10).getMaxIterativeCalculationCycles(), ss.setIterativeCalculationConvergenceThreshold(0.1).getIterativeCalculationConvergenceThreshold(), s.getTabColorObject(), s.setTabColorObject(SpreadsheetApp.newColor().setRgbColor('#00ff00').build()).getTabColorObject().asRgbColor().asHexString(), ss.getKey() === ss.getId(), SpreadsheetApp.openByKey(ss.getId()).getId() === ss.getId(), A(r('!c2:e5'))]`,
    [false, true, 10, 0.1, null, '#00ff00', true, true, 'C2:E5'],
  ],
]);

// Source: reference of each method: calls with other arguments are refused.
facts('calls that fit no documented form', [
  [
    `const no = (act) => T(act).replace(/^Exception: The parameters | don't match the method signature for SpreadsheetApp/g, ''); return [no(() => s.getRange('A1', 2)), no(() => s.getRange(null)), no(() => r('A1').getValues('x')), no(() => r('A1').moveTo('B1')), no(() => r('A1').getNextDataCell('DOWN')), no(() => r('A1').setWrapStrategy('WRAP')), no(() => r('A1').setFontSize('12')), no(() => s.setFrozenRows('x')), no(() => ss.getSheetByName()), no(() => ss.setNamedRange('a', 'A1'))]`,
    [
      '(String,number).Sheet.getRange.',
      '(null).Sheet.getRange.',
      '(String).Range.getValues.',
      '(String).Range.moveTo.',
      '(String).Range.getNextDataCell.',
      '(String).Range.setWrapStrategy.',
      '(String).Range.setFontSize.',
      '(String).Sheet.setFrozenRows.',
      '().Spreadsheet.getSheetByName.',
      '(String,String).Spreadsheet.setNamedRange.',
    ],
  ],
  [
    `return [T(() => r('A1').shiftRowGroupDepth(1)), T(() => r('A1').createPivotTable(r('A1'))), T(() => s.newChart())]`,
    [
      'Exception: Range.shiftRowGroupDepth is not supported by the embedded host.',
      'Exception: Range.createPivotTable is not supported by the embedded host.',
      'Exception: Sheet.newChart is not supported by the embedded host.',
    ],
  ],
  [
    `r('A1:B2').merge(); return [T(() => r('B2:C3').merge()), T(() => r('A1').breakApart())]`,
    [
      'Exception: You must select all cells in a merged range to merge or unmerge them.',
      'Exception: You must select all cells in a merged range to merge or unmerge them.',
    ],
  ],
]);
