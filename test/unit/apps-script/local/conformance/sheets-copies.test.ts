import { facts } from './sheets-facts.ts';

// Source: reference of copyTo and CopyPasteType; gas-fakes, test/testsheets.js.
facts('copies', [
  [
    `const o = r('A1:B2').setValues([['V1', 'V2'], ['V3', 'V4']]).setBackground('#ff0000'); o.copyTo(r('G1')); o.copyTo(r('J1:L4')); return [r('G1:H2').getValues(), r('G1:H2').getBackground(), r('J1:L4').getValues(), r('L1').getBackground()]`,
    [
      [
        ['V1', 'V2'],
        ['V3', 'V4'],
      ],
      '#ff0000',
      [
        ['V1', 'V2', ''],
        ['V3', 'V4', ''],
        ['V1', 'V2', ''],
        ['V3', 'V4', ''],
      ],
      '#ffffff',
    ],
  ],
  [
    `const o = r('A1:B2').setValues([['V1', 'V2'], ['V3', 'V4']]).setBackground('#ff0000'); r('D5:E6').setBackground('#cccccc'); o.copyTo(r('D5:E6'), { contentsOnly: true }); r('D9:E10').setValues([['X1', 'X2'], ['X3', 'X4']]); o.copyTo(r('D9'), { formatOnly: true }); return [r('D5:E6').getValues(), r('D5').getBackground(), r('D9:E10').getValues(), r('E10').getBackground()]`,
    [
      [
        ['V1', 'V2'],
        ['V3', 'V4'],
      ],
      '#cccccc',
      [
        ['X1', 'X2'],
        ['X3', 'X4'],
      ],
      '#ff0000',
    ],
  ],
  [
    `const o = r('A1:B2').setValues([['V1', 'V2'], ['V3', 'V4']]); o.copyTo(r('D1'), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true); return r('D1:E2').getValues()`,
    [
      ['V1', 'V3'],
      ['V2', 'V4'],
    ],
  ],
  [
    `r('D1:E2').setValues([['X', 'Y'], ['Z', 'W']]).setBackground('#00ff00'); r('A10:B11').copyTo(r('D1:E2')); return [r('D1:E2').getValues(), r('D1').getBackground()]`,
    [
      [
        ['', ''],
        ['', ''],
      ],
      '#ffffff',
    ],
  ],
  [
    `const o = r('A1:B2'); return [T(() => o.copyTo()), T(() => o.copyTo('not a range')), T(() => o.copyTo(r('D1'), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, 'no'))].map((t) => /don't match the method signature for SpreadsheetApp.Range.copyTo/.test(t))`,
    [true, true, true],
  ],
  [
    `r('A1:B1').setValues([[1, '=A1*2']]).copyValuesToRange(s, 4, 5, 3, 3); r('A1').setFontSize(20).copyFormatToRange(s, 6, 6, 1, 2); return [r('D3:E3').getValues(), r('E3').getFormula(), r('F2').getFontSize(), r('F2').getValue()]`,
    [[[1, 2]], '', 20, ''],
  ],
  [
    `r('A1').setValue(1); r('A1').copyTo(r('B1')); r('A1').setFormula('=C1'); r('A1').copyTo(r('B2')); return [r('B1').getValue(), r('B2').getFormula()]`,
    [1, '=D2'],
  ],
]);

// Source: gas-fakes, test/testsheetsvalues.js; reference of removeDuplicates, trimWhitespace, sort.
facts('sorting and cleaning', [
  [
    `const o = r('B21:F23').setValues([[1, 2, 3, 4, false], [6, 7, 8, 9, 10], [11, 12, 13, 14, 15]]); o.sort([{ column: 6, ascending: false }, { column: 5 }, 2]); return o.getValues()`,
    [
      [1, 2, 3, 4, false],
      [11, 12, 13, 14, 15],
      [6, 7, 8, 9, 10],
    ],
  ],
  [
    `const o = r('A1:A7').setValues([['b'], [true], [2], [''], ['A'], [1], ['a2']]); const up = o.sort(1).getValues().flat(); const down = o.sort({ column: 1, ascending: false }).getValues().flat(); return [up, down]`,
    [
      [1, 2, 'A', 'a2', 'b', true, ''],
      [true, 'b', 'a2', 'A', 2, 1, ''],
    ],
  ],
  [
    `const o = r('A1:B4').setValues([['foo', 'bar'], ['bar', 'foo'], ['foo', 'foo'], ['bar', 'foo']]); const x = o.removeDuplicates(); return [A(x), x.getValues(), o.getValues()[3]]`,
    [
      'A1:B3',
      [
        ['foo', 'bar'],
        ['bar', 'foo'],
        ['foo', 'foo'],
      ],
      ['', ''],
    ],
  ],
  [
    `const o = r('D16:E19').setValues([['foo', 'bar'], ['bar', 'foo'], ['foo', 'foo'], ['bar', 'foo']]); const x = o.removeDuplicates([5]); return [A(x), x.getValues()]`,
    [
      'D16:E17',
      [
        ['foo', 'bar'],
        ['bar', 'foo'],
      ],
    ],
  ],
  [
    `const o = r('A1:A4').setValues([[' preceding space'], ['following space '], ['two  middle  spaces'], ['   =SUM(1,2)']]).trimWhitespace(); return o.getValues().flat()`,
    ['preceding space', 'following space', 'two middle spaces', '=SUM(1,2)'],
  ],
  [
    `r('A1:C4').setValues([['Header1', 'Header2', 'Header3'], ['C', 30, 'Z'], ['A', 10, 'Y'], ['B', 20, 'X']]); const a = s.sort(2).getDataRange().getValues().map((row) => row[0]); const b = s.sort(1, false).getDataRange().getValues().map((row) => row[0]); return [a, b]`,
    [
      ['A', 'B', 'C', 'Header1'],
      ['Header1', 'C', 'B', 'A'],
    ],
  ],
  [`s.sort(1); return s.getDataRange().getValues()`, [['']]],
  [
    `r('A1:A4').setValues([['a1,b1,c1'], ['a2'], ['a3,b3,c3,d3'], ['a4,,c4']]); r('A1:A4').splitTextToColumns(); r('A6').setValue('a:b'); r('A6').splitTextToColumns(':'); r('A7').setValue('a b'); r('A7').splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SPACE); return [r('A1:D4').getValues(), r('A6:B7').getValues()]`,
    [
      [
        ['a1', 'b1', 'c1', ''],
        ['a2', '', '', ''],
        ['a3', 'b3', 'c3', 'd3'],
        ['a4', '', 'c4', ''],
      ],
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    ],
  ],
  [
    `const o = r('A1:A8').setValues([[1], [2], [3], [4], [5], [6], [7], [8]]); o.randomize(); return o.getValues().flat().sort()`,
    [1, 2, 3, 4, 5, 6, 7, 8],
  ],
]);
