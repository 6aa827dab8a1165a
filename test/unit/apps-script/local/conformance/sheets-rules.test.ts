import { facts } from './sheets-facts.ts';

// Source: gas-fakes, test/testsheetsdatavalidations.js; reference of DataValidationBuilder.
facts('data validation', [
  [
    `const b = SpreadsheetApp.newDataValidation(); return [b.toString(), b.getCriteriaType(), b.getCriteriaValues(), b.getHelpText(), b.getAllowInvalid(), b.setAllowInvalid(false).getAllowInvalid(), String(b.requireCheckbox().getCriteriaType()), b.getCriteriaValues(), b.requireCheckbox('A').getCriteriaValues(), b.requireCheckbox('A', 'B').getCriteriaValues(), b.setHelpText('foo').getHelpText(), b.build().toString(), b.copy().toString(), b.build().copy().toString()]`,
    [
      'DataValidationBuilder',
      null,
      [],
      null,
      true,
      false,
      'CHECKBOX',
      [],
      ['A'],
      ['A', 'B'],
      'foo',
      'DataValidation',
      'DataValidationBuilder',
      'DataValidationBuilder',
    ],
  ],
  [
    `const d = new Date(2020, 10, 18), e = new Date(2021, 0, 1); const f = (m, ...a) => { const x = SpreadsheetApp.newDataValidation()[m](...a).build(); const o = r('A1').setDataValidation(x).getDataValidation(); return [String(x.getCriteriaType()), String(o.getCriteriaType()), o.getCriteriaValues().map((v) => (v instanceof Date ? D(v) : v))]; }; return [f('requireDate'), f('requireDateAfter', d), f('requireDateBefore', d), f('requireDateBetween', d, e), f('requireDateEqualTo', d), f('requireDateNotBetween', d, e), f('requireDateOnOrBefore', d), f('requireDateOnOrAfter', d)]`,
    [
      ['DATE_IS_VALID_DATE', []],
      ['DATE_AFTER', ['2020-11-18 00:00:00']],
      ['DATE_BEFORE', ['2020-11-18 00:00:00']],
      ['DATE_BETWEEN', ['2020-11-18 00:00:00', '2021-01-01 00:00:00']],
      ['DATE_EQUAL_TO', ['2020-11-18 00:00:00']],
      ['DATE_NOT_BETWEEN', ['2020-11-18 00:00:00', '2021-01-01 00:00:00']],
      ['DATE_ON_OR_BEFORE', ['2020-11-18 00:00:00']],
      ['DATE_ON_OR_AFTER', ['2020-11-18 00:00:00']],
    ].map(([n, v]) => [n, n, v]),
  ],
  [
    `const f = (m, ...a) => { const o = r('A1').setDataValidation(SpreadsheetApp.newDataValidation()[m](...a).build()).getDataValidation(); return [String(o.getCriteriaType()), o.getCriteriaValues()]; }; return [f('requireNumberBetween', 1, 2), f('requireNumberEqualTo', 1), f('requireNumberGreaterThan', 1), f('requireNumberGreaterThanOrEqualTo', 1), f('requireNumberLessThan', 1), f('requireNumberLessThanOrEqualTo', 1), f('requireNumberNotBetween', 1, 2), f('requireNumberNotEqualTo', 1), f('requireTextContains', 'x'), f('requireTextDoesNotContain', 'x'), f('requireTextEqualTo', 'x'), f('requireTextIsEmail'), f('requireTextIsUrl'), f('requireFormulaSatisfied', '=ISNUMBER(A1)'), f('requireValueInList', [9, false, 'z']), f('requireValueInList', ['a'], false), f('requireCheckbox', 'Y', 'N')]`,
    [
      ['NUMBER_BETWEEN', [1, 2]],
      ['NUMBER_EQUAL_TO', [1]],
      ['NUMBER_GREATER_THAN', [1]],
      ['NUMBER_GREATER_THAN_OR_EQUAL_TO', [1]],
      ['NUMBER_LESS_THAN', [1]],
      ['NUMBER_LESS_THAN_OR_EQUAL_TO', [1]],
      ['NUMBER_NOT_BETWEEN', [1, 2]],
      ['NUMBER_NOT_EQUAL_TO', [1]],
      ['TEXT_CONTAINS', ['x']],
      ['TEXT_DOES_NOT_CONTAIN', ['x']],
      ['TEXT_EQUAL_TO', ['x']],
      ['TEXT_IS_VALID_EMAIL', []],
      ['TEXT_IS_VALID_URL', []],
      ['CUSTOM_FORMULA', ['=ISNUMBER(A1)']],
      ['VALUE_IN_LIST', [['9', 'false', 'z'], true]],
      ['VALUE_IN_LIST', [['a'], false]],
      ['CHECKBOX', ['Y', 'N']],
    ],
  ],
  [
    `const b = SpreadsheetApp.newDataValidation().requireValueInRange(r('A2:C4')); r('E1').setDataValidation(b.build()); const v = r('E1').getDataValidation().getCriteriaValues(); return [String(b.getCriteriaType()), A(v[0]), v[1], b.requireValueInRange(r('A2:C4'), false).getCriteriaValues()[1]]`,
    ['VALUE_IN_RANGE', 'A2:C4', true, false],
  ],
  [
    `const C = SpreadsheetApp.DataValidationCriteria; const x = SpreadsheetApp.newDataValidation().withCriteria(C.NUMBER_BETWEEN, [1, 5]).build(); r('A1:B2').setDataValidation(x); const copy = r('A1').getDataValidation().copy().withCriteria(C.NUMBER_BETWEEN, [2, 6]).build(); return [r('A1:B2').getDataValidations().flat().map((d) => String(d.getCriteriaType())).join(), copy.getCriteriaValues(), r('A1').getDataValidation().getCriteriaValues(), r('A1:B2').clearDataValidations().getDataValidations(), r('A1').setDataValidation(x).setDataValidation(null).getDataValidation(), x.getCriteriaType() === C.NUMBER_BETWEEN]`,
    [
      'NUMBER_BETWEEN,NUMBER_BETWEEN,NUMBER_BETWEEN,NUMBER_BETWEEN',
      [2, 6],
      [1, 5],
      [
        [null, null],
        [null, null],
      ],
      null,
      true,
    ],
  ],
  [
    `r('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).setHelpText('1 to 5').build()); return [T(() => r('A1').setValue(9)).startsWith('Exception: The data you entered in cell A1 violates the data validation rules set on this cell.'), r('A1').setValue(3).getValue()]`,
    [true, 3],
  ],
]);

// Source: gas-fakes, test/testsheetsdatavalidations.js; reference of insertCheckboxes, check, uncheck, isChecked.
facts('boxes', [
  [
    `const c = (n, ...v) => r(n).insertCheckboxes(...v).getDataValidation(); return [String(c('A1').getCriteriaType()), c('A2').getCriteriaValues(), c('B1', 'DONE').getCriteriaValues(), c('C1', 'YES', 'NO').getCriteriaValues(), r('A1').getValue(), r('C1').getValue(), r('A1').isChecked(), r('C1').check().getValue(), r('C1').isChecked(), r('A1').check().getValue(), r('A1').uncheck().getValue()]`,
    ['CHECKBOX', [], ['DONE'], ['YES', 'NO'], false, 'NO', false, 'YES', true, true, false],
  ],
  [
    `r('A1').insertCheckboxes(); r('B1').setValue('text'); r('A1:C1').check(); const a = r('A1:C1').getValues(); r('A1:C1').uncheck(); return [a, r('A1:C1').getValues(), r('A1:B1').isChecked(), r('Z9').isChecked()]`,
    [[[true, 'text', '']], [[false, 'text', '']], null, null],
  ],
  [
    `r('A1:B1').insertCheckboxes(); r('A1').check(); const mixed = r('A1:B1').isChecked(); r('A1:B1').removeCheckboxes(); return [mixed, r('A1:B1').getValues(), r('A1:B1').getDataValidations()]`,
    [null, [['', '']], [[null, null]]],
  ],
]);

// Source: gas-fakes, test/testsheetsbasic.js; reference of Protection.
facts('protections', [
  [
    `const p = s.protect().setDescription('sample1').setWarningOnly(true).setUnprotectedRanges([r('A1:B1')]); return [p.toString(), p.getDescription(), p.getUnprotectedRanges().map(A), p.canEdit(), p.getEditors().length, String(p.getProtectionType()), p.isWarningOnly(), p.getRangeName(), ss.getProtections(SpreadsheetApp.ProtectionType.SHEET).some((x) => x.getDescription() === 'sample1'), s.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, p.remove(), s.getProtections(SpreadsheetApp.ProtectionType.SHEET).length]`,
    ['Protection', 'sample1', ['A1:B1'], true, 0, 'SHEET', true, null, true, 0, null, 0],
  ],
  [
    `const p = r('A1:D5').protect().setDescription('d'); p.setRange(r('B2:E6')); const a = [A(p.getRange()), String(p.getProtectionType()), p.canDomainEdit()]; ss.setNamedRange('Zone_1', r('C3:F7')); const n = ss.getNamedRanges().find((x) => x.getName() === 'Zone_1'); p.setRangeName('Zone_1'); const b = [p.getRangeName(), A(p.getRange())]; const q = r('A1').protect().setNamedRange(n); return [...a, ...b, q.getRangeName(), r('A1').protect().getDescription()]`,
    ['B2:E6', 'RANGE', false, 'Zone_1', 'C3:F7', 'Zone_1', ''],
  ],
]);

// Source: reference of NamedRange, Spreadsheet.setNamedRange, getRangeByName.
facts('named ranges', [
  [
    `ss.setNamedRange('Total', r('A1:B2')); const n = s.getNamedRanges()[0]; const a = [n.toString(), n.getName(), A(n.getRange()), A(ss.getRangeByName('Total')), ss.getRangeByName('TOTAL') !== null]; n.setName('Sum').setRange(r('C1')); const b = [A(ss.getRangeByName('Sum')), ss.getRangeByName('Total')]; r('D1').setFormula('=Sum+1'); r('C1').setValue(4); const c = r('D1').getValue(); ss.removeNamedRange('Sum'); return [...a, ...b, c, s.getNamedRanges().length, r('D1').getDisplayValue()]`,
    ['NamedRange', 'Total', 'A1:B2', 'A1:B2', true, 'C1', null, 5, 0, '#NAME?'],
  ],
]);

// Source: gas-fakes, test/testsheetsdeveloper.js.
facts('developer metadata', [
  [
    `return [T(() => r('B2:D4').addDeveloperMetadata('k')), T(() => r('A1').addDeveloperMetadata('k', 'v')) === T(() => r('F2:F5').addDeveloperMetadata('k', 'v'))]`,
    [
      'Exception: Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      true,
    ],
  ],
  [
    `const V = SpreadsheetApp.DeveloperMetadataVisibility; const c = r('G:G'), w = r('8:8'); A(c.addDeveloperMetadata('colKey', 'colValue', V.PROJECT)); w.addDeveloperMetadata('rowKey', 'rowValue'); s.addDeveloperMetadata('sheetKey'); const m = c.getDeveloperMetadata()[0]; return [m.getKey(), m.getValue(), String(m.getVisibility()), String(m.getLocation().getLocationType()), A(m.getLocation().getColumn()), r('G3').getDeveloperMetadata().length, r('C8').getDeveloperMetadata().length, String(w.getDeveloperMetadata()[0].getLocation().getLocationType()), s.getDeveloperMetadata()[0].getValue(), String(s.getDeveloperMetadata()[0].getVisibility()), ss.createDeveloperMetadataFinder().withKey('colKey').find().length, s.createDeveloperMetadataFinder().withKey('rowKey').withValue('no').find().length, m.toString(), m.getLocation().toString()]`,
    [
      'colKey',
      'colValue',
      'PROJECT',
      'COLUMN',
      'G:G',
      0,
      0,
      'ROW',
      null,
      'DOCUMENT',
      1,
      0,
      'DeveloperMetadata',
      'DeveloperMetadataLocation',
    ],
  ],
  [
    `r('8:8').addDeveloperMetadata('k', 'v'); const m = r('8:8').getDeveloperMetadata()[0]; const out = []; m.moveToColumn(r('J:J')); out.push(A(m.getLocation().getColumn()), m.getLocation().getRow()); m.moveToRow(r('9:9')); out.push(A(m.getLocation().getRow())); m.moveToSheet(s); out.push(m.getLocation().getSheet().getName() === s.getName()); m.moveToSpreadsheet(); out.push(String(m.getLocation().getLocationType()), m.getLocation().getSpreadsheet().getId() === ss.getId()); m.setKey('k2').setValue('v2').setVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); const found = ss.createDeveloperMetadataFinder().withKey('k2').find()[0]; out.push(found.getValue(), String(found.getVisibility()), found.getId() === m.getId()); m.remove(); out.push(ss.createDeveloperMetadataFinder().withKey('k2').find().length); return out`,
    ['J:J', null, '9:9', true, 'SPREADSHEET', true, 'v2', 'PROJECT', true, 0],
  ],
]);

// Source: gas-fakes, test/testsheetssets.js.
facts('filters', [
  [
    `r('A1:C5').setValues([['H1', 'H2', 'H3'], ['A', 1, 'X'], ['B', 2, 'Y'], ['C', 1, 'Z'], ['D', 3, 'X']]); const before = [s.getFilter(), r('A1:C5').getFilter()]; const f = r('A1:C5').createFilter(); const out = [...before, f.toString(), A(f.getRange()), A(s.getFilter().getRange()), A(r('B2:C4').getFilter().getRange()), A(r('F1:F5').getFilter().getRange()), T(() => r('A1:B2').createFilter())]; f.remove(); return [...out, s.getFilter(), A(r('B2:C4').createFilter().getRange())]`,
    [
      null,
      null,
      'Filter',
      'A1:C5',
      'A1:C5',
      'A1:C5',
      'A1:C5',
      "Exception: You can't create a filter in a sheet that already has a filter.",
      null,
      'B2:C4',
    ],
  ],
  [
    `r('A1:D5').setValues([['H1', 'H2', 'H3', 'H4'], ['A', 10, 'X', 50], ['C', 30, 'Y', 20], ['B', 20, 'Z', 30], ['D', 10, 'X', 10]]); const f = r('A1:D5').createFilter(); f.sort(2, true); const a = r('A2:A5').getValues().flat(); f.sort(3, false); const b = r('A2:A5').getValues().flat(); f.setColumnFilterCriteria(4, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(25).build()); const c = f.getColumnFilterCriteria(4); const hidden = [2, 3, 4, 5].map((n) => s.isRowHiddenByFilter(n)); f.removeColumnFilterCriteria(4); return [a, b, String(c.getCriteriaType()), c.getCriteriaValues(), hidden, f.getColumnFilterCriteria(4), [2, 3, 4, 5].map((n) => s.isRowHiddenByFilter(n))]`,
    [
      ['A', 'D', 'B', 'C'],
      ['B', 'C', 'A', 'D'],
      'NUMBER_GREATER_THAN',
      [25],
      [false, true, false, true],
      null,
      [false, false, false, false],
    ],
  ],
  [
    `const R = SpreadsheetApp.RelativeDate; const d = new Date(2023, 0, 1); const f = (m, ...a) => { const c = SpreadsheetApp.newFilterCriteria()[m](...a).build(); return [String(c.getCriteriaType()), c.getCriteriaValues().map((v) => (v instanceof Date ? D(v) : typeof v === 'object' ? String(v) : v))]; }; return [f('whenCellEmpty'), f('whenCellNotEmpty'), f('whenDateAfter', d), f('whenDateAfter', R.TODAY), f('whenDateBefore', R.TOMORROW), f('whenDateEqualTo', R.YESTERDAY), f('whenFormulaSatisfied', '=A1>10'), f('whenNumberBetween', 10, 20), f('whenTextContains', 'foo'), f('whenTextStartsWith', 's')]`,
    [
      ['CELL_EMPTY', []],
      ['CELL_NOT_EMPTY', []],
      ['DATE_AFTER', ['2023-01-01 00:00:00']],
      ['DATE_AFTER_RELATIVE', ['TODAY']],
      ['DATE_BEFORE_RELATIVE', ['TOMORROW']],
      ['DATE_EQUAL_TO_RELATIVE', ['YESTERDAY']],
      ['CUSTOM_FORMULA', ['=A1>10']],
      ['NUMBER_BETWEEN', [10, 20]],
      ['TEXT_CONTAINS', ['foo']],
      ['TEXT_STARTS_WITH', ['s']],
    ],
  ],
  [
    `const b = SpreadsheetApp.newFilterCriteria(); const e = b.build(); const v = SpreadsheetApp.newFilterCriteria().setHiddenValues(['x']).build(); const w = SpreadsheetApp.newFilterCriteria().setVisibleValues(['y']).build(); return [b.toString(), e.toString(), e.getCriteriaType(), e.getCriteriaValues(), e.getVisibleValues(), e.getHiddenValues(), v.getHiddenValues(), w.getVisibleValues(), e.copy().toString()]`,
    ['FilterCriteriaBuilder', 'FilterCriteria', null, [], [], [], ['x'], ['y'], 'FilterCriteriaBuilder'],
  ],
]);

// Source: reference of ConditionalFormatRuleBuilder and Sheet.setConditionalFormatRules.
facts('conditional formats', [
  [
    `const S = SpreadsheetApp; const rule = S.newConditionalFormatRule().whenNumberBetween(1, 10).setBackground('#FF0000').setBold(true).setRanges([r('A1:B3')]).build(); s.setConditionalFormatRules([rule]); const [x] = s.getConditionalFormatRules(); const c = x.getBooleanCondition(); return [x.toString(), String(c.getCriteriaType()), c.getCriteriaValues(), c.getBackground(), c.getBold(), c.getItalic(), c.getFontColor(), x.getRanges().map(A), x.getGradientCondition(), s.clearConditionalFormatRules(), s.getConditionalFormatRules().length]`,
    ['ConditionalFormatRule', 'NUMBER_BETWEEN', [1, 10], '#ff0000', true, null, null, ['A1:B3'], null, null, 0],
  ],
  [
    `const S = SpreadsheetApp; const f = (m, ...a) => { const c = S.newConditionalFormatRule()[m](...a).setRanges([r('A1')]).build().getBooleanCondition(); return [String(c.getCriteriaType()), c.getCriteriaValues()]; }; return [f('whenCellEmpty'), f('whenCellNotEmpty'), f('whenTextContains', 'x'), f('whenTextDoesNotContain', 'x'), f('whenTextEqualTo', 'x'), f('whenTextStartsWith', 'x'), f('whenTextEndsWith', 'x'), f('whenFormulaSatisfied', '=A1'), f('whenNumberGreaterThan', 1), f('whenNumberNotEqualTo', 1)]`,
    [
      ['CELL_EMPTY', []],
      ['CELL_NOT_EMPTY', []],
      ['TEXT_CONTAINS', ['x']],
      ['TEXT_DOES_NOT_CONTAIN', ['x']],
      ['TEXT_EQUAL_TO', ['x']],
      ['TEXT_STARTS_WITH', ['x']],
      ['TEXT_ENDS_WITH', ['x']],
      ['CUSTOM_FORMULA', ['=A1']],
      ['NUMBER_GREATER_THAN', [1]],
      ['NUMBER_NOT_EQUAL_TO', [1]],
    ],
  ],
  [
    `const S = SpreadsheetApp; const I = S.InterpolationType; const g = S.newConditionalFormatRule().setGradientMaxpoint('#FF0000').setGradientMidpointWithValue('#00FF00', I.PERCENT, '50').setGradientMinpoint('#0000FF').setRanges([r('A1')]).build(); s.setConditionalFormatRules([g]); const c = s.getConditionalFormatRules()[0].getGradientCondition(); return [c.getMaxColor(), c.getMidColor(), c.getMinColor(), String(c.getMidType()), c.getMidValue(), String(c.getMaxType()), c.getMaxValue(), s.getConditionalFormatRules()[0].getBooleanCondition()]`,
    ['#ff0000', '#00ff00', '#0000ff', 'PERCENT', '50', 'MAX', '', null],
  ],
]);
