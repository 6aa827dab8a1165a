import { facts } from './sheets-facts.ts';

// Source: gas-fakes, test/testsheetstext.js; reference of TextFinder.
facts('text finder', [
  [
    `r('A1:B5').setValues([['sample', 'sámplé'], ['SampleA', 'sámplé'], ['=SAMPLE()', '=SámpléB()'], ['=sample()', '=sámpléB()'], ['=sampleA()', '=sámpléB()']]); const q = (on, change = (f) => f) => change(on.createTextFinder('sample')).findAll().map(A); const strict = (f) => f.ignoreDiacritics(true).matchCase(true).matchEntireCell(true); return [q(s), q(r('A3:B5')), q(s, strict), q(s, (f) => f.matchFormulaText(true)), q(r('A3:B5'), (f) => f.matchFormulaText(true)), q(s, (f) => strict(f.matchFormulaText(true))), s.createTextFinder('sample').replaceAllWith('test')]`,
    [['A1', 'A2'], [], ['A1', 'B1', 'B2'], ['A1', 'A2', 'A3', 'A4', 'A5'], ['A3', 'A4', 'A5'], ['A1', 'B1', 'B2'], 2],
  ],
  [
    `r('A1:A3').setValues([['dog'], ['cat dog'], ['bird']]); const f = s.createTextFinder('dog'); return [f.toString(), A(f.findNext()), A(f.findNext()), A(f.getCurrentMatch()), A(f.findPrevious()), f.startFrom(r('A2')).toString(), s.createTextFinder('x').findNext(), s.createTextFinder('^b.*d$').useRegularExpression(true).findAll().map(A), s.createTextFinder('dog').replaceAllWith('pig'), r('A2').getValue(), T(() => s.createTextFinder(3))]`,
    [
      'TextFinder',
      'A1',
      'A2',
      'A2',
      'A1',
      'TextFinder',
      null,
      ['A3'],
      2,
      'cat pig',
      "Exception: The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.createTextFinder.",
    ],
  ],
]);

// Source: reference of Class Selection (its own example) and of setActiveRange, setCurrentCell.
facts('selection', [
  [
    `s.activate(); s.getRangeList(['A1:B4', 'D1:E4']).activate(); const x = s.getSelection(); return [A(x.getCurrentCell()), A(x.getActiveRange()), x.getActiveRangeList().getRanges().map(A), x.getActiveSheet().getName() === s.getName(), A(ss.getActiveRange()), A(SpreadsheetApp.getActiveRange())]`,
    ['D1', 'D1:E4', ['A1:B4', 'D1:E4'], true, 'D1:E4', 'D1:E4'],
  ],
  [
    `const o = r('C4:D5'); return [A(s.setActiveRange(o)), A(s.getActiveCell()), A(s.getCurrentCell()), A(s.setActiveSelection('B5')), A(s.getActiveRange()), A(o.activate()), A(r('D5').activateAsCurrentCell()), ss.getActiveSheet().getName() === s.getName()]`,
    ['C4:D5', 'C4', 'C4', 'B5', 'B5', 'C4:D5', 'D5', true],
  ],
]);
