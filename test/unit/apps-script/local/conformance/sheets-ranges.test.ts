import { facts } from './sheets-facts.ts';

// Source: Google's reference of Class Range and Class Sheet; tests of gas-fakes that also pass on live Apps Script.
facts('ranges by name and by number', [
  [
    `return ['B2:D5', '$C$3', '5:7', 'D:F', 'C5:B2', '5:2', 'D:B', 'Fact 0!E10:F12', "'Fact 0'!A1"].map((n) => A(r(n)))`,
    ['B2:D5', 'C3', '5:7', 'D:F', 'B2:C5', '2:5', 'B:D', 'E10:F12', 'A1'],
  ],
  [
    `return ['R5C3', 'R2C2:R4C5', 'R10C5:R1C2', 'RC1', 'r1c1:r2c2'].map((n) => A(r(n)))`,
    ['C5', 'B2:E4', 'B1:E10', 'RC1', 'A1:B2'],
  ],
  [
    `const x = r('3:5'), y = r('B:D'), z = r('A5:C10'); return [x, y, z].map((o) => [o.isStartRowBounded(), o.isEndRowBounded(), o.isStartColumnBounded(), o.isEndColumnBounded()])`,
    [
      [true, true, false, false],
      [false, false, true, true],
      [true, true, true, true],
    ],
  ],
  [
    `const o = r('C2:$D$4'); return [o.toString(), o.getGridId() === s.getSheetId(), o.getRow(), o.getColumn(), o.getLastRow(), o.getLastColumn(), o.getRowIndex(), o.getColumnIndex(), o.getWidth(), o.getHeight(), o.getNumRows(), o.getNumColumns(), A(o.getCell(2, 2))]`,
    ['Range', true, 2, 3, 4, 4, 2, 3, 2, 3, 3, 2, 'D3'],
  ],
  [
    `const o = r('B2:C4'); return [A(o.offset(1, 1)), A(o.offset(1, 1, 2)), A(o.offset(1, 1, 2, 5)), A(o.offset(0, 0, 1, 1)), T(() => o.offset(0, 0, 0)), T(() => o.offset(0, 0, 1, 0)), T(() => o.offset(-2, 0))]`,
    [
      'C3:D5',
      'C3:D4',
      'C3:G4',
      'B2',
      'Exception: The number of rows in the range must be at least 1.',
      'Exception: The number of columns in the range must be at least 1.',
      'Exception: The starting row of the range is too small.',
    ],
  ],
  [`return s.getRangeList(['a2:c3', 'R1C1', 'bb4:be12']).getRanges().map(A)`, ['A2:C3', 'A1', 'BB4:BE12']],
  [`return [s.getRange(2, 3), s.getRange(2, 3, 4), s.getRange(2, 3, 4, 5)].map(A)`, ['C2', 'C2:C5', 'C2:G5']],
]);

// Source: gas-fakes, test/testsheets.js and testsheetssets.js.
facts('the next cell and the region of data', [
  [
    `const V = SpreadsheetApp.Direction; r('B2').setValue('x'); r('B5').setValue('x'); r('D2:D4').setValues([['x'], ['x'], ['x']]); r('F1000').setValue('x'); return [['B1', V.DOWN], ['B2', V.DOWN], ['D2', V.DOWN], ['B5', V.DOWN], ['A1', V.DOWN], ['F1000', V.DOWN], ['F1', V.DOWN], ['B4', V.UP], ['B5', V.UP], ['D4', V.UP], ['B2', V.UP], ['A6', V.UP], ['A1', V.UP]].map(([n, d]) => A(r(n).getNextDataCell(d)))`,
    ['B2', 'B5', 'D4', 'B1000', 'A1000', 'F1000', 'F1000', 'B2', 'B2', 'D2', 'B1', 'A1', 'A1'],
  ],
  [
    `const V = SpreadsheetApp.Direction; r('B2').setValue('x'); r('E2').setValue('x'); r('B4:D4').setValues([['x', 'x', 'x']]); r('Z6').setValue('x'); return [['A2', V.NEXT], ['B2', V.NEXT], ['B4', V.NEXT], ['E2', V.NEXT], ['A1', V.NEXT], ['Z1', V.NEXT], ['A6', V.NEXT], ['E4', V.PREVIOUS], ['E2', V.PREVIOUS], ['D4', V.PREVIOUS], ['B2', V.PREVIOUS], ['G1', V.PREVIOUS], ['A1', V.PREVIOUS]].map(([n, d]) => A(r(n).getNextDataCell(d)))`,
    ['B2', 'E2', 'D4', 'Z2', 'Z1', 'Z1', 'Z6', 'D4', 'B2', 'B4', 'A2', 'A1', 'A1'],
  ],
  [
    `const X = SpreadsheetApp.Dimension; r('B2:D4').setValue('x'); r('F6:G7').setValue('x'); return [A(r('C3').getDataRegion()), A(r('B2:D4').getDataRegion()), A(r('A1').getDataRegion()), A(r('B1').getDataRegion()), A(r('E3').getDataRegion()), A(r('F6').getDataRegion()), A(r('C3').getDataRegion(X.ROWS)), A(r('F7').getDataRegion(X.ROWS)), A(r('C3').getDataRegion(X.COLUMNS)), A(r('F7').getDataRegion(X.COLUMNS))]`,
    ['B2:D4', 'B2:D4', 'A1', 'B1:D4', 'B2:E4', 'F6:G7', 'C2:C4', 'F6:F7', 'B3:D3', 'F7:G7'],
  ],
]);

// Source: gas-fakes, test/testsheets.js; reference of merge, breakApart.
facts('merges', [
  [
    `r('A1:B2').setValues([['R1C1', 'x'], ['y', 'z']]); const m = r('A1:B2').merge(); return [r('A1').isPartOfMerge(), r('B2').isPartOfMerge(), m.isPartOfMerge(), r('C3').isPartOfMerge(), m.getDisplayValue(), r('A1:C3').getMergedRanges().map(A), m.breakApart().isPartOfMerge(), s.getDataRange().getMergedRanges().length, m.getValues()]`,
    [
      true,
      true,
      true,
      false,
      'R1C1',
      ['A1:B2'],
      false,
      0,
      [
        ['R1C1', ''],
        ['', ''],
      ],
    ],
  ],
  [
    `r('D1:F2').mergeAcross(); r('A5:B7').mergeVertically(); return s.getRange('A1:F10').getMergedRanges().map(A).sort()`,
    ['A5:A7', 'B5:B7', 'D1:F1', 'D2:F2'],
  ],
]);

// Source: gas-fakes, test/testsheets.js.
facts('R1C1 formulas', [
  [
    `const f = (n, t) => [r(n).setFormulaR1C1(t).getFormula(), r(n).getFormulaR1C1()]; return [f('A1', '=R[1]C[1]'), f('C3', '=R1C1'), f('D4', '=R[1]C1'), f('D4', '=R1C[1]'), f('E5', '=R[-2]C[-1]'), f('G7', '=R[-1]C[-1]+R1C1*R[1]C[1]'), f('H15', '=R[-1]C & " some text R1C1 not a ref"'), f('J20', '=R[0]C[0]'), f('A2', '=SUM(R[-1]C:R[-1]C[2])')]`,
    [
      ['=B2', '=R[1]C[1]'],
      ['=$A$1', '=R1C1'],
      ['=$A5', '=R[1]C1'],
      ['=E$1', '=R1C[1]'],
      ['=D3', '=R[-2]C[-1]'],
      ['=F6+$A$1*H8', '=R[-1]C[-1]+R1C1*R[1]C[1]'],
      ['=H14 & " some text R1C1 not a ref"', '=R[-1]C[0] & " some text R1C1 not a ref"'],
      ['=J20', '=R[0]C[0]'],
      ['=SUM(A1:C1)', '=SUM(R[-1]C[0]:R[-1]C[2])'],
    ],
  ],
  [
    `r('F6').setFormula('=G10'); r('B3').setFormula('=SUM($A$1:B$2)'); return [r('F6').getFormulaR1C1(), r('B3').getFormulaR1C1()]`,
    ['=R[4]C[1]', '=SUM(R1C1:R2C[0])'],
  ],
  [
    `const o = r('B10:C11').setFormulasR1C1([['=R[1]C', '=R1C1'], ['=R[-1]C[-1]', 'Value']]); return [o.getFormulas(), o.getFormulasR1C1()]`,
    [
      [
        ['=B11', '=$A$1'],
        ['=A10', '=Value'],
      ],
      [
        ['=R[1]C[0]', '=R1C1'],
        ['=R[-1]C[-1]', '=Value'],
      ],
    ],
  ],
  [
    `return r('A50:B51').setFormula('=A1').getFormulas()`,
    [
      ['=A1', '=B1'],
      ['=A2', '=B2'],
    ],
  ],
  [
    `return r('A1:B2').setFormulas([[null, '=SUM($B$2:$B$4)'], ['=SUM($C$2:$4)', '=AVERAGE($C$2:$C$4)']]).getFormulas()`,
    [
      ['', '=SUM($B$2:$B$4)'],
      ['=SUM($C$2:$4)', '=AVERAGE($C$2:$C$4)'],
    ],
  ],
]);

// Source: gas-fakes, test/testsheets.js.
facts('moving, filling and shifting cells', [
  [
    `const o = r('A1:B2').setValues([['A1', 'B1'], ['A2', 'B2']]).setBackground('#ff0000').setFontWeight('bold'); o.moveTo(r('D1')); const n = r('D1:E2'); return [n.getValues(), n.getBackground(), n.getFontWeight(), o.getValues(), o.getBackground(), o.getFontWeight()]`,
    [
      [
        ['A1', 'B1'],
        ['A2', 'B2'],
      ],
      '#ff0000',
      'bold',
      [
        ['', ''],
        ['', ''],
      ],
      '#ffffff',
      'normal',
    ],
  ],
  [
    `r('A1:B2').setValues([['A1', 'B1'], ['A2', 'B2']]).setBackground('#ff0000').moveTo(r('B1')); return [r('A1:C2').getValues(), r('B1:C2').getBackground(), r('A1').getBackground()]`,
    [
      [
        ['', 'A1', 'B1'],
        ['', 'A2', 'B2'],
      ],
      '#ff0000',
      '#ffffff',
    ],
  ],
  [
    `r('A1:D4').setValues([['A1', 'B1', 'C1', 'D1'], ['A2', 'B2', 'C2', 'D2'], ['A3', 'B3', 'C3', 'D3'], ['A4', 'B4', 'C4', 'D4']]); r('B2:C3').deleteCells(SpreadsheetApp.Dimension.COLUMNS); return r('A1:D4').getValues()`,
    [
      ['A1', 'B1', 'C1', 'D1'],
      ['A2', 'D2', '', ''],
      ['A3', 'D3', '', ''],
      ['A4', 'B4', 'C4', 'D4'],
    ],
  ],
  [
    `r('A1:D4').setValues([['A1', 'B1', 'C1', 'D1'], ['A2', 'B2', 'C2', 'D2'], ['A3', 'B3', 'C3', 'D3'], ['A4', 'B4', 'C4', 'D4']]); r('B2:C3').deleteCells(SpreadsheetApp.Dimension.ROWS); return r('A1:D4').getValues()`,
    [
      ['A1', 'B1', 'C1', 'D1'],
      ['A2', 'B4', 'C4', 'D2'],
      ['A3', '', '', 'D3'],
      ['A4', '', '', 'D4'],
    ],
  ],
  [
    `r('A1:D4').setValues([['A1', 'B1', 'C1', 'D1'], ['A2', 'B2', 'C2', 'D2'], ['A3', 'B3', 'C3', 'D3'], ['A4', 'B4', 'C4', 'D4']]); const o = r('B2:B3').insertCells(SpreadsheetApp.Dimension.ROWS); return [A(o), r('A1:D4').getValues()]`,
    [
      'B2:B3',
      [
        ['A1', 'B1', 'C1', 'D1'],
        ['A2', '', 'C2', 'D2'],
        ['A3', '', 'C3', 'D3'],
        ['A4', 'B2', 'C4', 'D4'],
      ],
    ],
  ],
  [
    `r('A1:A4').setValues([[1], [2], [3], [4]]); r('A1:A4').autoFill(r('A1:A10'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES); return r('A1:A10').getValues().flat()`,
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  ],
  [
    `r('E1:H1').setValues([[10, 8, 6, 4]]); r('E1:H1').autoFill(r('B1:H1'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES); return r('B1:H1').getValues()`,
    [[16, 14, 12, 10, 8, 6, 4]],
  ],
]);

// Source: gas-fakes, test/testsheets.js, « autoFill and autoFillToNeighbor ».
facts('filling', [
  [
    `const S = SpreadsheetApp.AutoFillSeries; r('A1:A20').setValues(Array.from({ length: 20 }, (_, i) => [i + 1])); r('B1:B2').setValues([['Jan'], ['Feb']]); r('B1:B2').autoFillToNeighbor(S.DEFAULT_SERIES); return r('B1:B20').getValues().flat().filter((_, i) => [2, 11, 12, 19].includes(i))`,
    ['Mar', 'Dec', 'Jan', 'Aug'],
  ],
  [
    `const S = SpreadsheetApp.AutoFillSeries; r('A1:A2').setValues([[1], ['=A1*2']]); r('A1:A2').autoFill(r('A1:A4'), S.ALTERNATE_SERIES); r('C1').setValue('Item 1'); r('C1').autoFill(r('C1:C3'), S.DEFAULT_SERIES); return [r('A1:A4').getFormulas().flat(), r('A3').getValue(), r('C3').getValue()]`,
    [['', '=A1*2', '', '=A3*2'], 1, 'Item 3'],
  ],
  [
    `const S = SpreadsheetApp.AutoFillSeries; return [T(() => r('A1:A4').autoFill(r('C1:C5'), S.DEFAULT_SERIES)), T(() => r('A1:A4').autoFill(r('A1:B10'), S.DEFAULT_SERIES)), T(() => r('A1').autoFill(r('A1:A2')))].map((t) => t.replace(/^.*estination/, 'destination'))`,
    [
      'destination range must contain the source range.',
      'destination range must extend the source range in only one direction.',
      "Exception: The parameters (SpreadsheetApp.Range) don't match the method signature for SpreadsheetApp.Range.autoFill.",
    ],
  ],
]);
